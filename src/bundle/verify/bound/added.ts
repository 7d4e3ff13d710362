import { type PageView, shownToUser } from '../../../pdf/source/geometry.ts';
import { clipText } from '../../pdf/copy/page.ts';
import { defaultMargin, defaultSize } from '../../pdf/stamp/content.ts';
import { grown } from '../../pdf/stamp/strip.ts';
import { near } from './same.ts';

/** 装订时所加 — the drawn annotations a bound page names behind its own contents: their form, and where it is put. */
export interface DrawnForm {
  readonly name: string;
  readonly matrix: readonly number[];
}

/** The most a page grows at an edge, in points. */
const tallest = 60;
/** Edges are written with six decimals: 595.303937007874 comes back as 595.303937, and the page has not grown. */
const rounding = 0.001;

/** By how many points a bound page is taller than its original, above and below as shown; null where it is another page. */
export function growthOf(own: PageView, bound: PageView): PageView | null {
  const [left, low, right, high] = own.box.map((edge, i) => Math.abs((bound.box[i] ?? 0) - edge) * own.unit);
  const ends = { 0: [high, low], 90: [left, right], 180: [low, high], 270: [right, left] }[own.rotate];
  const [top = 0, bottom = 0] = ends.map((points = 0) => (points > rounding ? points : 0));
  if (own.rotate !== bound.rotate || !near(own.unit, bound.unit) || top > tallest || bottom > tallest) return null;
  const expected = top + bottom > 0 ? grown(own, { top, bottom }) : own;
  const same = [...expected.box, ...expected.media].every((edge, i) => close(edge, [...bound.box, ...bound.media][i]));
  return same ? expected : null;
}

/** Whether what stands before a page's own contents is what binding puts there: `q`, or the old edge where the page grew. */
export function isOpening(texts: readonly string[], own: PageView, expected: PageView): boolean {
  const [first = '', ...others] = texts;
  const edges = expected === own ? [] : numbersIn(clipText(own.box, expected.box));
  const shape = expected === own ? /^q$/ : /^q [-\d. ]+ re W n$/;
  return shape.test(first) && sameNumbers(numbersIn(first), edges) && others.every((text) => text === 'q');
}

/** The forms drawn behind a page's own contents; null where anything stands there but these and stamps at the edges. */
export function closingOf(text: string, view: PageView): DrawnForm[] | null {
  const [blank, restore = '', ...lines] = text.split('\n');
  if (blank !== '' || !/^(?:Q )+$/.test(restore) || lines.pop() !== '') return null;
  const start = lines.findIndex((line) => line.endsWith(stampStart));
  const forms = (start < 0 ? lines : lines.slice(0, start)).map(formIn);
  if (forms.some((form) => form === null)) return null;
  return start < 0 || areStamps(lines.slice(start), view) ? forms.filter((form) => form !== null) : null;
}

function formIn(line: string): DrawnForm | null {
  const found = /^q ([-\d. ]+) cm \/(ShbForm\d+_*) Do Q$/.exec(line);
  return found === null ? null : { matrix: numbersIn(found[1] ?? ''), name: found[2] ?? '' };
}

const stampStart = ' cm 1 G 0 g 1.6 w 1 j';

function areStamps([start = '', begin, ...lines]: readonly string[], view: PageView): boolean {
  const matrix = numbersIn(start.slice(0, -stampStart.length).slice(1));
  const ends = lines.splice(-2).join('\n') === 'ET\nQ' && begin === 'BT' && start.startsWith('q ');
  return (
    ends &&
    sameNumbers(matrix, shownToUser(view)) &&
    lines.length <= mostStamps &&
    lines.every((line) => isStamp(line, view))
  );
}

const mostStamps = 4;
const stampLine = /^\/ShbStamp_* ([\d.]+) Tf (1 0 0 1 [-\d.]+ [-\d.]+ Tm) 1 Tr (<[\da-f]{0,800}>) Tj \2 0 Tr \3 Tj$/;

/** One line of text, no larger than stamps are, at the upper or the lower edge: there it covers nothing. */
function isStamp(line: string, { height }: PageView): boolean {
  const found = stampLine.exec(line);
  const [size, y] = [Number(found?.[1]), Number(found?.[2]?.split(' ')[5])];
  const zone = defaultMargin + 0.1;
  return (
    found !== null && size <= defaultSize + 0.1 && ((y >= 0 && y <= zone) || (y >= height - zone - size && y <= height))
  );
}

const numbersIn = (text: string): number[] =>
  text
    .split(' ')
    .filter((word) => /^-?[\d.]+$/.test(word))
    .map(Number);
const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => close(value, b[i]));
const close = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) < 0.001;
