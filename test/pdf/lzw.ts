const clear = 256;
const endOfData = 257;
const firstFree = 258;
const tableSize = 4096;

/** Packs bytes as 7.4.4 tells; the table is begun again when it holds `clearAt` codes. */
export const packLzw = (data: Uint8Array, early: 0 | 1, clearAt = tableSize): Uint8Array =>
  writeCodes([...codesFor(data, clearAt), endOfData], early);

/** A few kilobytes that stand for `length` zeros and more: words that grow by one, then the longest again and again. */
export function lzwBomb(length: number): Uint8Array {
  const growing = Array.from({ length: tableSize - firstFree }, (_, i) => firstFree + i);
  const longest = tableSize - firstFree + 1;
  return writeCodes([0, ...growing, ...Array<number>(Math.ceil(length / longest)).fill(tableSize - 1)], 1);
}

function codesFor(data: Uint8Array, clearAt: number): number[] {
  const codes: number[] = [];
  let table = new Map<string, number>();
  let word = '';
  const write = (): number => codes.push(word.length === 1 ? word.charCodeAt(0) : (table.get(word) ?? clear));
  for (const byte of data) {
    const letter = String.fromCharCode(byte);
    const longer = word + letter;
    if (word !== '' && !table.has(longer)) {
      write();
      if (firstFree + table.size < tableSize) table.set(longer, firstFree + table.size);
      if (firstFree + table.size >= clearAt) {
        codes.push(clear);
        table = new Map();
      }
      word = letter;
    } else word = longer;
  }
  if (word !== '') write();
  return codes;
}

/** A reader's table is one entry behind the writer's, and the width follows the reader's. */
function writeCodes(codes: readonly number[], early: 0 | 1): Uint8Array {
  const bits: number[] = [];
  let next = firstFree - 1;
  for (const code of codes) {
    const width = [9, 10, 11].find((w) => Math.max(next, firstFree) + early < 1 << w) ?? 12;
    for (let bit = width - 1; bit >= 0; bit -= 1) bits.push((code >> bit) & 1);
    next = code === clear ? firstFree - 1 : Math.min(tableSize, next + 1);
  }
  const out = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [i, bit] of bits.entries()) out[i >> 3] = (out[i >> 3] as number) | (bit << (7 - (i & 7)));
  return out;
}
