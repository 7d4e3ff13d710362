import { toLatin1 } from '../syntax/bytes.ts';
import { isDigit, isRegular, isSpace, skipRegular, skipSpace } from '../syntax/characters.ts';

/** How a content stream leaves the graphics state (8.4.2): `q` without `Q`, and `Q` without `q`. */
export interface Balance {
  readonly open: number;
  readonly under: number;
}

const even: Balance = { open: 0, under: 0 };
/**
 * Whether what is drawn after these instructions is where it should be. A quick count decides nearly always; letters in
 * strings can upset it, so that an uneven count is made again with care.
 */
export function balanceOf(content: Uint8Array): Balance {
  let depth = 0;
  let lowest = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] as number;
    if ((byte | 0x20) !== 0x71 || isRegular(content[at - 1]) || isRegular(content[at + 1])) continue;
    depth += byte === 0x71 ? 1 : -1;
    if (depth < lowest) lowest = depth;
  }
  return depth === 0 && lowest === 0 ? even : carefulBalance(content);
}

function carefulBalance(content: Uint8Array): Balance {
  let depth = 0;
  let lowest = 0;
  eachOperator(content, (word) => {
    if (word === 'q') depth += 1;
    if (word === 'Q') depth -= 1;
    lowest = Math.min(lowest, depth);
    return true;
  });
  return { open: depth - lowest, under: Math.abs(lowest) };
}

/** 8.2, table 51: operators that leave marks. */
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI', 'Do', 'Tj', 'TJ', "'", '"']);

/** Whether anything is painted at all; ends at the first mark. */
export function paintsAnything(content: Uint8Array): boolean {
  let found = false;
  eachOperator(content, (word) => {
    found = painting.has(word);
    return !found;
  });
  return found;
}

/** Calls for every operator, with strings, names, numbers, comments and the data of inline images passed over. */
function eachOperator(content: Uint8Array, operator: (word: string) => boolean): void {
  const end = content.length;
  for (let at = skipSpace(content, 0, end); at < end; at = skipSpace(content, at, end)) {
    const byte = content[at] as number;
    if (byte === 0x28) at = stringEnd(content, at);
    else if (byte === 0x2f) at = skipRegular(content, at + 1, end);
    else if (!isRegular(byte)) at += 1;
    else {
      const start = at;
      at = skipRegular(content, at, end);
      if (isDigit(byte) || byte === 0x2d || byte === 0x2e || byte === 0x2b) continue;
      const word = toLatin1(content, start, at);
      if (word === 'ID') at = imageEnd(content, at);
      else if (!operator(word)) return;
    }
  }
}

function stringEnd(content: Uint8Array, pos: number): number {
  let depth = 0;
  for (let at = pos; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return content.length;
}

/** 8.9.7: `EI` between white space ends an inline image's data; it is left to be read as the operator it is. */
export function imageEnd(content: Uint8Array, pos: number): number {
  for (let at = pos; at + 2 < content.length; at += 1) {
    const word = content[at + 1] === 0x45 && content[at + 2] === 0x49;
    if (word && isSpace(content[at]) && !isRegular(content[at + 3])) return at + 1;
  }
  return content.length;
}
