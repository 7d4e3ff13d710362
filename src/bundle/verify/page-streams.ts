import type { PdfDocument } from '../../pdf/source/document.ts';
import type { SourcePage } from '../../pdf/source/pages.ts';
import { isArray, isDict, isRef, isStream, type PdfValue } from '../../pdf/syntax/values.ts';

/** 页面数据流 — the stored bytes of all that draws a page: its instructions, pictures, forms, fonts. Binding copies them as they are. */
export function pageStreams({ resolve }: PdfDocument, { dict }: SourcePage): Uint8Array[] {
  const streams: Uint8Array[] = [];
  const seen = new Set<number>();
  const waiting: PdfValue[] = [dict.get('Contents') ?? null, dict.get('Resources') ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isRef(next)) {
      if (seen.has(next.num)) continue;
      seen.add(next.num);
    }
    const value = resolve(next);
    if (isArray(value)) waiting.push(...value);
    else if (isDict(value)) waiting.push(...innerOf(value));
    else if (isStream(value)) {
      streams.push(value.data);
      waiting.push(...innerOf(value.dict));
    }
  }
  return streams;
}

/** What leads back to the page tree, or says of a part what it is and does not draw it. */
const aside: ReadonlySet<string> = new Set([
  'Parent',
  'P',
  'Metadata',
  'PieceInfo',
  'StructParent',
  'OPI',
  'OC',
  'Length',
  'CIDSet',
]);

const innerOf = (dict: ReadonlyMap<string, PdfValue>): PdfValue[] =>
  [...dict].filter(([key]) => !aside.has(key)).map(([, value]) => value);

/** Whether everything that draws the one page draws the other, stamps and the like apart. */
export function drawnAlike(own: readonly Uint8Array[], bound: readonly Uint8Array[]): boolean {
  return own.every((stream) => bound.some((other) => other.length === stream.length && equal(stream, other)));
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
