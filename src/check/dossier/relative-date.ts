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
      text: '写“2023年以来”',
      patch: { set: { 'dossier/measures/M1/text': '2023年以来，市政府召开动员大会。' } },
    },
    bad: { text: '写“今年以来”', patch: { set: { 'dossier/measures/M1/text': '今年以来，市政府召开动员大会。' } } },
  },
  *run(subject) {
    for (const { text, column, at, about } of proseCells(subject)) {
      const quote = sentences.has(column) ? relative.exec(text)?.[0] : undefined;
      if (quote !== undefined) yield { at: { ...at, quote }, message: `“${quote}”没有写明是哪一年、哪一月`, about };
    }
  },
};

/** What is done by these words is told of other tables: titles are quoted, places and units are no times. */
const sentences: ReadonlySet<string> = new Set(['measures.text', 'problems.text', 'rectifications.problem']);
/** 上年同期 beside a year is a comparison; 当年 says which by its clause. */
const relative = /今年(?!\s*[（(]20\d\d)|去年(?!同期)|前年|明年|本月|上个月|上月|近日|日前|昨天|昨日|刚刚/u;
