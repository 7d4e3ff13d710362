import { findLast, startsAt } from '../syntax/bytes.ts';
import { skipSpace } from '../syntax/characters.ts';
import { cursorAt, readNumber } from '../syntax/lexer.ts';
import type { PdfDict } from '../syntax/values.ts';
import type { Xref } from './xref.ts';
import { readXrefStream } from './xref-stream.ts';
import { readTable } from './xref-table.ts';

/**
 * The whole chain of sections from `startxref` back through /Prev and /XRefStm (7.5.4, 7.5.8). The newest entry of a
 * number wins. Null when the chain is broken anywhere: then the objects must be searched.
 */
export function readXref(bytes: Uint8Array): Xref | null {
  const xref: Xref = { entries: new Map(), trailer: new Map() };
  const marker = findLast(bytes, 'startxref');
  if (marker < 0) return null;
  const pending = [readNumber(cursorAt(bytes, skipSpace(bytes, marker + 9, bytes.length)))];
  const seen = new Set<number>();
  while (pending.length > 0) {
    const offset = pending.shift() as number;
    if (seen.has(offset)) continue;
    seen.add(offset);
    const section = readSection(bytes, offset, xref);
    if (!section) return null;
    for (const [key, value] of section) if (!xref.trailer.has(key)) xref.trailer.set(key, value);
    // A hybrid file's stream is read before the older sections (7.5.8.4).
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.get(key);
      if (typeof next === 'number') pending.push(next);
    }
  }
  return xref.trailer.has('Root') ? xref : null;
}

function readSection(bytes: Uint8Array, offset: number, xref: Xref): PdfDict | null {
  if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length) return null;
  const at = skipSpace(bytes, offset, bytes.length);
  try {
    return startsAt(bytes, 'xref', at) ? readTable(bytes, at + 4, xref) : readXrefStream(bytes, at, xref);
  } catch {
    return null;
  }
}
