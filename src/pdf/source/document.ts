import { asBuffer, find } from '../syntax/bytes.ts';
import { cursorAt } from '../syntax/lexer.ts';
import { parseValue } from '../syntax/parser.ts';
import { dictOf, isDict, isRef, isStream, nameOf, type PdfDict, type PdfValue, ref } from '../syntax/values.ts';
import { type Cipher, openCipher } from './encryption.ts';
import { readHeader, streamExtent } from './indirect.ts';
import { type ObjectStream, openObjectStream } from './object-stream.ts';
import { rebuildXref } from './rebuild.ts';
import type { Xref, XrefEntry } from './xref.ts';
import { readXref } from './xref-chain.ts';

/** Where an object's value begins: in the file itself, or in the decoded bytes of an object stream. */
export interface Place {
  readonly bytes: Uint8Array;
  readonly pos: number;
  readonly gen: number;
  readonly packed: boolean;
}

/** One opened source. Objects are read when asked for; nothing is held but what was read. */
export interface PdfDocument {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly cipher: Cipher | null;
  /** True once the file's own cross-reference had to be replaced by a search. */
  rebuilt(): boolean;
  has(num: number): boolean;
  numbers(): Iterable<number>;
  place(num: number): Place | null;
  /** The object of a number; null when it is missing or broken. */
  object(num: number): PdfValue;
  /** The value itself, or what the reference leads to. */
  resolve(value: PdfValue | undefined): PdfValue;
}

/** `locked`: a password is needed. `damaged`: no catalogue can be found. `not-pdf`: the header is missing altogether. */
export class PdfUnreadable extends Error {
  readonly reason: 'locked' | 'damaged' | 'not-pdf';
  constructor(reason: 'locked' | 'damaged' | 'not-pdf') {
    super(`unreadable PDF: ${reason}`);
    this.reason = reason;
  }
}

interface State {
  readonly bytes: Uint8Array;
  xref: Xref;
  rebuilt: boolean;
  cipher: Cipher | null;
  readonly values: Map<number, PdfValue>;
  readonly streams: Map<number, ObjectStream | null>;
}

/**
 * Opens a file from its bytes; with `search` its own cross-reference is not even tried. Throws PdfUnreadable, nothing
 * else, whatever the bytes are.
 */
export function openDocument(file: Uint8Array, search = false): PdfDocument {
  const whole = asBuffer(file);
  const header = find(whole.subarray(0, 1 << 16), '%PDF-');
  if (header < 0 && find(whole, ' obj') < 0) throw new PdfUnreadable('not-pdf');
  // Offsets count from the header, whatever a mail gateway put before it (implementation note 13 of the specification).
  const bytes = header > 0 ? whole.subarray(header) : whole;
  const xref = search ? null : readXref(bytes);
  const state: State = {
    bytes,
    xref: xref ?? { entries: new Map(), trailer: new Map() },
    rebuilt: false,
    cipher: null,
    values: new Map(),
    streams: new Map(),
  };
  if (xref) setCipher(state);
  else rebuild(state);
  if (!catalogOf(state) && !state.rebuilt) rebuild(state);
  const catalog = catalogOf(state) ?? makeshiftCatalog(state);
  if (!catalog) throw new PdfUnreadable('damaged');
  return documentOf(state, catalog);
}

function documentOf(state: State, catalog: PdfDict): PdfDocument {
  return {
    bytes: state.bytes,
    trailer: state.xref.trailer,
    catalog,
    cipher: state.cipher,
    rebuilt: () => state.rebuilt,
    has: (num) => (state.xref.entries.get(num)?.kind ?? 'free') !== 'free',
    numbers: () => state.xref.entries.keys(),
    place: (num) => place(state, num),
    object: (num) => objectOf(state, num),
    resolve: (value) => resolve(state, value),
  };
}

function setCipher(state: State): void {
  const encrypt = state.xref.trailer.get('Encrypt');
  if (encrypt === undefined || encrypt === null) return;
  const dict = dictOf(resolve(state, encrypt));
  const cipher = dict && openCipher(dict, state.xref.trailer.get('ID'), (value) => resolve(state, value));
  if (!cipher) throw new PdfUnreadable('locked');
  state.values.clear();
  state.cipher = cipher;
}

function catalogOf(state: State): PdfDict | null {
  const root = dictOf(resolve(state, state.xref.trailer.get('Root')));
  return root && dictOf(resolve(state, root.get('Pages')))?.has('Kids') ? root : null;
}

/** When no catalogue is left: the top of a page tree, or loose pages, are still worth binding. */
function makeshiftCatalog(state: State): PdfDict | null {
  let loose = false;
  for (const num of state.xref.entries.keys()) {
    const dict = dictOf(objectOf(state, num));
    const type = nameOf(dict?.get('Type'));
    if (type === 'Pages' && !dict?.has('Parent')) return new Map([['Pages', ref(num)]]);
    loose ||= type === 'Page';
  }
  return loose ? new Map() : null;
}

/** The second way into a file: search it, open every object stream found, and look for the catalogue if none is named. */
function rebuild(state: State): void {
  const found = rebuildXref(state.bytes);
  state.xref = found;
  state.rebuilt = true;
  state.values.clear();
  state.streams.clear();
  if (!state.cipher) setCipher(state);
  for (const container of found.objectStreams) addPacked(state, found.entries, container);
  if (catalogOf(state)) return;
  for (const num of found.entries.keys()) {
    const dict = dictOf(objectOf(state, num));
    if (nameOf(dict?.get('Type')) === 'Catalog') found.trailer.set('Root', ref(num));
  }
}

/** An object in a stream is newer than a plain one of its number that lies before the stream. */
function addPacked(
  state: State,
  entries: Map<number, XrefEntry>,
  container: { readonly num: number; readonly offset: number },
): void {
  const opened = containerOf(state, container.num);
  for (const [index, num] of (opened?.numbers ?? []).entries()) {
    const known = entries.get(num);
    if (known?.kind === 'plain' && known.offset > container.offset) continue;
    entries.set(num, { kind: 'packed', stream: container.num, index });
    state.values.delete(num);
  }
}

function containerOf(state: State, num: number): ObjectStream | null {
  const known = state.streams.get(num);
  if (known !== undefined) return known;
  state.streams.set(num, null);
  const stream = state.xref.entries.get(num)?.kind === 'plain' ? objectOf(state, num) : null;
  const opened = isStream(stream) ? openObjectStream(stream, (value) => resolve(state, value)) : null;
  state.streams.set(num, opened);
  return opened;
}

function place(state: State, num: number): Place | null {
  const found = placeByEntry(state, num);
  if (found || state.rebuilt || (state.xref.entries.get(num)?.kind ?? 'free') === 'free') return found;
  rebuild(state);
  return placeByEntry(state, num);
}

function placeByEntry(state: State, num: number): Place | null {
  const entry = state.xref.entries.get(num);
  if (entry?.kind === 'plain') {
    const header = readHeader(state.bytes, entry.offset);
    if (header?.num !== num) return null;
    return { bytes: state.bytes, pos: header.body, gen: header.gen, packed: false };
  }
  if (entry?.kind !== 'packed') return null;
  const container = containerOf(state, entry.stream);
  if (!container) return null;
  const index = container.numbers[entry.index] === num ? entry.index : container.indexOf(num);
  const pos = index === undefined ? undefined : container.starts[index];
  return pos === undefined ? null : { bytes: container.bytes, pos, gen: 0, packed: true };
}

function objectOf(state: State, num: number): PdfValue {
  const known = state.values.get(num);
  if (known !== undefined) return known;
  state.values.set(num, null);
  const value = readValue(state, num);
  state.values.set(num, value);
  return value;
}

function readValue(state: State, num: number): PdfValue {
  const found = place(state, num);
  if (!found) return null;
  const { bytes, pos, gen, packed } = found;
  const cursor = cursorAt(bytes, pos);
  try {
    const value = parseValue(cursor, packed ? undefined : state.cipher?.strings(num, gen));
    if (packed || !isDict(value)) return value;
    const length = resolve(state, value.get('Length'));
    const extent = streamExtent(bytes, cursor.pos, typeof length === 'number' ? length : null);
    if (!extent) return value;
    const data = bytes.subarray(extent.start, extent.end);
    return { kind: 'stream', dict: value, data: state.cipher?.stream(num, gen, value, data) ?? data };
  } catch {
    return null;
  }
}

/** References that lead to references end after a few steps, whatever a file says. */
function resolve(state: State, value: PdfValue | undefined): PdfValue {
  let current = value ?? null;
  for (let step = 0; step < 16 && isRef(current); step += 1) current = objectOf(state, current.num);
  return isRef(current) ? null : current;
}
