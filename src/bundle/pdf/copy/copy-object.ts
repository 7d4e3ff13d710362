import type { Place } from '../../../pdf/source/document.ts';
import { type Extent, streamExtent } from '../../../pdf/source/indirect.ts';
import { skipSpace } from '../../../pdf/syntax/characters.ts';
import { serialize, serializeDict } from '../../../pdf/syntax/serialize.ts';
import { isStream } from '../../../pdf/syntax/values.ts';
import { sanitize } from './sanitize.ts';
import { scanValue } from './scan.ts';
import { noteRemoval, numberOf, refTo, type SourceCopy } from './source-copy.ts';

/** Writes everything that was referred to and is not written yet, until nothing is left. */
export function drain(copy: SourceCopy): void {
  for (let num = copy.queue.pop(); num !== undefined; num = copy.queue.pop()) {
    const given = copy.numbers.get(num);
    if (given) copyObject(copy, num, given);
  }
}

/** One object: its bytes as they are with references renumbered, or, where that is not enough, read and written anew. */
function copyObject(copy: SourceCopy, num: number, given: number): void {
  const place = copy.document.place(num);
  const encrypted = copy.document.cipher !== null && !place?.packed;
  if (!place || encrypted || !copyBytes(copy, place, given)) copyParsed(copy, num, given);
}

/** False, and nothing written, when the object must be looked into. */
function copyBytes(copy: SourceCopy, place: Place, given: number): boolean {
  const { bytes } = place;
  const { scan, writer } = copy;
  const start = skipSpace(bytes, place.pos, bytes.length);
  if (!scanValue(bytes, start, scan) || scan.suspicious) return false;
  const stream = bytes[start] === 0x3c && bytes[start + 1] === 0x3c && !place.packed;
  const extent = stream ? streamExtent(bytes, scan.end, statedLength(copy)) : undefined;
  if (extent && scan.lengthStart < 0) return false;
  writer.begin(given);
  if (extent) copyStream(copy, bytes, start, extent);
  else copyRun(copy, bytes, start, scan.end, 0);
  writer.end();
  return true;
}

function statedLength({ scan, document }: SourceCopy): number | null {
  if (scan.lengthRef === 0) return scan.length < 0 ? null : scan.length;
  const length = document.object(scan.lengthRef);
  return typeof length === 'number' ? length : null;
}

/** 7.3.8: the dictionary with a direct, true /Length, and the data untouched. */
function copyStream(copy: SourceCopy, bytes: Uint8Array, start: number, extent: Extent): void {
  const { out } = copy.writer;
  const { lengthStart, lengthEnd, end } = copy.scan;
  if (extent.measured) copy.notes.measured += 1;
  const next = copyRun(copy, bytes, start, lengthStart, 0);
  out.integer(extent.end - extent.start);
  copyRun(copy, bytes, lengthEnd, end, next);
  out.text('stream\n');
  out.bytes(bytes, extent.start, extent.end);
  out.text('\nendstream');
}

/** Bytes with the references among them renumbered, from the n-th found; gives the first one not reached. */
function copyRun(copy: SourceCopy, bytes: Uint8Array, from: number, to: number, first: number): number {
  const { refs, refCount } = copy.scan;
  const { out } = copy.writer;
  let at = from;
  let index = first;
  for (; index < refCount && (refs[index * 3] as number) < to; index += 1) {
    out.bytes(bytes, at, refs[index * 3]);
    const given = numberOf(copy, refs[index * 3 + 2] as number);
    if (given === 0) out.text('null');
    else {
      out.integer(given);
      out.text(' 0 R');
    }
    at = refs[index * 3 + 1] as number;
  }
  out.bytes(bytes, at, to);
  return index;
}

function copyParsed(copy: SourceCopy, num: number, given: number): void {
  const { writer, document } = copy;
  const value = document.object(num);
  if (value === null) copy.notes.broken += 1;
  const refs = (target: number): string => refTo(copy, target);
  const clean = sanitize(value, (what) => noteRemoval(copy, what));
  if (!isStream(clean)) {
    writer.object(given, serialize(clean, refs));
    return;
  }
  const entries = new Map(clean.dict);
  entries.delete('Length');
  writer.stream(given, serializeDict(entries, refs).slice(2, -2), clean.data);
}
