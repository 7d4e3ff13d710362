import { constants, inflateSync } from 'node:zlib';
import { dictOf, isArray, isRef, isStream, nameOf, type PdfStream, type PdfValue } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { filtersOf } from './filters.ts';
import { isJpegBroken } from './jpeg.ts';

/** Whether fonts and pictures of a page can be shown, as far as a quick look tells. Each is looked at once a file. */
export type FaultFinder = (resources: PdfValue) => boolean;

export function faultFinder(document: PdfDocument): FaultFinder {
  const known = new Map<number, boolean>();
  const { resolve } = document;
  const once = (value: PdfValue, look: () => boolean): boolean => {
    if (!isRef(value)) return look();
    const before = known.get(value.num);
    if (before !== undefined) return before;
    known.set(value.num, false);
    const found = look();
    known.set(value.num, found);
    return found;
  };
  const entries = (value: PdfValue | undefined): PdfValue[] => [...(dictOf(resolve(value))?.values() ?? [])];
  const find: FaultFinder = (resources) =>
    once(resources, () => {
      const dict = dictOf(resolve(resources));
      if (!dict) return true;
      const fonts = entries(dict.get('Font')).some((font) => once(font, () => isFontBroken(document, font)));
      return (
        fonts ||
        entries(dict.get('XObject')).some((object) => once(object, () => isObjectBroken(document, object, find)))
      );
    });
  return find;
}

/** 9.5: a font names its type; its program, where one is embedded, must begin as data of its filter does. */
function isFontBroken({ resolve }: PdfDocument, value: PdfValue): boolean {
  const font = dictOf(resolve(value));
  const kind = nameOf(resolve(font?.get('Subtype')));
  if (!font || kind === undefined) return true;
  if (kind === 'Type3') return !dictOf(resolve(font.get('CharProcs')));
  const below = resolve(font.get('DescendantFonts'));
  const descendant = kind === 'Type0' ? dictOf(resolve(isArray(below) ? below[0] : null)) : font;
  if (!descendant) return true;
  const descriptor = dictOf(resolve(descendant.get('FontDescriptor')));
  const program = ['FontFile', 'FontFile2', 'FontFile3']
    .map((key) => descriptor?.get(key))
    .find((one) => one !== undefined);
  if (program === undefined) return descendant.has('FontDescriptor') && !descriptor;
  const stream = resolve(program);
  return !isStream(stream) || isDataBroken(stream, resolve);
}

/** 8.9.5 and 8.10: a picture has a size and data that begins as its filter demands; a form is looked into. */
function isObjectBroken(document: PdfDocument, value: PdfValue, find: FaultFinder): boolean {
  const { resolve } = document;
  const object = resolve(value);
  if (!isStream(object)) return true;
  const kind = nameOf(resolve(object.dict.get('Subtype')));
  if (kind === 'Form') {
    const own = object.dict.get('Resources');
    return isDataBroken(object, resolve) || (own !== undefined && find(own));
  }
  if (kind !== 'Image') return kind !== 'PS';
  return isPictureIncomplete(object, resolve) || isDataBroken(object, resolve);
}

/** 8.9.5.1. */
const depths: ReadonlySet<unknown> = new Set([1, 2, 4, 8, 16]);

/** Table 89: size, colour space and depth are required, the latter two not of masks and JPEG 2000; plain data must fill the size. */
function isPictureIncomplete({ dict, data }: PdfStream, resolve: PdfDocument['resolve']): boolean {
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map((key) => resolve(dict.get(key)));
  if (typeof width !== 'number' || typeof height !== 'number' || width < 1 || height < 1) return true;
  const mask = resolve(dict.get('ImageMask')) === true;
  const [filter] = filtersOf(dict, resolve);
  const told = resolve(dict.get('ColorSpace')) !== null && depths.has(bits);
  if (filter !== 'JPXDecode' && !mask && !told) return true;
  return filter === undefined && data.length < (width * height * (mask || typeof bits !== 'number' ? 1 : bits)) / 8;
}

const glance = 4096;

/** Table 6: a stream with another filter can be shown by no reader. */
const filters = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'LZWDecode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
  'Crypt',
]);

/** The first few thousand bytes: a wrong header or a wrong code among them means that nothing will be shown. */
function isDataBroken({ dict, data }: PdfStream, resolve: PdfDocument['resolve']): boolean {
  const [filter] = filtersOf(dict, resolve);
  if (data.length === 0) return true;
  if (filter === 'DCTDecode') return isJpegBroken(data);
  if (filter !== undefined && !filters.has(filter)) return true;
  if (filter !== 'FlateDecode') return false;
  try {
    const head = data.subarray(0, glance);
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).length === 0 && data.length > 16;
  } catch {
    return true;
  }
}
