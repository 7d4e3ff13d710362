import { addressOf, placeOf } from './address.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** 合并区域 — from its upper left cell to its lower right, both within. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A few bytes of the file may merge whole sheets: more cells than this are no clerk's. */
const mostCells = 1_000_000;

/** @throws Unreadable */
export function mergeOf(reference: string): Merge {
  const [first, last] = reference.split(':').map((address) => placeOf(address.trim()));
  const end = last === undefined ? first : last;
  if (!first || !end) throw damaged(`合并的单元格“${reference}”不在表上`);
  return {
    top: Math.min(first.row, end.row),
    left: Math.min(first.column, end.column),
    bottom: Math.max(first.row, end.row),
    right: Math.max(first.column, end.column),
  };
}

export const rangeOf = ({ top, left, bottom, right }: Merge): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`;

/**
 * Areas by each row they touch, down to the last that holds anything; of two that share a cell nobody knows which counts.
 * @throws Unreadable
 */
export function mergesByRow(merges: readonly Merge[], last: number): ReadonlyMap<number, readonly Merge[]> {
  const clipped = merges.map((merge) => ({ merge, bottom: Math.min(merge.bottom, last) }));
  const cells = clipped.reduce(
    (n, { merge: m, bottom }) => n + Math.max(0, bottom - m.top + 1) * (m.right - m.left + 1),
    0,
  );
  if (cells > mostCells) throw new Unreadable('workbook-too-large', `工作簿合并了过多单元格（${cells}格）`);
  const rows = new Map<number, Merge[]>();
  for (const { merge, bottom } of clipped)
    for (let row = merge.top; row <= bottom; row += 1) {
      const others = rows.get(row) ?? [];
      const twice = others.find(({ left, right }) => left <= merge.right && merge.left <= right);
      if (twice !== undefined) throw damaged(`合并的单元格互相重叠（${rangeOf(twice)} 与 ${rangeOf(merge)}）`);
      others.push(merge);
      rows.set(row, others);
    }
  return rows;
}
