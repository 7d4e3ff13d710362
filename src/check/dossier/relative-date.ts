import { sentencesOf } from '../../text/sentences.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const relativeDate: Check<'dossier'> = {
  code: 'relative-date',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '各表文字写明年份，不用“今年”“去年”“本月”',
  why: '申报资料隔年再看、补正再报，“今年”就指错了年份',
  basis: basis.archive,
  mend: '换成明确的年份、月份，如“2023年”“2024年5月”',
  examples: {
    good: {
      text: '写明年份之后的“比去年”不算',
      patch: { set: { 'dossier/measures/M1/text': '2023年市政府召开动员大会4次，比去年多两次。' } },
    },
    bad: { text: '写“今年以来”', patch: { set: { 'dossier/measures/M1/text': '今年以来，市政府召开动员大会。' } } },
  },
  *run(subject) {
    for (const { text, column, at, about } of proseCells(subject)) {
      const quote = sentences.has(column) ? relativeIn(text) : undefined;
      if (quote !== undefined) yield { at: { ...at, quote }, message: `“${quote}”没有写明是哪一年、哪一月`, about };
    }
  },
};

/** Beside a year in its sentence it is a comparison and says enough. */
const relativeIn = (text: string): string | undefined =>
  sentencesOf(text).flatMap((sentence) =>
    /20\d\d年/u.test(sentence.text) ? [] : (relative.exec(sentence.text)?.[0] ?? []),
  )[0];

/** What is done by these words is told of other tables: titles are quoted, places and units are no times. */
const sentences: ReadonlySet<string> = new Set(['measures.text', 'problems.text', 'rectifications.problem']);
const relative = /今年|去年|前年|明年|本月|上个月|上月|近日|日前|昨天|昨日|刚刚/u;
