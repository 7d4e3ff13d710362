import type { PdfDocument } from '../../pdf/source/document.ts';
import { dictOf, type PdfDict } from '../../pdf/syntax/values.ts';

/** 字体 — as far as reading goes: what a shown string says and how wide it is. */
export interface ReadingFont {
  /** Calls for each character of a shown string; `width` in thousandths of the font size, `blank` for the one-byte space. */
  each(shown: Uint8Array, glyph: (text: string, width: number, blank: boolean) => void): void;
}

/** Thrown where text is shown that only the font's own programme could explain: another reader must take the file. */
export class UnmappedText extends Error {}

export const descriptorOf = (document: PdfDocument, dict: PdfDict): PdfDict | undefined =>
  dictOf(document.resolve(dict.get('FontDescriptor')));
