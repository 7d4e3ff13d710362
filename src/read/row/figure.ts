import { remark, type Say } from '../codes/index.ts';
import { plain } from '../words/normal.ts';
import { parseQuantity, type Quantity, scaleBetween, scaleOf, tidy, unitName } from '../words/number.ts';
import { type Cell, isEmpty, shown } from './cell.ts';
import type { Demand } from './context.ts';

/** A figure as read from a cell; `unit` and `qualifier` as typed beside it, '' where there were none. */
export interface Figure {
  readonly value: number | string | null;
  readonly unit: string;
  readonly qualifier: string;
}

export const noFigure: Figure = { value: null, unit: '', qualifier: '' };

/** Understands a number, a percentage, a number with unit and qualifiers, or one of the words asked for. */
export function readFigure(cell: Cell, title: string, demand: Demand, say: Say): Figure {
  if (isEmpty(cell.seen)) return noFigure;
  const text = shown(cell.seen);
  if (demand.words.length > 0) return { ...noFigure, value: readWord(cell, title, demand.words, say) };
  const quantity = quantityOf(cell);
  if (quantity === null) {
    if (demand.free) return { ...noFigure, value: text.trim() };
    const message = `“${title}”要填数字，读到“${text}”`;
    say(remark('number-expected', quoted(cell), message));
    return noFigure;
  }
  if (quantity.qualifiers.length > 1) {
    say(remark('qualifier-doubled', quoted(cell), `“${text}”用了两个约数词：${quantity.qualifiers.join('、')}`));
  }
  const value = inUnit(quantity, demand, cell, title, say);
  return { value, unit: quantity.unit, qualifier: quantity.qualifiers[0] ?? '' };
}

const quoted = (cell: Cell): Cell['at'] => ({ ...cell.at, quote: shown(cell.seen) });

function quantityOf({ seen }: Cell): Quantity | null {
  if (seen.kind === 'number') {
    return seen.percent
      ? { value: tidy(seen.number * 100), unit: '%', qualifiers: [] }
      : { value: seen.number, unit: '', qualifiers: [] };
  }
  return seen.kind === 'text' ? parseQuantity(seen.text) : null;
}

function inUnit({ value, unit }: Quantity, demand: Demand, cell: Cell, title: string, say: Say): number | null {
  if (unit === '' || demand.unit === '') return value;
  if (demand.unit === undefined) {
    if (demand.free || (scaleOf(unit) === 1 && unit !== '%')) return value;
    const message = `“${title}”写成了“${shown(cell.seen)}”，分子、分母请写不带“${unit}”的完整数字`;
    say(remark('unit-in-cell-differs', quoted(cell), message));
    return null;
  }
  if (sameUnit(unit, demand.unit)) return value;
  const factor = scaleBetween(unit, demand.unit);
  const hint = factor === null ? `核实后按“${demand.unit}”填写。` : `按“${demand.unit}”应填 ${tidy(value * factor)}。`;
  const message = `“${title}”的单位是“${demand.unit}”，读到“${shown(cell.seen)}”`;
  say(remark('unit-in-cell-differs', quoted(cell), message, { hint }));
  return null;
}

/** 平方米 stands for 平方米/人 where the row says per whom. */
const sameUnit = (unit: string, expected: string): boolean =>
  unitName(unit) === unitName(expected) || unitName(expected.split('/')[0] ?? '') === unitName(unit);

function readWord(cell: Cell, title: string, words: readonly string[], say: Say): string | null {
  const bare = (word: string): string => plain(word).toUpperCase().replace(/级$/, '');
  const found = words.find((word) => bare(word) === bare(shown(cell.seen)));
  if (found !== undefined) return found;
  const message = `“${title}”要填 ${words.join('、')} 中的一个，读到“${shown(cell.seen)}”`;
  say(remark('word-expected', quoted(cell), message));
  return null;
}
