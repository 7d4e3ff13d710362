import { skipSpace } from '../syntax/characters.ts';
import type { GrowingBytes } from './growing-bytes.ts';

/** 7.4.3: five letters for four bytes, `z` for four zeros, `~>` at the end. False for a letter that is none. */
export function decodeAscii85(data: Uint8Array, out: GrowingBytes): boolean {
  let group: number[] = [];
  for (let at = skipSpace(data, 0, data.length); at < data.length; at = skipSpace(data, at + 1, data.length)) {
    const byte = data[at] as number;
    if (byte === 0x7e || out.full) break;
    if (byte === 0x7a && group.length === 0) for (let i = 0; i < 4; i += 1) out.push(0);
    else if (byte < 33 || byte > 117) return false;
    else group.push(byte - 33);
    if (group.length === 5) {
      pushGroup(out, group, 4);
      group = [];
    }
  }
  if (group.length > 1) pushGroup(out, [...group, 84, 84, 84, 84].slice(0, 5), group.length - 1);
  return true;
}

function pushGroup(out: GrowingBytes, group: readonly number[], count: number): void {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  for (let i = 0; i < count; i += 1) out.push(Math.floor(value / 2 ** (24 - 8 * i)) & 255);
}
