/** 7.4.4: LZW with codes of 9 to 12 bits, growing one code early unless /EarlyChange is 0. Null for an impossible code. */
export function decodeLzw(data: Uint8Array, early: 0 | 1): Uint8Array | null {
  const prefixes = new Int16Array(4096);
  const lasts = new Uint8Array(4096);
  const lengths = new Uint16Array(4096).fill(1, 0, 256);
  const out: number[] = [];
  let next = 258;
  let width = 9;
  let previous = -1;
  let held = 0;
  let bits = 0;
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (previous < 0 && code > 255)) return null;
    const start = out.length;
    const source = code === next ? previous : code;
    let at = start + (lengths[source] as number) - 1;
    for (let walk = source; at >= start; at -= 1) {
      out[at] = walk < 256 ? walk : (lasts[walk] as number);
      walk = prefixes[walk] as number;
    }
    if (code === next) out.push(out[start] as number);
    if (previous >= 0 && next < 4096) {
      prefixes[next] = previous;
      lasts[next] = out[start] as number;
      lengths[next] = (lengths[previous] as number) + 1;
      next += 1;
    }
    if (next + early >= 1 << width && width < 12) width += 1;
    previous = code;
  }
  return Uint8Array.from(out);
}

/** 7.4.5: a length byte, then that many bytes plus one, or one byte repeated; 128 ends. */
export function decodeRuns(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < data.length && data[at] !== 128; ) {
    const length = data[at] as number;
    if (length < 128) {
      for (const byte of data.subarray(at + 1, at + 2 + length)) out.push(byte);
      at += length + 2;
    } else {
      for (let i = 0; i < 257 - length; i += 1) out.push(data[at + 1] ?? 0);
      at += 2;
    }
  }
  return Uint8Array.from(out);
}
