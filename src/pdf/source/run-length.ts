import type { GrowingBytes } from './growing-bytes.ts';

/** 7.4.5: a length byte, then that many bytes plus one, or one byte repeated; 128 ends. Any byte means something. */
export function decodeRuns(data: Uint8Array, out: GrowingBytes): true {
  for (let at = 0; at < data.length && data[at] !== 128 && !out.full; ) {
    const length = data[at] as number;
    if (length < 128) {
      for (const byte of data.subarray(at + 1, at + 2 + length)) out.push(byte);
      at += length + 2;
    } else {
      for (let i = 0; i < 257 - length; i += 1) out.push(data[at + 1] ?? 0);
      at += 2;
    }
  }
  return true;
}
