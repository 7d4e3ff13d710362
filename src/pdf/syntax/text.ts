import { asBuffer, toLatin1 } from './bytes.ts';

/** PDFDocEncoding (annex D.2) where it differs from Latin-1. */
const docEncoding = new Map<number, string>(
  [...'˘ˇˆ˙˝˛˚˜']
    .map((char, i): [number, string] => [0x18 + i, char])
    .concat(
      [...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((char, i): [number, string] => [0x80 + i, char]),
      [[0xa0, '€']],
    ),
);

/** A text string (7.9.2.2) as Unicode: UTF-16 with a mark, UTF-8 with a mark (PDF 2.0), otherwise PDFDocEncoding. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 'be');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 'le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return asBuffer(bytes.subarray(3)).toString('utf8');
  return [...toLatin1(bytes)].map((char) => docEncoding.get(char.charCodeAt(0)) ?? char).join('');
}

function fromUtf16(bytes: Uint8Array, order: 'be' | 'le'): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (order === 'be' ? even.swap16() : even).toString('utf16le');
}

/** Nothing to decode and nothing to compose. */
const plain = /^[ -$&-~]*$/;

/** A URI (12.6.4.7) is 7-bit by the rule and UTF-8 or percent-encoded UTF-8 in practice. */
export function decodeUri(bytes: Uint8Array): string {
  const text = bytes[0] === 0xfe ? decodeText(bytes) : asBuffer(bytes).toString('utf8');
  if (plain.test(text)) return text;
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}
