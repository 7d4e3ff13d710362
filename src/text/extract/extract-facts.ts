import type { Gazetteer } from '../gazetteer.ts';
import { halfWidth } from '../han.ts';
import { originOf, type Paragraph, type Prose } from '../prose.ts';
import { type Sentence, sentencesOf } from '../sentences.ts';
import { aimsIn } from './aim.ts';
import { type IndicatorNames, indexNames, type NameIndex, namesOf } from './attach.ts';
import { type Belonging, belongings } from './belonging.ts';
import { periodOf, scopeOf } from './circumstance.ts';
import { inItsYear, yearOf } from './dated.ts';
import type { Fact } from './fact.ts';
import { figuresOf } from './figures.ts';
import { mayTell } from './may-tell.ts';
import { mentionOf } from './mention.ts';
import { type Named, nameAll } from './named.ts';
import { headingsOf } from './surroundings.ts';
import { withRowsRead } from './table.ts';
import { type Way, waysOf } from './ways.ts';

/** Marks of half width that stand in prose as 、，；： do: not the comma of 1,982, the colon of 12:30, nor the brackets of dB(A). */
const halfMarks = /,(?!(?<=\d,)\d{3}(?!\d))|;|:(?!\/\/|(?<=\d:)\d)|\((?!A\))|(?<!\(A)\)/g;
const fullMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Half-width digits and full-width marks; 193。89公顷 is read as the decimal it is meant to be, 4：30 as the hour. The length stays. */
const figureText = (text: string): string =>
  halfWidth(text)
    .replace(halfMarks, (mark) => fullMarks[mark] ?? mark)
    .replace(/(?=：)(?<=(?<!\d)\d{1,2})：(?=[0-5]\d(?![\d.%％]))/gu, ':')
    .replace(/(?<=\d)。(?=\d{1,2}(?:[%％‰]|公顷|平方|公里|微克|分贝|[万亿吨元]))/gu, '.');

/** What a text without stops says further ahead is no circumstance of a figure. */
const longestSentence = 600;

const hours = /^时[刻段]$/u;

interface Context {
  readonly prose: Prose;
  readonly names: NameIndex;
  readonly mentions: (text: string) => boolean;
  readonly ways: readonly Way[];
  readonly headings: ReadonlyMap<Paragraph, string>;
  readonly isAim: ReturnType<typeof aimsIn>;
  /** The year the paper is dated. */
  readonly year: number | null;
  readonly gazetteer: Gazetteer | null;
}

interface Told {
  readonly named: Named;
  readonly sentence: Sentence;
  readonly belonging: Belonging;
}

/** A quotation does not begin inside a number: 2025年, not 25年. */
const wholeNumber = (text: string, at: number): number =>
  /\d/.test(text[at] ?? '') ? at - (/\d{1,4}$/.exec(text.slice(0, at))?.[0].length ?? 0) : at;

function factOf(context: Context, paragraph: Paragraph, text: string, { named, sentence, belonging }: Told): Fact {
  const { figure, name, change } = named;
  const before = text.slice(Math.max(sentence.start, figure.start - longestSentence), figure.start);
  const room = Math.max(sentence.start, figure.start - Math.min(name.length + 4, 24));
  const start = Math.max(sentence.start, wholeNumber(text, room));
  const from = text.slice(start, figure.start).search(/[^，。；、\s]*$/u);
  const told = inItsYear(text, figure, context.year);
  // An hour is no period: it is told of every day.
  const own = figure.kind === 'date' && !hours.test(figure.unit) ? String(told.value) : '';
  const origin = originOf(context.prose.file, paragraph, figure.start, figure.end);
  return {
    indicator: belonging.id,
    name: /[\p{L}\p{N}]/u.test(name) ? name : '',
    ...told,
    qualifier: figure.qualifier,
    period: named.period || own || periodOf(before, text.slice(Math.max(0, sentence.start - 120), sentence.start)),
    scope: belonging.scope || scopeOf(before, context.gazetteer),
    change,
    aim: context.isAim(paragraph, {
      before,
      behind: text.slice(figure.end, figure.end + 20),
      qualifier: figure.qualifier,
    }),
    ...(belonging.outdated === undefined ? {} : { outdated: belonging.outdated }),
    at: origin,
    // In a table the name stands elsewhere.
    quote: paragraph.cell
      ? paragraph.text.slice(figure.start, figure.end)
      : paragraph.text.slice(start + Math.max(0, from), figure.end),
  };
}

function factsOf(context: Context, paragraph: Paragraph): Fact[] {
  const text = figureText(paragraph.text);
  const figures = figuresOf(text);
  const sentences = sentencesOf(text);
  const belong = belongings(context, { text, figures, heading: context.headings.get(paragraph) ?? '' });
  let s = 0;
  // What a table's heads say was put before the cell, and its unit behind: own figures stand where the source does.
  const [first, last] = [paragraph.pieces[0]?.offset ?? 0, paragraph.pieces.at(-1)];
  const end = last === undefined ? text.length : last.offset + last.length;
  const own = nameAll(text, figures).filter(({ figure }) => figure.start >= first && figure.start < end);
  return own.map((named) => {
    while (s + 1 < sentences.length && (sentences[s + 1]?.start ?? 0) <= named.figure.start) s += 1;
    const sentence = sentences[s] ?? { text, start: 0 };
    return factOf(context, paragraph, text, { named, sentence, belonging: belong(named, sentence) });
  });
}

/**
 * 数据抽取 — every figure a document states, each attached to the indicator it belongs to. Broken lines are read as one;
 * a range or a list gives one fact each. Pure; never throws on any text.
 */
export function extractFacts(
  prose: Prose,
  pack: { readonly indicators: readonly IndicatorNames[] },
  gazetteer: Gazetteer | null = null,
): Fact[] {
  const whole = withRowsRead(prose);
  return read(whole, whole.paragraphs, pack.indicators, gazetteer);
}

function read(
  prose: Prose,
  paragraphs: readonly Paragraph[],
  indicators: readonly IndicatorNames[],
  gazetteer: Gazetteer | null,
): Fact[] {
  const context = {
    prose,
    names: indexNames(indicators),
    mentions: mentionOf(namesOf(indicators)),
    ways: waysOf(indicators),
    headings: headingsOf(prose),
    isAim: aimsIn(prose),
    year: yearOf(prose),
    gazetteer,
  };
  return paragraphs.flatMap((p) => factsOf(context, p));
}

/** Of the same, those that belong to an indicator. Paragraphs that name none are not read: in evidence that is most of them. */
export function indicatorFacts(
  given: Prose,
  { indicators }: { readonly indicators: readonly IndicatorNames[] },
): Fact[] {
  const prose = withRowsRead(given);
  const mentions = mentionOf(namesOf(indicators));
  const tells = mayTell(waysOf(indicators));
  const headings = headingsOf(prose);
  const paragraphs = prose.paragraphs.filter((p) => {
    const text = figureText(p.text);
    return tells(text, headings.get(p) ?? '') || sentencesOf(text).some((sentence) => mentions(sentence.text));
  });
  return read(prose, paragraphs, indicators, null).filter(({ indicator }) => indicator !== null);
}
