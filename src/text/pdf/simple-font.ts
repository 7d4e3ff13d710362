import type { PdfDocument } from '../../pdf/source/document.ts';
import { dictOf, isArray, nameOf, type PdfDict } from '../../pdf/syntax/values.ts';
import type { CodeMap } from './cmap.ts';
import { glyphText } from './glyph-names.ts';
import { descriptorOf, type ReadingFont, UnmappedText } from './reading-font.ts';

/** Roughly what the standard faces measure; only gaps between words depend on it. */
const usualWidth = 550;

/** A font of one-byte codes (9.6): Type1, TrueType, Type3. */
export function simpleFont(document: PdfDocument, dict: PdfDict, map: CodeMap | null): ReadingFont {
  const texts = encodingOf(document, dict, map);
  const widths = widthsOf(document, dict);
  return {
    each: (shown, glyph) => {
      for (const code of shown) {
        const text = texts[code];
        if (text === undefined) throw new UnmappedText();
        glyph(text, widths[code] as number, code === 32);
      }
    },
  };
}

/** Widths in thousandths; those of a Type3 font are in its own space (9.6.5). */
function widthsOf(document: PdfDocument, dict: PdfDict): Float64Array {
  const missing = descriptorOf(document, dict)?.get('MissingWidth');
  const widths = new Float64Array(256).fill(typeof missing === 'number' && missing > 0 ? missing : usualWidth);
  const given = document.resolve(dict.get('Widths'));
  const first = document.resolve(dict.get('FirstChar'));
  if (!isArray(given) || typeof first !== 'number') return widths;
  const matrix = document.resolve(dict.get('FontMatrix'));
  const unit = isArray(matrix) && typeof matrix[0] === 'number' ? matrix[0] * 1000 : 1;
  for (const [i, value] of given.slice(0, 256).entries()) {
    const width = document.resolve(value);
    const code = first + i;
    if (typeof width === 'number' && code >= 0 && code < 256) widths[code] = width * unit;
  }
  return widths;
}

function encodingOf(document: PdfDocument, dict: PdfDict, map: CodeMap | null): (string | undefined)[] {
  const encoding = document.resolve(dict.get('Encoding'));
  const own = dictOf(encoding);
  const base = nameOf(encoding) ?? nameOf(document.resolve(own?.get('BaseEncoding')));
  const texts = baseEncoding(base, isOpaque(document, dict) && own === undefined);
  const differences = document.resolve(own?.get('Differences'));
  let code = 0;
  for (const item of isArray(differences) ? differences : []) {
    if (typeof item === 'number') code = item;
    else {
      if (code >= 0 && code < 256) texts[code] = glyphText(nameOf(item) ?? '');
      code += 1;
    }
  }
  // A map that leaves codes out leaves out what nobody shows; they read as nothing, not as a reason to give up.
  for (let at = 0; map !== null && at < 256; at += 1) texts[at] = map.get(at) ?? texts[at] ?? '';
  return texts;
}

/** An embedded face with codes of its own: without an encoding, nothing is known of them (9.6.6.4). */
function isOpaque(document: PdfDocument, dict: PdfDict): boolean {
  const descriptor = descriptorOf(document, dict);
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key));
  const flags = descriptor?.get('Flags');
  return embedded && typeof flags === 'number' && (flags & 4) !== 0;
}

/** Printable ASCII is the same in all; the upper half of StandardEncoding is not worth a table. */
function baseEncoding(name: string | undefined, opaque: boolean): (string | undefined)[] {
  if (name === undefined && opaque) return Array.from({ length: 256 }, () => undefined);
  const upper = name === 'MacRomanEncoding' ? 'macintosh' : name === 'WinAnsiEncoding' ? 'windows-1252' : null;
  const decoder = upper === null ? null : new TextDecoder(upper);
  return Array.from({ length: 256 }, (_, code) => {
    if (code < 32) return '';
    if (code < 127) return String.fromCharCode(code);
    return decoder?.decode(Uint8Array.of(code));
  });
}
