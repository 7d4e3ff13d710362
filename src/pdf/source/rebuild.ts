import { find } from '../syntax/bytes.ts';
import { isDigit, isSpace } from '../syntax/characters.ts';
import { cursorAt } from '../syntax/lexer.ts';
import { parseValue } from '../syntax/parser.ts';
import { isDict, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { readHeader, streamExtent } from './indirect.ts';
import { largestNumber, type Xref } from './xref.ts';

/** What a search of the whole file finds when its own table of contents cannot be believed. */
export interface Rebuilt extends Xref {
  /** Object streams in the order of the file; their contents are opened once decryption is known. */
  readonly objectStreams: readonly { readonly num: number; readonly offset: number }[];
}

/** No dictionary that matters to the search is longer; a longer one is still copied, only not looked into here. */
const window = 1 << 16;

/** Every `n g obj` in the file, the last of a number winning, and every trailer. Linear in the file's length. */
export function rebuildXref(bytes: Uint8Array): Rebuilt {
  const rebuilt = { entries: new Map(), trailer: new Map(), objectStreams: [] as { num: number; offset: number }[] };
  let pos = 0;
  for (;;) {
    const word = find(bytes, 'obj', pos);
    if (word < 0) break;
    pos = word + 3;
    const offset = headerStart(bytes, word);
    const header = offset < 0 ? null : readHeader(bytes, offset);
    if (!header || header.num > largestNumber || header.num === 0) continue;
    rebuilt.entries.set(header.num, { kind: 'plain', offset, gen: header.gen });
    const seen = look(bytes, header.body);
    if (seen.type === 'ObjStm') rebuilt.objectStreams.push({ num: header.num, offset });
    if (seen.type === 'XRef' && seen.dict) adopt(rebuilt.trailer, seen.dict);
    pos = Math.max(pos, seen.end);
  }
  readTrailers(bytes, rebuilt.trailer);
  return rebuilt;
}

/** Walks back from the word `obj` over two numbers; -1 when they are not there. */
function headerStart(bytes: Uint8Array, word: number): number {
  let at = word - 1;
  while (isSpace(bytes[at])) at -= 1;
  const genEnd = at;
  while (isDigit(bytes[at])) at -= 1;
  if (at === genEnd || !isSpace(bytes[at])) return -1;
  while (isSpace(bytes[at])) at -= 1;
  const numEnd = at;
  while (isDigit(bytes[at]) && numEnd - at < 10) at -= 1;
  return at === numEnd ? -1 : at + 1;
}

/** The object's type, and where the search may go on: behind its stream, whose bytes may look like objects. */
function look(bytes: Uint8Array, body: number): { type?: string | undefined; dict?: PdfDict; end: number } {
  try {
    const cursor = cursorAt(bytes, body, Math.min(bytes.length, body + window));
    const dict = parseValue(cursor);
    if (!isDict(dict)) return { end: body };
    const length = dict.get('Length');
    const extent = streamExtent(bytes, cursor.pos, typeof length === 'number' ? length : null);
    const end = extent ? (extent.end < bytes.length ? extent.end : extent.start) : body;
    return { type: nameOf(dict.get('Type')), dict, end };
  } catch {
    return { end: body };
  }
}

function readTrailers(bytes: Uint8Array, trailer: Map<string, PdfValue>): void {
  for (let at = find(bytes, 'trailer'); at >= 0; at = find(bytes, 'trailer', at + 7)) {
    try {
      const dict = parseValue(cursorAt(bytes, at + 7, Math.min(bytes.length, at + 7 + window)));
      if (isDict(dict)) adopt(trailer, dict);
    } catch {
      // A torn trailer names nothing; another one, or the catalogue itself, may still be found.
    }
  }
}

function adopt(trailer: Map<string, PdfValue>, dict: PdfDict): void {
  for (const key of ['Root', 'Info', 'Encrypt', 'ID']) {
    const value = dict.get(key);
    if (value !== undefined) trailer.set(key, value);
  }
}
