import * as zlib from 'node:zlib';

/** 循环冗余校验 — CRC-32 (ISO 3309) of a chunk, continuing from the value of the chunks before it. */
export type Crc32 = (chunk: Uint8Array, previous?: number) => number;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

/** The plain table walk, for Node 20.0 … 20.14, whose zlib does not offer its own. */
export const tableCrc32: Crc32 = (chunk, previous = 0) => {
  let c = ~previous;
  for (const byte of chunk) c = (table[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
};

const native = (zlib as { crc32?: Crc32 }).crc32;

export const crc32: Crc32 = native ?? tableCrc32;
