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

/** What is searched, and how many of its bytes may still be looked into: each is once, in a file that was not made as a trap. */
interface Search {
  readonly bytes: Uint8Array;
  left: number;
}

const searchOf = (bytes: Uint8Array): Search => ({ bytes, left: 2 * bytes.length + window });

/** Every `n g obj` in the file, the last of a number winning, and every trailer. Linear in the file's length. */
export function rebuildXref(bytes: Uint8Array): Rebuilt {
  const rebuilt = { entries: new Map(), trailer: new Map(), objectStreams: [] as { num: number; offset: number }[] };
  const search = searchOf(bytes);
  let pos = 0;
  for (;;) {
    const word = find(bytes, 'obj', pos);
    if (word < 0) break;
    pos = word + 3;
    const offset = headerStart(bytes, word);
    const header = offset < 0 ? null : readHeader(bytes, offset);
    if (!header || header.num > largestNumber || header.num === 0) continue;
    rebuilt.entries.set(header.num, { kind: 'plain', offset, gen: header.gen });
    const seen = look(search, header.body);
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
function look(search: Search, body: number): { type?: string | undefined; dict?: PdfDict; end: number } {
  const { value: dict, end: reached } = glance(search, body);
  if (!isDict(dict)) return { end: body };
  const length = dict.get('Length');
  const extent = streamExtent(search.bytes, reached, typeof length === 'number' ? length : null);
  const end = extent ? (extent.end < search.bytes.length ? extent.end : extent.start) : body;
  return { type: nameOf(dict.get('Type')), dict, end };
}

/** The value at a place and where it ends; null for one that is torn, and for any once enough was looked into. */
function glance(search: Search, from: number): { readonly value: PdfValue; readonly end: number } {
  const { bytes } = search;
  const cursor = cursorAt(bytes, from, Math.min(bytes.length, from + Math.min(window, search.left)));
  try {
    return { value: parseValue(cursor), end: cursor.pos };
  } catch {
    return { value: null, end: from };
  } finally {
    search.left -= Math.max(0, cursor.pos - from);
  }
}

function readTrailers(bytes: Uint8Array, trailer: Map<string, PdfValue>): void {
  const search = searchOf(bytes);
  for (let at = find(bytes, 'trailer'); at >= 0; at = find(bytes, 'trailer', at + 7)) {
    // A torn trailer names nothing; another one, or the catalogue itself, may still be found.
    const { value: dict } = glance(search, at + 7);
    if (isDict(dict)) adopt(trailer, dict);
  }
}

function adopt(trailer: Map<string, PdfValue>, dict: PdfDict): void {
  for (const key of ['Root', 'Info', 'Encrypt', 'ID']) {
    const value = dict.get(key);
    if (value !== undefined) trailer.set(key, value);
  }
}
