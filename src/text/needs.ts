import {
  anyOf,
  anything,
  type Face,
  inRow,
  type Needs,
  needsFrom,
  nothing,
  oneOf,
  optional,
  type Step,
  sequenceOf,
} from './face.ts';

/** Characters of a range that is worth laying out. */
const widest = 48;

/**
 * Read from the pattern's own source, so that no check need say it twice. Errs on one side only: what it cannot tell, it does
 * not ask for.
 */
export function needsOf({ source, ignoreCase }: RegExp): Needs {
  return ignoreCase ? [] : needsFrom(alternatives({ source, at: 0 }));
}

interface Reader {
  readonly source: string;
  at: number;
}

/** The unit at the place; 0 at the end. */
const unitAt = ({ source, at }: Reader): number => (at < source.length ? source.charCodeAt(at) : 0);
const [bar, closing, open, bracket, backslash] = [0x7c, 0x29, 0x28, 0x5b, 0x5c];

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
    steps.push(unit === open ? group(reader) : (run(reader) ?? part(reader)));
  return sequenceOf(steps);
}

const part = (reader: Reader): Step => ({ face: repeated(reader, atom(reader)) });

const group = (reader: Reader): Step => {
  const words = taken(reader, listing);
  if (words === null) return lookAt(reader) ?? part(reader);
  return { face: repeated(reader, anyOf((words[1] as string).split('|').map(inRow))) };
};

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

function run(reader: Reader): Step | null {
  const hit = taken(reader, row);
  return hit === null ? null : { face: inRow(hit[0]) };
}

/** The part just read, as often as the pattern asks for it. */
const repeated = (reader: Reader, face: Face): Face => (isOptional(reader) ? optional(face) : face);

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

function isOptional(reader: Reader): boolean {
  const hit = taken(reader, quantifier);
  return hit !== null && (hit[0].startsWith('*') || hit[0].startsWith('?') || hit[1] === '0');
}

function atom(reader: Reader): Face {
  const unit = unitAt(reader);
  const c = String.fromCharCode(unit);
  reader.at += 1;
  if (unit === open) return parenthesis(reader);
  if (unit === bracket) return characterClass(reader);
  if (unit === backslash) return known(escaped(reader));
  if (c === '^' || c === '$') return nothing;
  return c === '.' ? anything : known(c);
}

const opening = /\?(?::|<[^=!>][^>]*>)/y;

function parenthesis(reader: Reader): Face {
  taken(reader, opening);
  return closed(reader);
}

function closed(reader: Reader): Face {
  const inner = alternatives(reader);
  reader.at += 1;
  return inner;
}

const look = /\(\?(<?)([=!])/y;

/** `(?=…)` and its like; null where none begins. What a negative one rules out need not be there. */
function lookAt(reader: Reader): Step | null {
  const hit = taken(reader, look);
  if (hit === null) return null;
  const face = repeated(reader, closed(reader));
  return { face: hit[2] === '=' ? face : nothing, look: hit[1] === '<' ? 'back' : 'ahead' };
}

/** No range, no escape. */
const listed = /([^^\]\\-][^\]\\-]*)\]/y;

/** `[…]`: the characters one by one; anything for what is negative, or holds a whole script. */
function characterClass(reader: Reader): Face {
  const simple = taken(reader, listed);
  if (simple !== null) return known(simple[1] as string);
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
  return known(chars);
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
  const name = taken(reader, long)?.[0] ?? '';
  if (name === 'd') return '0123456789';
  return /^[A-Za-z\d]/.test(name) ? null : name;
}

const surrogate = /[\ud800-\udfff]/;
const known = (chars: string | null): Face =>
  chars === null || chars === '' || surrogate.test(chars) ? anything : oneOf(chars);
