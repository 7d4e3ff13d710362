import type { PdfDocument } from '../../../pdf/source/document.ts';
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isStream,
  isString,
  nameOf,
  type PdfDict,
  type PdfValue,
} from '../../../pdf/syntax/values.ts';
import { sanitize } from '../../pdf/copy/sanitize.ts';

/** Whether a part of the original and a part of the volume are one, however deep they reach. */
export type Same = (own: PdfValue | undefined, bound: PdfValue | undefined) => boolean;

/**
 * 逐件对照 — walks an original and the volume it was bound into side by side. What binding leaves behind is left out of account;
 * all else must be there, and nothing beside it. A pair of objects is looked at once, however many pages share it.
 */
export function createSame(own: PdfDocument, bound: PdfDocument, left: ReadonlySet<number>): Same {
  const known = new Set<string>();
  const hidden = [hiddenLayers(own), hiddenLayers(bound)] as const;
  /** The pair of values behind two references; null where there is nothing to compare (any more), false where they differ. */
  const behind = (a: PdfValue, b: PdfValue): Pair | null | false => {
    if (!isRef(a)) return [a, bound.resolve(b)];
    if (left.has(a.num)) return null;
    const pair = isRef(b) ? `${a.num} ${b.num}` : '';
    if (pair !== '' && known.has(pair)) return null;
    known.add(pair);
    const values: Pair = [sanitize(own.resolve(a), () => undefined), bound.resolve(b)];
    const layer = nameOf(dictOf(values[0])?.get('Type')) === 'OCG';
    return layer && isRef(b) && hidden[0].has(a.num) !== hidden[1].has(b.num) ? false : values;
  };
  return (first, second) => {
    const waiting: Pair[] = [[sanitize(first ?? null, () => undefined), second ?? null]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const values = behind(...next);
      if (values === false || (values !== null && !alike(values, waiting))) return false;
    }
    return true;
  };
}

type Pair = readonly [own: PdfValue, bound: PdfValue];

/** Whether two values agree as far as they go; what they hold is put with what is still to be looked at. */
function alike([a, b]: Pair, waiting: Pair[]): boolean {
  if (isArray(a))
    return (
      isArray(b) &&
      a.length === b.length &&
      put(
        a.map((item, i): Pair => [item, b[i] ?? null]),
        waiting,
      )
    );
  if (isDict(a)) return isDict(b) && entriesAlike(a, b, waiting);
  if (isStream(a)) return isStream(b) && Buffer.compare(a.data, b.data) === 0 && entriesAlike(a.dict, b.dict, waiting);
  if (isString(a)) return isString(b) && Buffer.compare(a.bytes, b.bytes) === 0;
  if (typeof a === 'number') return typeof b === 'number' && near(a, b);
  if (typeof a === 'object' && a !== null) return nameOf(a) !== undefined && nameOf(a) === nameOf(b);
  return a === b;
}

function put(pairs: readonly Pair[], waiting: Pair[]): true {
  for (const pair of pairs) waiting.push(pair);
  return true;
}

/** A number is written with six decimals. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 + Math.abs(a) * 1e-6;

/** What says of a part whence it comes or how long it is, and draws nothing. */
const aside: ReadonlySet<string> = new Set([
  'Parent',
  'P',
  'Metadata',
  'PieceInfo',
  'StructParent',
  'StructParents',
  'Length',
]);

function entriesAlike(a: PdfDict, b: PdfDict, waiting: Pair[]): boolean {
  for (const [key, value] of b) if (value !== null && !aside.has(key) && (a.get(key) ?? null) === null) return false;
  for (const [key, value] of a) if (!aside.has(key)) waiting.push([value, b.get(key) ?? null]);
  return true;
}

/** 8.11.4: numbers of the layers that do not show at first. */
function hiddenLayers({ catalog, resolve }: PdfDocument): ReadonlySet<number> {
  const properties = dictOf(resolve(catalog.get('OCProperties')));
  const settings = dictOf(resolve(properties?.get('D')));
  const numbers = (list: PdfValue): number[] => (isArray(list) ? list.filter(isRef).map(({ num }) => num) : []);
  const off = new Set(numbers(resolve(settings?.get('OFF'))));
  if (nameOf(resolve(settings?.get('BaseState'))) !== 'OFF') return off;
  const on = new Set(numbers(resolve(settings?.get('ON'))));
  return new Set(numbers(resolve(properties?.get('OCGs'))).filter((num) => !on.has(num)));
}
