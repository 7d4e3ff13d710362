import { dictOf, isArray, isStream, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { fault, type Looking } from './faults.ts';
import { lookAtStream } from './streams.ts';

/**
 * ISO 19005-2, 6.2.11: the program of every font that leaves marks lies in the file, and codes lead to its glyphs without
 * guessing. Widths are not compared with the program, and glyphs used are not looked for in it.
 */
export function lookAtFont(looking: Looking, font: PdfDict): void {
  const { resolve } = looking.document;
  const name = (nameOf(resolve(font.get('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, '');
  const kind = nameOf(resolve(font.get('Subtype')));
  if (kind === 'Type0') lookAtComposite(looking, font, name);
  else if (kind !== 'Type3') lookAtSimple(looking, font, name, kind);
}

function lookAtSimple(looking: Looking, font: PdfDict, name: string, kind: string | undefined): void {
  if (!isEmbedded(looking, font)) {
    fault(looking, 'font-not-embedded', name);
    return;
  }
  const wants = ['FirstChar', 'LastChar', 'Widths'].some((key) => !font.has(key));
  if (wants || (kind === 'TrueType' && !isPlainTrueType(looking, font))) fault(looking, 'font-ill-formed', name);
}

function lookAtComposite(looking: Looking, font: PdfDict, name: string): void {
  const { resolve } = looking.document;
  const below = resolve(font.get('DescendantFonts'));
  const descendant = dictOf(resolve(isArray(below) ? below[0] : null));
  if (!descendant || !isEmbedded(looking, descendant)) {
    fault(looking, 'font-not-embedded', name);
    return;
  }
  const map = resolve(descendant.get('CIDToGIDMap'));
  const mapped = isStream(map) || nameOf(map) === 'Identity';
  if (nameOf(resolve(descendant.get('Subtype'))) === 'CIDFontType2' && !mapped) fault(looking, 'font-ill-formed', name);
  const encoding = resolve(font.get('Encoding'));
  if (isStream(encoding)) lookAtStream(looking, encoding);
  else if (nameOf(encoding) === undefined) fault(looking, 'font-ill-formed', name);
}

const programs = ['FontFile', 'FontFile2', 'FontFile3'];
const compact: ReadonlySet<string | undefined> = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);

function isEmbedded(looking: Looking, font: PdfDict): boolean {
  const { resolve } = looking.document;
  const descriptor = dictOf(resolve(font.get('FontDescriptor')));
  return programs.some((key) => {
    const stream = resolve(descriptor?.get(key));
    if (!isStream(stream) || stream.data.length === 0) return false;
    lookAtStream(looking, stream);
    return key !== 'FontFile3' || compact.has(nameOf(resolve(stream.dict.get('Subtype'))));
  });
}

const standard: ReadonlySet<string | undefined> = new Set(['MacRomanEncoding', 'WinAnsiEncoding']);

/** 6.2.11.6: a symbolic face brings its own encoding, any other names one of two. */
function isPlainTrueType({ document: { resolve } }: Looking, font: PdfDict): boolean {
  const flags = resolve(dictOf(resolve(font.get('FontDescriptor')))?.get('Flags'));
  const symbolic = typeof flags === 'number' && (flags & 4) !== 0;
  const encoding: PdfValue = resolve(font.get('Encoding'));
  if (symbolic) return encoding === null;
  return standard.has(nameOf(encoding) ?? nameOf(resolve(dictOf(encoding)?.get('BaseEncoding'))));
}
