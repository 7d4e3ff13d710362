import { tidy } from '../../model/tidy.ts';
import { remark, type Say } from '../codes/index.ts';
import { plain } from '../words/normal.ts';
import { parseQuantity, type Quantity, scaleBetween, scaleOf, unitName } from '../words/number.ts';
import { type Cell, isEmpty, shown } from './cell.ts';
import type { Demand } from './context.ts';

/** A figure as read from a cell; `unit` and `qualifier` as typed beside it, '' where there were none. */
export interface Figure {
  readonly value: number | string | null;
  readonly unit: string;
  readonly qualifier: string;
}

export const noFigure: Figure = { value: null, unit: '', qualifier: '' };

/**
 * Understands a number, a percentage, a number with unit and qualifiers, and the words asked for. A unit that differs only
 * in scale (12.5万人 for 人) is converted and said; what is no number stays as typed where the demand is lenient.
 */
export function readFigure(cell: Cell, title: string, demand: Demand, say: Say): Figure {
  if (isEmpty(cell.seen)) return noFigure;
  const text = shown(cell.seen).trim();
  const word = demand.words.find((known) => bareWord(known) === bareWord(text));
  if (word !== undefined) return { ...noFigure, value: word };
  const quantity = quantityOf(cell, demand);
  const value = quantity === null ? null : inUnit(quantity, demand, cell, title, say);
  if (quantity === null || value === null) {
    if (demand.lenient) return { ...noFigure, value: text };
    say(remark('number-expected', quoted(cell), `“${title}”要填数字，读到“${text}”`));
    return noFigure;
  }
  if (quantity.qualifiers.length > 1) {
    say(remark('qualifier-doubled', quoted(cell), `“${text}”用了两个约数词：${quantity.qualifiers.join('、')}`));
  }
  return { value, unit: quantity.unit, qualifier: quantity.qualifiers[0] ?? '' };
}

const quoted = (cell: Cell): Cell['at'] => ({ ...cell.at, quote: shown(cell.seen) });
const bareWord = (word: string): string => plain(word).toUpperCase().replace(/级$/, '');

function quantityOf({ seen }: Cell, demand: Demand): Quantity | null {
  if (seen.kind !== 'number') return seen.kind === 'text' ? parseQuantity(seen.text) : null;
  if (seen.percent) return { value: tidy(seen.number * 100), unit: '%', qualifiers: [] };
  const unit = formatUnit(seen, demand.unit);
  const fits = unit === '' || demand.unit === undefined || scaleBetween(unit, demand.unit) !== null;
  return { value: seen.number, unit: fits ? unit : '', qualifiers: [] };
}

/** What a format writes behind a number counts as if it were typed: 12.5 shown as 12.5万 where 人 are asked for is 12.5万人. */
function formatUnit({ unit = '', scaled = false }: { unit?: string; scaled?: boolean }, expected = ''): string {
  const thing = unit.replace(scaleWord, '');
  const scale = unit.slice(0, unit.length - thing.length);
  return `${scaled ? '' : scale}${thing === '' && unit !== '' ? expected.replace(scaleWord, '') : thing}`;
}

/** Null where the unit typed is not the unit asked for, whatever its scale. */
function inUnit(
  { value, unit }: Quantity,
  { unit: expected }: Demand,
  cell: Cell,
  title: string,
  say: Say,
): number | null {
  if (unit === '' || expected === '') return value;
  if (expected === undefined ? isPlainUnit(unit) : sameUnit(unit, expected)) return value;
  const factor = expected === undefined ? termScale(unit) : scaleBetween(unit, expected);
  if (factor === null) return null;
  const converted = tidy(value * factor);
  const asked = expected ?? '不带“万”“亿”的完整数字';
  const message = `“${title}”的单位是“${asked}”，读到“${shown(cell.seen)}”，换算成 ${converted}`;
  say(remark('unit-in-cell-converted', quoted(cell), message, { hint: `核实后把这一格改成 ${converted}。` }));
  return converted;
}

/** 千 in 千人, but not in 千克. */
const scaleWord = /^[百千万亿]+(?!克|米|瓦|分)/;

const isPlainUnit = (unit: string): boolean => scaleOf(unit) === 1;
/** 12万人 is 120,000 人; a percentage is no count. */
const termScale = (unit: string): number | null => (scaleOf(unit) > 1 ? scaleOf(unit) : null);

/** 平方米 stands for 平方米/人 where the row says per whom. */
const sameUnit = (unit: string, expected: string): boolean =>
  unitName(unit) === unitName(expected) || unitName(expected.split('/')[0] ?? '') === unitName(unit);
