import { type Decoded, isUtf8, lossy, readDoubleByte, readMixed, readUtf7 } from './encodings.ts';
import { commonLevel, isHan } from './han.ts';

/** Text a program stored as UTF-16 without a mark: every second byte of its line ends and digits is 0. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096 - (4096 % 2));
  if (head.length < 4 || bytes.length % 2 === 1) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const { text, broken } = lossy(encoding, head);
    const known = [...text].filter(
      (c) => commonLevel(c) > 0 || /[\s\x20-\x7e\u2010-\u203b\u3000-\u303f\uff00-\uffef]/.test(c),
    ).length;
    if (broken === 0 && known >= text.length * 0.9) return encoding;
  }
  return null;
}

/**
 * Text from bytes: byte-order marks first, then UTF-16 by its pattern, UTF-8 even where a few bytes of it are damaged or a part
 * is of another hand, and GB 18030 or Big5, of which hardly a pair of bytes is valid UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return lossy('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return lossy('utf-16be', bytes);
  const wide = bytes.subarray(0, 4096).includes(0) ? unmarked(bytes) : null;
  if (wide !== null) return lossy(wide, bytes);
  if (isUtf8(bytes)) return readUtf8(bytes);
  const mixed = readMixed(bytes);
  if (mixed !== null) return mixed;
  const utf8 = lossy('utf-8', bytes);
  return utf8.broken * 20 <= utf8.text.length ? utf8 : readDoubleByte(bytes);
}

function readUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const plain = text.includes('+') && bytes.every((byte) => byte < 0x80);
  return (plain ? readUtf7(text) : null) ?? { text, broken: 0 };
}

/**
 * Whether bytes can be read as Chinese prose: next to no control characters and faults, and Han that people use.
 * Judged by the first 64 KiB.
 */
export function plausibleText(bytes: Uint8Array): boolean {
  const { text, broken } = decode(bytes.subarray(0, 65_536));
  const control = text.match(/[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f-\u009f]/g)?.length ?? 0;
  if ((control + Math.max(0, broken - 1)) * 50 > text.length) return false;
  const han = [...text].filter(isHan);
  return han.length === 0 || han.filter((c) => commonLevel(c) > 0).length >= han.length * 0.6;
}
