import type { Gazetteer } from '../gazetteer.ts';
import { halfWidth } from '../han.ts';
import { originOf, type Paragraph, type Prose } from '../prose.ts';
import { type Sentence, sentencesOf } from '../sentences.ts';
import { attach, type IndicatorNames, indexNames, type NameIndex, type Wording } from './attach.ts';
import { periodOf, scopeOf } from './circumstance.ts';
import type { Fact, Figure } from './fact.ts';
import { figuresOf } from './figures.ts';
import { isChange, leadOf, splitNames, tailOf, trimName, withoutYears } from './naming.ts';

/** A figure with the words that name it, before it is looked up. */
interface Named {
  readonly figure: Figure;
  readonly lead: string;
  readonly name: string;
  readonly change: boolean;
  readonly period?: string;
}

const yearList = /((?:(?:19|20)\d{2}年[、和及]?){2,})(?:的|分别为)?$/u;

/** Figures in a row, 、 between them: their names or years stand in a list before the first. */
function rowsOf(text: string, figures: readonly Figure[]): Figure[][] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (
      row &&
      last &&
      last.kind === 'measure' &&
      /^[、和及与\s]*$/u.test(text.slice(last.end, figure.start)) &&
      figure.start > last.end
    )
      row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

function nameSingle(text: string, figure: Figure, before: Figure | undefined, inherited: string): Named {
  const lead = leadOf(text, figure, before);
  const bare = trimName(withoutYears(lead));
  const change = isChange(lead, figure.unit);
  if (bare.replace(/[\p{P}\s]/gu, '').length >= 2) return { figure, lead: withoutYears(lead), name: bare, change };
  const linked = before !== undefined && !/[。；！？]/u.test(text.slice(before.end, figure.start));
  if (linked && inherited !== '' && /(?:到|至|为|达|的)\s*$/u.test(lead))
    return { figure, lead: inherited, name: inherited, change };
  return { figure, lead: '', name: tailOf(text, figure).trim(), change };
}

function nameRow(text: string, row: readonly Figure[], before: Figure | undefined): Named[] | null {
  const [first] = row;
  if (!first || row.length < 2) return null;
  const lead = leadOf(text, first, before);
  const years = yearList.exec(text.slice(0, first.start).replace(/\s/g, ''));
  const listed = years?.[1]?.match(/\d{4}/g) ?? [];
  if (listed.length === row.length) {
    const name = trimName(withoutYears(sentenceLead(text, first.start)));
    return row.map((figure, i) => ({ figure, lead: name, name, change: false, period: listed[i] ?? '' }));
  }
  const names = /分别/u.test(lead) || lead.includes('、') ? splitNames(trimName(withoutYears(lead)), row.length) : null;
  return names ? row.map((figure, i) => ({ figure, lead: names[i] ?? '', name: names[i] ?? '', change: false })) : null;
}

/** From the last comma or stop before `at`, with years and figures of the list left in. */
const sentenceLead = (text: string, at: number): string => /[^，。；：]*$/u.exec(text.slice(0, at))?.[0] ?? '';

/** Years are circumstances of other figures: they do not part a name from its number. */
const partsNames = (figure: Figure): boolean => figure.kind !== 'date';

function nameAll(text: string, figures: readonly Figure[]): Named[] {
  const named: Named[] = [];
  let before: Figure | undefined;
  for (const row of rowsOf(text, figures)) {
    const list = nameRow(text, row, before);
    if (list) named.push(...list);
    else
      for (const figure of row) {
        const inherited = [...named].reverse().find((n) => n.figure.kind === 'measure')?.lead ?? '';
        named.push(nameSingle(text, figure, before, inherited));
        if (partsNames(figure)) before = figure;
      }
    const last = row.at(-1);
    if (last && partsNames(last)) before = last;
  }
  return named;
}

interface Context {
  readonly prose: Prose;
  readonly names: NameIndex;
  readonly gazetteer: Gazetteer | null;
}

/** Where the words of a figure's name may stand. */
function wordingOf(text: string, sentence: Sentence, { figure, lead }: Named): Wording {
  const before = text.slice(sentence.start, figure.start);
  return { lead, tail: tailOf(text, figure), earlier: before.slice(0, Math.max(0, before.length - lead.length)) };
}

function factOf(context: Context, paragraph: Paragraph, text: string, sentence: Sentence, named: Named): Fact {
  const { figure, name, change } = named;
  const measurable = figure.kind === 'measure' || figure.kind === 'level';
  const found = measurable && !change ? attach(context.names, wordingOf(text, sentence, named), figure.unit) : null;
  const before = text.slice(sentence.start, figure.start);
  const start = Math.max(sentence.start, figure.start - Math.min(name.length + 4, 24));
  const from = text.slice(start, figure.start).search(/[^，。；、\s]*$/u);
  const own = figure.kind === 'date' ? String(figure.value) : '';
  const origin = originOf(context.prose.file, paragraph, figure.start, figure.end);
  return {
    indicator: found?.id ?? null,
    name: /[\p{L}\p{N}]/u.test(name) ? name : '',
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    period: named.period || own || periodOf(before, text.slice(Math.max(0, sentence.start - 120), sentence.start)),
    scope: scopeOf(before, context.gazetteer),
    change,
    ...(found?.outdated === undefined ? {} : { outdated: found.outdated }),
    at: origin,
    quote: paragraph.text.slice(start + Math.max(0, from), figure.end),
  };
}

function factsOf(context: Context, paragraph: Paragraph): Fact[] {
  const text = halfWidth(paragraph.text);
  const named = nameAll(text, figuresOf(text));
  const sentences = sentencesOf(text);
  let s = 0;
  return named.map((n) => {
    while (s + 1 < sentences.length && (sentences[s + 1]?.start ?? 0) <= n.figure.start) s += 1;
    return factOf(context, paragraph, text, sentences[s] ?? { text, start: 0 }, n);
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
  const context = { prose, names: indexNames(pack.indicators), gazetteer };
  return prose.paragraphs.flatMap((p) => factsOf(context, p));
}
