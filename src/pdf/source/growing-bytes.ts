/** Bytes of a number not known beforehand, never more than a limit; what goes beyond it is dropped and marks it `full`. */
export interface GrowingBytes {
  readonly length: number;
  readonly full: boolean;
  push(byte: number): void;
  /** Again `count` of its own bytes from `start`, one after another: the run may reach into what it writes. */
  repeat(start: number, count: number): void;
  bytes(): Uint8Array;
}

export function growingBytes(limit: number): GrowingBytes {
  let held = new Uint8Array(Math.min(limit, 1 << 12));
  let length = 0;
  let full = false;
  const holds = (count: number): boolean => {
    if (length + count > limit) full = true;
    if (full || length + count <= held.length) return !full;
    const wider = new Uint8Array(Math.min(limit, Math.max(length + count, held.length * 2)));
    wider.set(held.subarray(0, length));
    held = wider;
    return true;
  };
  return {
    get length() {
      return length;
    },
    get full() {
      return full;
    },
    push(byte) {
      if (holds(1)) held[length++] = byte;
    },
    repeat(start, count) {
      if (!holds(count)) return;
      for (let i = 0; i < count; i += 1) held[length + i] = held[start + i] as number;
      length += count;
    },
    bytes: () => held.subarray(0, length),
  };
}
