import type { Matrix } from '../../pdf/source/matrix.ts';
import type { Glyphs } from './lines.ts';
import type { Part } from './table-rows.ts';

interface Run {
  text: string;
  readonly x: number;
  readonly y: number;
  width: number;
  readonly size: number;
  readonly level: boolean;
  /** Where a gap lies that may part two cells of a table. */
  seams?: Seam[];
}

interface Seam {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** 字串 — characters as they are shown, gathered into runs that stand on one line without a gap to speak of. */
export interface RunCollector {
  /** A character at x, y of the page, `advance` points wide, of `fontSize` in the text space that `space` maps to the page. */
  add(text: string, x: number, y: number, advance: number, fontSize: number, space: Matrix): void;
  readonly runs: () => Glyphs[];
}

/** In font sizes: less is kerning, more is a blank between words, still more is another column. */
const word = 0.15;
const cell = 0.33;
const column = 0.8;
const back = -0.3;
const overprint = 0.1;

export function collectRuns(): RunCollector {
  const runs: Run[] = [];
  let last: Run | undefined;
  const before = { text: '', x: 0, y: 0 };
  let scale: { readonly space: Matrix | null; readonly size: number } = { space: null, size: 0 };
  /** The same for all characters of a string shown. */
  const scaleOf = (space: Matrix): number => {
    if (scale.space !== space) scale = { space, size: Math.hypot(space[2], space[3]) };
    return scale.size;
  };
  return {
    add: (text, x, y, advance, fontSize, space) => {
      const size = Math.abs(fontSize) * scaleOf(space) || 12;
      const again = before.text === text && near(before, { x, y }, size);
      [before.text, before.x, before.y] = [text, x, y];
      if (again || (advance >= column * size && text.trim() === '')) return;
      const gap = last === undefined ? column : (x - last.x - last.width) / size;
      if (last?.level && last.size === size && gap > back && gap < column && Math.abs(last.y - y) < 0.1) {
        if (gap > cell) {
          last.seams ??= [];
          last.seams.push({ at: last.text.length, left: last.x + last.width, right: x });
        }
        last.text += gap > word && text !== ' ' && !last.text.endsWith(' ') ? ` ${text}` : text;
        last.width = x + advance - last.x;
        return;
      }
      last = { text, x, y, width: advance, size, level: Math.abs(space[1]) < 0.01 * Math.abs(space[0]) };
      runs.push(last);
    },
    runs: () =>
      once(runs).map(({ text, x, y, width, size, seams }) => {
        const run = { text: plain(text), x, y, width, size };
        return seams === undefined ? run : { ...run, parts: () => partsOf({ text, x, width, seams }) };
      }),
  };
}

/** A run taken apart at its seams. */
function partsOf({
  text,
  x,
  width,
  seams,
}: Pick<Run, 'text' | 'x' | 'width'> & { readonly seams: readonly Seam[] }): Part[] {
  return [...seams, { at: text.length, left: x + width, right: 0 }].map(({ at, left }, i) => {
    const before = seams[i - 1];
    return { text: plain(text.slice(before?.at ?? 0, at)).trim(), left: before?.right ?? x, right: left };
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Printed over itself, a little aside: a bold face made from a plain one, or an outline under its filling. */
const near = (a: Spot, b: Spot, size: number): boolean =>
  Math.abs(a.x - b.x) < size * overprint && Math.abs(a.y - b.y) < size * overprint;

function once(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    if (same.some((other) => near(other, run, run.size))) return false;
    seen.set(run.text, [...same, run]);
    return true;
  });
}

const control = /\p{Cc}/gu;
const odd = /[\u00a0\u00b5\u2000-\u200a\u202f\u2126\ufb00-\ufb06]/g;

/** Ligatures, odd blanks and signs of units as one types them; what is no character at all falls away. */
const plain = (text: string): string => text.replace(control, '').replace(odd, (c) => c.normalize('NFKC'));
