/**
 * 必有字 — what a text must hold for a pattern to hold anywhere in it: of every group of characters here at least one. None:
 * nothing is known of it.
 */
export type Needs = readonly string[];

/** Larger groups stand in every text. */
const widest = 48;

/**
 * Read from the pattern's own source, so that no check need say it twice. Errs on one side only: what it cannot tell, it does
 * not ask for.
 */
export function needsOf({ source, ignoreCase }: RegExp): Needs {
  return ignoreCase ? [] : alternatives({ source, at: 0 });
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Of several branches any may hold: one group of each, the narrowest, together. */
function alternatives(reader: Reader): Needs {
  const branches = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(sequence(reader));
  }
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only;
  let union = '';
  for (const branch of branches) {
    const narrowest = branch.reduce((a, b) => (b.length < a.length ? b : a), branch[0] ?? '');
    if (narrowest === '') return [];
    union += narrowest;
  }
  return group(union);
}

const group = (chars: string): Needs => {
  if (chars.length === 1) return [chars];
  const distinct = [...new Set(chars)].join('');
  return distinct.length <= widest ? [distinct] : [];
};

/** All of a sequence must hold, but for what may be left out. */
function sequence(reader: Reader): Needs {
  const needs: string[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const found = atom(reader);
    if (!isOptional(reader)) needs.push(...found);
  }
  return needs;
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

function isOptional(reader: Reader): boolean {
  quantifier.lastIndex = reader.at;
  const hit = quantifier.exec(reader.source);
  if (hit === null) return false;
  reader.at += hit[0].length;
  return hit[0].startsWith('*') || hit[0].startsWith('?') || hit[1] === '0';
}

function atom(reader: Reader): Needs {
  const c = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (c === '(') return parenthesis(reader);
  if (c === '[') return oneOf(reader);
  if (c === '\\') return known(escaped(reader));
  return known('.^$'.includes(c) ? null : c);
}

const opening = /\?(?:[:=!]|<[=!]|<[^>]+>)/y;

/** What a negative look rules out need not be there. */
function parenthesis(reader: Reader): Needs {
  opening.lastIndex = reader.at;
  const kind = opening.exec(reader.source)?.[0] ?? '';
  reader.at += kind.length;
  const inner = alternatives(reader);
  reader.at += 1;
  return kind.endsWith('!') ? [] : inner;
}

/** `[…]`: the characters one by one; null for what is negative, or holds a whole script. */
function oneOf(reader: Reader): Needs {
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
  long.lastIndex = reader.at;
  const name = long.exec(reader.source)?.[0] ?? '';
  reader.at += name.length;
  if (name === 'd') return '0123456789';
  return /^[A-Za-z\d]/.test(name) ? null : name;
}

const surrogate = /[\ud800-\udfff]/;
const known = (chars: string | null): Needs =>
  chars === null || chars === '' || surrogate.test(chars) ? [] : group(chars);
