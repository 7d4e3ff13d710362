import type { Paragraph, Prose } from '../prose.ts';
import type { Figure } from './fact.ts';

/** 上下文 — the words around a figure in which what it measures may be told. */
export interface Surroundings {
  /** From the last stop, or the last figure of a list, up to the number; earlier numbers stand as dots. */
  readonly near: string;
  /** Behind the unit up to the next stop. */
  readonly tail: string;
  /** The same, over the marks of a list. */
  readonly beyond: string;
  /** The words before `near` in its half of the sentence: one clause, two clauses … */
  readonly before: readonly string[];
  /** The names of the list the figure stands in: they tell what all are of, and are not what it is. */
  readonly list: string;
  /** The sentence before. */
  readonly last: string;
  /** Headings the paragraph stands under, and its own opening title. */
  readonly titles: string;
}

/** Earlier figures as dots, so that their digits and units are no words; the length stays. Years stay: they tell the time. */
export function masked(text: string, figures: readonly Figure[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, unit, kind } of figures) {
    if (['岁', '周岁', '级', '类', '大'].includes(unit) || kind === 'level' || start < at) continue;
    out +=
      text.slice(at, start) + (kind === 'date' || unit === '年' ? text.slice(start, end) : '·'.repeat(end - start));
    at = end;
  }
  return out + text.slice(at);
}

const halves = '。；！？';
const stops = '，：';

/** Where the words that belong to the figure at `at` begin. */
function startOf(text: string, at: number, marks: string): number {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const sign = text[i] as string;
    if (sign === '）') depth += 1;
    else if (sign === '（') depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(sign)) return i + 1;
  }
  return 0;
}

/** Behind the last figure of a list: 床位7.8张、|医师3.2人, 2.31平方米（2020年）、|2.46平方米. */
function behindListed(words: string): number {
  const hit = /^.*·(?:（[^（）]*）)?(?=[、→和及与])/u.exec(words);
  return hit === null ? 0 : hit[0].length;
}

/** 优良天数比例91.2%（333天）: in the bracket stands the same in another unit. */
const bracketed = /(?:比例|比率|占比|率)(?:达到?|为|是)?·+（$/u;

const title =
  /^(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、|\d{1,2}[.、．])\s*([^，。；：]{2,24})[。：]/u;

/** `first`: the first figure of the list that `figure` stands in. */
export function surroundingsOf(text: string, figure: Figure, titles: string, first = figure): Surroundings {
  const half = startOf(text, first.start, halves);
  const clause = startOf(text, first.start, halves + stops);
  const start = clause + behindListed(text.slice(clause, first.start));
  const before: string[] = [];
  for (let from = start; from > half && before.length < 6; ) {
    from = Math.max(half, startOf(text, from - 1, halves + stops));
    before.push(text.slice(from, start));
  }
  const last = half === 0 ? '' : text.slice(startOf(text, half - 1, halves), half);
  return {
    near: first.unit === '%' ? text.slice(start, first.start) : text.slice(start, first.start).replace(bracketed, ''),
    tail: /^[^，。；！？：、]*/u.exec(text.slice(figure.end))?.[0] ?? '',
    before,
    list: first === figure ? '' : text.slice(start, first.start),
    beyond: /^[^，。；！？：]{0,40}/u.exec(text.slice(figure.end, figure.end + 40))?.[0] ?? '',
    last,
    titles: `${titles}\n${title.exec(text)?.[1] ?? ''}`,
  };
}

/** The last heading over each paragraph. */
export function headingsOf({ paragraphs }: Prose): ReadonlyMap<Paragraph, string> {
  const over = new Map<Paragraph, string>();
  let heading = '';
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading' || paragraph.role === 'title') heading = paragraph.text;
    over.set(paragraph, heading);
  }
  return over;
}
