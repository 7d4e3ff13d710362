import type { StatedFigure, StatedSlip, TextInsight } from '../model/insight.ts';
import { maskMobile } from '../model/mobile.ts';
import { calendarSlips } from '../text/calendar/index.ts';
import { indicatorFacts } from '../text/extract/extract-facts.ts';
import type { Fact } from '../text/extract/fact.ts';
import { converted } from '../text/extract/fact-units.ts';
import { type ProfileNames, profileReader } from '../text/extract/profile-figures.ts';
import { withRowsRead } from '../text/extract/table.ts';
import { factorInto, plainUnit } from '../text/extract/units.ts';
import type { IndicatorNames } from '../text/index.ts';
import { originOf, type Paragraph, type Prose } from '../text/prose.ts';
import { sentencesOf } from '../text/sentences.ts';
import { docNumberIn } from './doc-number.ts';
import { marksIn } from './marks.ts';
import { sketchOf, wordsOnly } from './sketch.ts';

export interface PackNames {
  readonly indicators: readonly IndicatorNames[];
  readonly profile: readonly ProfileNames[];
}

/** Numbers kept of one file: a register of ten thousand households need not be repeated here. */
const mostNumbers = 4000;
const mostSlips = 20;

/** Null where the file has no text layer. */
export function textInsight(
  prose: Prose,
  pack: PackNames,
  { pages, cut }: { pages: number | null; cut: boolean } = { pages: null, cut: false },
): TextInsight | null {
  const words = wordsOnly(prose.paragraphs.map((p) => p.text).join(''));
  if (words === '') return null;
  return {
    characters: words.length,
    pages,
    cut,
    ...headingIn(prose),
    ...docNumberIn(prose),
    figures: [...figuresIn(prose, pack), ...profileIn(prose, pack)],
    slips: slipsIn(prose),
    ...marksIn(prose),
    numbers: numbersIn(prose),
    sketch: sketchOf(words),
  };
}

/** Where a paper tells its title: behind the issuer's name and the number, before the first sentence. */
function headingIn({ paragraphs }: Prose): Pick<TextInsight, 'heading'> {
  const lines = paragraphs.slice(0, 8).map(({ text }) => text.trim());
  const heading = lines.find((line) => titleLike.test(line) && !besideTitle.test(line));
  return heading === undefined ? {} : { heading: maskMobile(heading) };
}

const titleLike = /^[\p{Script=Han}\d《“][^。；：:]{5,58}$/u;
/** Number, issuer, addressees, degree of secrecy: what stands around a title. */
const besideTitle = /号$|文件$|(?:委员会|政府|办公室|中心|[局委办部厅院])$|^(?:主送|抄送|附件)|[★☆]/u;

function figuresIn(prose: Prose, pack: PackNames): StatedFigure[] {
  const sentence = sentenceFinder(withRowsRead(prose));
  const asked = unitsOf(pack.indicators);
  return indicatorFacts(prose, pack).flatMap((fact): StatedFigure[] => {
    const { indicator, value, unit, qualifier, period, scope, at, quote, change, aim, outdated } = fact;
    // A day tells since when a rule holds; the sheet says whether there is one.
    if (indicator === null || change || outdated !== undefined || unit === '日期') return [];
    const place = at.page === undefined ? {} : { page: at.page };
    return [
      {
        indicator,
        value: inUnit(value, unit, asked.get(indicator)),
        unit,
        qualifier,
        period,
        scope,
        ...(aim && { aim }),
        ...place,
        line: at.line ?? 0,
        quote,
        sentence: sentence(fact),
      },
    ];
  });
}

/** The unit of every indicator and of its parts, by id. */
const unitsOf = (indicators: readonly IndicatorNames[]): ReadonlyMap<string, string> =>
  new Map(
    indicators.flatMap(({ id, unit, parts }) => [[id, unit], ...parts.map((p) => [p.id, p.unit ?? unit] as const)]),
  );

/** 70分钟 of an indicator told in hours. */
function inUnit(value: number | string, written: string, asked = written): number | string {
  const factor = factorInto(plainUnit(asked), plainUnit(written)) ?? 1;
  return typeof value === 'number' && factor !== 1 ? converted(value, factor) : value;
}

function profileIn({ file, paragraphs }: Prose, { profile }: PackNames): StatedFigure[] {
  const read = profileReader(profile);
  return paragraphs.flatMap((paragraph) =>
    read(paragraph.text).map(({ field, index, ...figure }): StatedFigure => {
      const { page, line = 0 } = originOf(file, paragraph, index, index + figure.quote.length);
      const place = page === undefined ? {} : { page };
      return { ...figure, indicator: field, ...place, line, sentence: around(paragraph.text, index) };
    }),
  );
}

/** Finds the sentence around a fact by its line and column. */
function sentenceFinder({ paragraphs }: Prose): (fact: Fact) => string {
  const byLine = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs)
    for (const { line } of paragraph.pieces) {
      const here = byLine.get(line) ?? [];
      here.push(paragraph);
      byLine.set(line, here);
    }
  return ({ at, quote }) => {
    for (const { text, pieces } of byLine.get(at.line ?? 0) ?? [])
      for (const { line, column, offset, length } of pieces) {
        const place = offset + (at.column ?? 0) - column;
        if (line === at.line && place >= offset && place < offset + length) return around(text, place);
      }
    return quote;
  };
}

const reach = 80;

function around(text: string, place: number): string {
  const own = sentencesOf(text).findLast(({ start }) => start <= place);
  if (own === undefined) return text.slice(Math.max(0, place - reach), place + reach);
  const from = Math.max(0, place - own.start - reach);
  return own.text.slice(from, place - own.start + reach).trim();
}

/** One of each kind of words is enough: a form repeats its slip on every page. */
function slipsIn({ file, paragraphs }: Prose): StatedSlip[] {
  const found = new Map<string, StatedSlip>();
  for (const paragraph of paragraphs)
    for (const { quote, message, index } of calendarSlips(paragraph.text)) {
      if (found.has(message) || found.size === mostSlips) continue;
      const { page, line = 0 } = originOf(file, paragraph, index, index + quote.length);
      found.set(message, { quote, message, ...(page === undefined ? {} : { page }), line });
    }
  return [...found.values()];
}

/** `1,234.5`, `８６．５` and `86.5` are numbers; parts of dates and of 文号 are too, which does no harm. */
function numbersIn({ paragraphs }: Prose): number[] {
  const found = new Set<number>();
  for (const { text } of paragraphs)
    for (const [token] of text.normalize('NFKC').matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)) {
      const value = Number(token.replaceAll(',', ''));
      if (found.size < mostNumbers && Number.isFinite(value)) found.add(value);
    }
  return [...found].sort((a, b) => a - b);
}
