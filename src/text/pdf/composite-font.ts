import type { PdfDocument } from '../../pdf/source/document.ts';
import { dictOf, isArray, nameOf, type PdfArray, type PdfDict } from '../../pdf/syntax/values.ts';
import type { CodeMap } from './cmap.ts';
import { type ReadingFont, UnmappedText } from './reading-font.ts';

/** How codes lie in a string and what they say without a map of their own; null says nothing. */
interface Codes {
  readonly length: (first: number) => 1 | 2;
  readonly text: ((code: number) => string) | null;
}

const two = (): 2 => 2;
const gb = new TextDecoder('gb18030');
const gbText = (code: number): string =>
  gb.decode(code < 256 ? Uint8Array.of(code) : Uint8Array.of(code >> 8, code & 255));

/** Predefined CMaps for simplified Chinese (9.7.5.2, table 118); their names say how a code is to be read. */
function codesOf(name: string | undefined): Codes | null {
  if (name === 'Identity-H') return { length: two, text: null };
  if (/^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-H$/.test(name ?? '')) return { length: two, text: String.fromCharCode };
  if (/^GB(?:K|Kp|K2K|pc)?(?:-EUC)?-H$/.test(name ?? ''))
    return { length: (first) => (first < 0x81 ? 1 : 2), text: gbText };
  return null;
}

/** A font of codes of several bytes (9.7). Down the page, or with a CMap of its own, it is not read here. */
export function compositeFont(document: PdfDocument, dict: PdfDict, map: CodeMap | null): ReadingFont {
  const codes = codesOf(nameOf(document.resolve(dict.get('Encoding'))));
  const kids = document.resolve(dict.get('DescendantFonts'));
  const descendant = dictOf(document.resolve(isArray(kids) ? kids[0] : undefined));
  if (codes === null || descendant === undefined || (map === null && codes.text === null)) return unmapped;
  const width = widthsOf(document, descendant, codes.text === null);
  const textOf = (code: number): string => map?.get(code) ?? codes.text?.(code) ?? '';
  return {
    each: (shown, glyph) => {
      for (let at = 0; at < shown.length; ) {
        const first = shown[at] as number;
        const length = codes.length(first);
        const code = length === 1 ? first : first * 256 + (shown[at + 1] ?? 0);
        at += length;
        glyph(textOf(code), width(code), length === 1 && code === 32);
      }
    },
  };
}

const unmapped: ReadingFont = {
  each: () => {
    throw new UnmappedText();
  },
};

/** /W and /DW (9.7.4.3). Under a predefined CMap codes are no CIDs: then a Latin code is half as wide as a Chinese one. */
function widthsOf(document: PdfDocument, dict: PdfDict, identity: boolean): (code: number) => number {
  if (!identity) return (code) => (code < 128 ? 500 : 1000);
  const usual = document.resolve(dict.get('DW'));
  const standard = typeof usual === 'number' ? usual : 1000;
  const widths = new Map<number, number>();
  const given = document.resolve(dict.get('W'));
  const items = isArray(given) ? given : [];
  for (let i = 0; i < items.length; ) i += readGroup(document, items, i, widths);
  return (code) => widths.get(code) ?? standard;
}

/** `c [w1 w2 …]` or `first last w`; tells how many items were used. */
function readGroup(document: PdfDocument, items: PdfArray, i: number, widths: Map<number, number>): number {
  const [first, second, third] = items.slice(i, i + 3).map((item) => document.resolve(item));
  if (typeof first !== 'number') return 1;
  if (isArray(second)) {
    for (const [k, value] of second.entries()) {
      const width = document.resolve(value);
      if (typeof width === 'number') widths.set(first + k, width);
    }
    return 2;
  }
  if (typeof second === 'number' && typeof third === 'number')
    for (let code = first; code <= Math.min(second, first + 65_535); code += 1) widths.set(code, third);
  return 3;
}
