/** Where the finished bytes go, in order. The chunk is the caller's only until the sink returns. */
export type Sink = (chunk: Uint8Array) => void;

/** A buffer before the sink: small writes are gathered, long runs of a source pass through without a copy. */
export interface SinkBuffer {
  position(): number;
  /** ASCII or Latin-1 text. */
  text(text: string): void;
  /** A whole number that is not negative, in decimal digits. */
  integer(value: number): void;
  bytes(data: Uint8Array, start?: number, end?: number): void;
  flush(): void;
}

const room = 1 << 18;
const passThrough = 1 << 15;
/** Below this, a loop is faster than a call into native code. */
const short = 48;

export function bufferBefore(sink: Sink): SinkBuffer {
  const buffer = Buffer.allocUnsafeSlow(room);
  let used = 0;
  let flushed = 0;
  const flush = (): void => {
    if (used > 0) sink(buffer.subarray(0, used));
    flushed += used;
    used = 0;
  };
  return {
    position: () => flushed + used,
    flush,
    text(text) {
      if (text.length > room) return this.bytes(Buffer.from(text, 'latin1'));
      if (used + text.length > room) flush();
      if (text.length < short) {
        for (let i = 0; i < text.length; i += 1) buffer[used + i] = text.charCodeAt(i);
        used += text.length;
      } else used += buffer.write(text, used, 'latin1');
    },
    integer(value) {
      if (used + 20 > room) flush();
      used = writeDigits(buffer, used, value);
    },
    bytes(data, start = 0, end = data.length) {
      const length = end - start;
      if (used + length > room || length >= passThrough) flush();
      if (length >= passThrough) {
        sink(data.subarray(start, end));
        flushed += length;
        return;
      }
      for (let i = start; length < 24 && i < end; i += 1) buffer[used + i - start] = data[i] as number;
      if (length >= 24) buffer.set(data.subarray(start, end), used);
      used += length;
    },
  };
}

/** Returns where the digits end. */
function writeDigits(buffer: Uint8Array, start: number, value: number): number {
  let end = start + 1;
  for (let power = 10; power <= value; power *= 10) end += 1;
  let rest = value;
  for (let at = end - 1; at >= start; at -= 1) {
    const next = Math.floor(rest / 10);
    buffer[at] = 48 + rest - next * 10;
    rest = next;
  }
  return end;
}
