import { commonLevel } from './han.ts';

/** 解码 — the text and how many characters of it could not be made out (they stand as U+FFFD). */
export interface Decoded {
  readonly text: string;
  readonly broken: number;
}

const brokenIn = (text: string): number => text.split('\ufffd').length - 1;
export const counted = (text: string): Decoded => ({ text, broken: brokenIn(text) });
export const lossy = (encoding: string, bytes: Uint8Array): Decoded => counted(new TextDecoder(encoding).decode(bytes));

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const marks = /[\u00b7\u2010-\u203b\u3000-\u301f\uff01-\uff5e]/;

/** How much of what is not ASCII is Han everybody writes or the marks between them, 0…1: read by a wrong code, little is. */
function familiar(text: string): { readonly share: number; readonly count: number } {
  let [all, count] = [0, 0];
  for (const c of text) {
    if (c < '\u0080') continue;
    all += 1;
    if (commonLevel(c) === 1 || marks.test(c)) count += 1;
  }
  return { share: all === 0 ? 0 : count / all, count };
}

/** Nobody gets four such characters in a row by accident. */
function isChinese(text: string): boolean {
  const { share, count } = familiar(text);
  return count >= 4 && share >= 0.8;
}

/** Where the first bytes stand that are no UTF-8, or the length. */
function soundLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const head = new TextDecoder('utf-8').decode(bytes.subarray(0, middle), { stream: true });
    if (head.includes('\ufffd')) high = middle - 1;
    else low = middle;
  }
  return low;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030');

function readLine(line: Uint8Array): string {
  const plain = utf8.decode(line);
  if (line.every((byte) => byte < 0x80)) return plain;
  const gb = gb18030.decode(line);
  const [asUtf8, asGb] = [familiar(plain).share, familiar(gb).share];
  if (!plain.includes('\ufffd')) return asUtf8 < 0.5 && asGb >= 0.8 ? gb : plain;
  // Two hands in one line; a character cut in two is not taken for another's.
  const sound = soundLength(line);
  const rest = gb18030.decode(line.subarray(sound));
  if (isChinese(rest)) return `${utf8.decode(line.subarray(0, sound))}${rest}`;
  return asGb > asUtf8 ? gb : plain;
}

/**
 * 两种编码 — texts of several hands, pasted together: UTF-8 here, GB 18030 there. Each line is read for itself. Null where no
 * line, and no beginning of the whole, is Chinese in UTF-8.
 */
export function readMixed(bytes: Uint8Array): Decoded | null {
  const lines = linesOf(bytes);
  const isSound = (text: string): boolean => !text.includes('\ufffd') && isChinese(text);
  const beginning = (): string => utf8.decode(bytes.subarray(0, soundLength(bytes)));
  if (!lines.some((line) => isSound(utf8.decode(line))) && !isChinese(beginning())) return null;
  return counted(
    lines
      .map(readLine)
      .join('')
      .replace(/^\ufeff/, ''),
  );
}

/** GB 18030, what old Windows tools write, or Big5 where that gives the characters people use. Judged by the first 64 KiB. */
export function readDoubleByte(bytes: Uint8Array): Decoded {
  const head = bytes.subarray(0, 65_536);
  const [gb, big5] = [lossy('gb18030', head), lossy('big5', head)];
  const isBig5 = big5.broken <= gb.broken && familiar(big5.text).share > familiar(gb.text).share + 0.15;
  return lossy(isBig5 ? 'big5' : 'gb18030', bytes);
}

/** UTF-7, which some mail programs write: all of it is ASCII, `+…-` stands for the rest. Null for all other ASCII. */
export function readUtf7(text: string): Decoded | null {
  let han = '';
  const read = text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, run: string) => {
    if (run === '') return whole === '+-' ? '+' : whole;
    if (run.length % 4 === 1) return whole;
    const wide = new TextDecoder('utf-16be').decode(
      Uint8Array.from(atob(run).slice(0, Math.floor((run.length * 3) / 8) * 2), (c) => c.charCodeAt(0)),
    );
    han += wide;
    return wide;
  });
  return isChinese(han) ? counted(read) : null;
}
