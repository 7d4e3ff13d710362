/** Where the finished bytes go, in order. The chunk is the caller's only until the sink returns. */
export type Sink = (chunk: Uint8Array) => void;

/** A buffer before the sink: small writes are gathered, long runs of a source pass through without a copy. */
export interface Output {
  position(): number;
  /** ASCII or Latin-1 text. */
  text(text: string): void;
  bytes(data: Uint8Array, start?: number, end?: number): void;
  flush(): void;
}

const room = 1 << 18;
const passThrough = 1 << 15;

export function createOutput(sink: Sink): Output {
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
      used += buffer.write(text, used, 'latin1');
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
