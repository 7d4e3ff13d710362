import type { GrowingBytes } from './growing-bytes.ts';

const clear = 256;
const endOfData = 257;
/** Codes above the single bytes and the two commands are given out from here up to twelve bits. */
const firstFree = 258;
const tableSize = 4096;

/** 7.4.4: LZW with codes of 9 to 12 bits, growing one code early unless /EarlyChange is 0. False for an impossible code. */
export function decodeLzw(data: Uint8Array, early: 0 | 1, out: GrowingBytes): boolean {
  const table = createTable(out);
  let held = 0;
  let bits = 0;
  for (const byte of data) {
    const width = widthFor(table.next() + early);
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === endOfData || out.full) break;
    if (code === clear) table.clear();
    else if (!table.write(code)) return false;
  }
  return true;
}

const widthFor = (codes: number): number => Math.max(9, Math.min(12, 32 - Math.clz32(codes)));

/** Every sequence of the table stands in what was already written: the one before, and the first byte of the next. */
function createTable(out: GrowingBytes) {
  const starts = new Uint32Array(tableSize);
  const lengths = new Uint16Array(tableSize);
  let next = firstFree;
  let before = -1;
  return {
    next: () => next,
    clear: () => {
      next = firstFree;
      before = -1;
    },
    /** Writes what the code stands for; false when it stands for nothing yet. */
    write: (code: number): boolean => {
      const start = out.length;
      if (before >= 0 && next < tableSize) {
        starts[next] = before;
        lengths[next] = start - before + 1;
        next += 1;
      }
      if (code >= next) return false;
      if (code < clear) out.push(code);
      else out.repeat(starts[code] as number, lengths[code] as number);
      before = start;
      return true;
    },
  };
}
