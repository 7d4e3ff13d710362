import type { PdfDocument } from '../../pdf/source/document.ts';
import { decodeStream } from '../../pdf/source/filters.ts';
import { isStream, nameOf, type PdfDict } from '../../pdf/syntax/values.ts';
import { type CodeMap, readCodeMap } from './cmap.ts';
import { compositeFont } from './composite-font.ts';
import type { ReadingFont } from './reading-font.ts';
import { simpleFont } from './simple-font.ts';

/** The font of a dictionary. Never throws: a font that makes no sense shows nothing that can be mapped. */
export function readFont(document: PdfDocument, dict: PdfDict): ReadingFont {
  const map = toUnicode(document, dict);
  return nameOf(document.resolve(dict.get('Subtype'))) === 'Type0'
    ? compositeFont(document, dict, map)
    : simpleFont(document, dict, map);
}

function toUnicode(document: PdfDocument, dict: PdfDict): CodeMap | null {
  const stream = document.resolve(dict.get('ToUnicode'));
  if (!isStream(stream)) return null;
  const bytes = decodeStream(stream.dict, stream.data, document.resolve);
  const map = bytes && readCodeMap(bytes);
  return map && map.size > 0 ? map : null;
}
