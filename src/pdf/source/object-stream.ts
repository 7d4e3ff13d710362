import { isDigit, skipSpace } from '../syntax/characters.ts';
import { cursorAt, readNumber } from '../syntax/lexer.ts';
import type { PdfStream, PdfValue } from '../syntax/values.ts';
import { decodeStream } from './filters.ts';

/** An opened object stream (7.5.7): the decoded bytes, and for each object its number and where its value begins. */
export interface ObjectStream {
  readonly bytes: Uint8Array;
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  /** Which of the objects the number is; the first, if there be two. */
  indexOf(num: number): number | undefined;
}

/** Null when the data cannot be decoded. Pairs of `number offset` stand before /First, offsets count from there. */
export function openObjectStream(
  { dict, data }: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
): ObjectStream | null {
  const bytes = decodeStream(dict, data, resolve);
  const first = resolve(dict.get('First'));
  const count = resolve(dict.get('N'));
  if (!bytes || typeof first !== 'number' || typeof count !== 'number') return null;
  const cursor = cursorAt(bytes, 0, Math.min(first, bytes.length));
  const numbers: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < count; i += 1) {
    cursor.pos = skipSpace(bytes, cursor.pos, cursor.end);
    if (!isDigit(bytes[cursor.pos])) break;
    numbers.push(readNumber(cursor));
    cursor.pos = skipSpace(bytes, cursor.pos, cursor.end);
    starts.push(first + readNumber(cursor));
  }
  return { bytes, numbers, starts, indexOf: indexer(numbers) };
}

/** Made when first asked for: a table that names the right place, as nearly all do, needs none. */
function indexer(numbers: readonly number[]): ObjectStream['indexOf'] {
  let places: Map<number, number> | undefined;
  return (num) => {
    places ??= new Map(numbers.map((one, i) => [one, i] as const).reverse());
    return places.get(num);
  };
}
