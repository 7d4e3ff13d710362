import {
  anyOf,
  anything,
  anyWord,
  type Face,
  foremost,
  type Group,
  inRow,
  nothing,
  oneOf,
  optional,
  type Step,
  sequenceOf,
} from './face.ts';

/**
 * 必有字 — what a text must hold for a pattern to hold anywhere in it: of every group of characters, or of two characters side by
 * side, at least one. None: nothing is known of it.
 */
export type Needs = readonly Group[];

/** Characters of a range that is worth laying out. */
const widest = 48;

/**
 * Read from the pattern's own source, so that no check need say it twice. Errs on one side only: what it cannot tell, it does
 * not ask for.
 */
export function needsOf({ source, ignoreCase }: RegExp): Needs {
  return ignoreCase ? [] : foremost(alternatives({ source, at: 0 }));
}

interface Reader {
  readonly source: string;
  at: number;
}

/** The unit at the place; 0 at the end. */
const unitAt = ({ source, at }: Reader): number => (at < source.length ? source.charCodeAt(at) : 0);
const [bar, closing] = [0x7c, 0x29];

function alternatives(reader: Reader): Face {
  const branches = [sequence(reader)];
  while (unitAt(reader) === bar) {
    reader.at += 1;
    branches.push(sequence(reader));
  }
  return anyOf(branches);
}

/** All of a sequence must hold, but for what may be left out. */
function sequence(reader: Reader): Face {
  const steps: Step[] = [];
  for (let unit = unitAt(reader); unit !== 0 && unit !== bar && unit !== closing; unit = unitAt(reader))
    steps.push((marked.get(unit) ?? literal)(reader));
  return sequenceOf(steps);
}

function group(reader: Reader): Step {
  const words = taken(reader, listing);
  if (words !== null) return { face: repeated(reader, anyWord((words[1] as string).split('|'))), look: null };
  const hit = taken(reader, opening) as RegExpExecArray;
  const inner = alternatives(reader);
  reader.at += 1;
  const face = repeated(reader, inner);
  const [, back, sign] = hit;
  // What a negative look rules out need not be there.
  return sign === undefined
    ? { face, look: null }
    : { face: sign === '=' ? face : nothing, look: back === '<' ? 'back' : 'ahead' };
}

/** `(`, `(?:`, `(?<name>`; `(?=`, `(?<!` and their like. */
const opening = /\((?:\?:|\?(<?)([=!])|\?<[^>]+>)?/y;

/** Characters that stand for themselves: letters and digits, and of other scripts all but surrogates, which are only halves. */
const plain = 'A-Za-z0-9\\u0080-\\ud7ff\\ue000-\\uffff';
/** A row of them, but for the last where that one is repeated. */
const row = new RegExp(`[${plain}]+(?![*+?{])`, 'y');
/** `(?:市|县)`, of which most patterns are made: read at one go. */
const listing = new RegExp(`\\((?:\\?:)?([${plain}|]+)\\)`, 'y');

function taken(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const hit = pattern.exec(reader.source);
  if (hit !== null) reader.at += hit[0].length;
  return hit;
}

function literal(reader: Reader): Step {
  const hit = taken(reader, row);
  if (hit !== null) return { face: inRow(hit[0]), look: null };
  const c = String.fromCharCode(unitAt(reader));
  reader.at += 1;
  return { face: repeated(reader, known(c)), look: null };
}

/** The part just read, as often as the pattern asks for it. */
const repeated = (reader: Reader, face: Face): Face => (isOptional(reader) ? optional(face) : face);

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

const isQuantifier = (unit: number): boolean => unit === 0x2a || unit === 0x2b || unit === 0x3f || unit === 0x7b;

function isOptional(reader: Reader): boolean {
  if (!isQuantifier(unitAt(reader))) return false;
  const hit = taken(reader, quantifier);
  return hit !== null && (hit[0].startsWith('*') || hit[0].startsWith('?') || hit[1] === '0');
}

/** One character that is none for itself. */
const mark =
  (face: Face) =>
  (reader: Reader): Step => {
    reader.at += 1;
    return { face: repeated(reader, face), look: null };
  };

/** No range, no escape. */
const listed = /\[([^^\]\\-][^\]\\-]*)\]/y;

/** `[…]`: the characters one by one; anything for what is negative, or holds a whole script. */
function characterClass(reader: Reader): Step {
  const simple = taken(reader, listed);
  const chars = simple === null ? spelledOut(reader) : (simple[1] as string);
  return { face: repeated(reader, known(chars)), look: null };
}

function spelledOut(reader: Reader): string | null {
  reader.at += 1;
  const negative = reader.source[reader.at] === '^';
  let chars: string | null = negative ? null : '';
  if (negative) reader.at += 1;
  for (let c = reader.source[reader.at]; c !== ']' && c !== undefined; c = reader.source[reader.at]) {
    reader.at += 1;
    const read = c === '\\' ? escaped(reader) : c;
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']';
    const found = isRange ? range(reader, read) : read;
    chars = chars === null || found === null ? null : chars + found;
  }
  reader.at += 1;
  return chars;
}

/** `a-z`; null where it is long, or where an end is more than a plain character. */
function range(reader: Reader, from: string | null): string | null {
  reader.at += 1;
  const to = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (to === '\\') escaped(reader);
  if (from === null || to === '\\') return null;
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return last - first > widest
    ? null
    : String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

const long = /p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|./sy;

/** The characters an escape stands for; null where they are many, or none. */
function escaped(reader: Reader): string | null {
  const unit = unitAt(reader);
  // \d, and a mark that would mean something else alone.
  if (unit === 0x64 || unit < 0x30) {
    reader.at += 1;
    return unit === 0x64 ? '0123456789' : String.fromCharCode(unit);
  }
  const name = taken(reader, long)?.[0] ?? '';
  return /^[A-Za-z\d]/.test(name) ? null : name;
}

function escapeIn(reader: Reader): Step {
  reader.at += 1;
  return { face: repeated(reader, known(escaped(reader))), look: null };
}

const surrogate = /[\ud800-\udfff]/;
const known = (chars: string | null): Face =>
  chars === null || chars === '' || surrogate.test(chars) ? anything : oneOf(chars);

/** Who reads what begins with a mark; all else stands for itself. */
const marked: ReadonlyMap<number, (reader: Reader) => Step> = new Map([
  [0x28, group],
  [0x5b, characterClass],
  [0x5c, escapeIn],
  [0x5e, mark(nothing)],
  [0x24, mark(nothing)],
  [0x2e, mark(anything)],
]);
