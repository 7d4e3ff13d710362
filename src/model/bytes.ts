import type { ByteSource } from './byte-source.ts';

/** Numbers in bytes that may be part of a larger stretch of memory: a view of `buffer` alone would begin elsewhere. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes already in memory, read like a file. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset + length)),
  close: () => undefined,
});
