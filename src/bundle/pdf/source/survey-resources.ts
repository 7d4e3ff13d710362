import { constants, inflateSync } from 'node:zlib';
import { dictOf, isArray, isRef, isStream, nameOf, type PdfStream, type PdfValue } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { filtersOf } from './filters.ts';

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
  const sizes = ['Width', 'Height'].map((key) => resolve(object.dict.get(key)));
  return sizes.some((size) => typeof size !== 'number' || size < 1) || isDataBroken(object, resolve);
}

const glance = 4096;

/** The first few thousand bytes: a wrong header or a wrong code among them means that nothing will be shown. */
function isDataBroken({ dict, data }: PdfStream, resolve: PdfDocument['resolve']): boolean {
  const [filter] = filtersOf(dict, resolve);
  if (data.length === 0) return true;
  if (filter === 'DCTDecode') return isJpegBroken(data);
  if (filter !== 'FlateDecode') return false;
  try {
    const head = data.subarray(0, glance);
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).length === 0 && data.length > 16;
  } catch {
    return true;
  }
}

/** ITU-T T.81, B.1: markers from the start of image to the first scan, each with a length that leads to the next. */
function isJpegBroken(data: Uint8Array): boolean {
  if (data[0] !== 0xff || data[1] !== 0xd8) return true;
  let frame = false;
  for (let at = 2; at + 4 < data.length; ) {
    if (data[at] !== 0xff) return true;
    const marker = data[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return !frame;
    frame ||= marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    at += 2 + (((data[at + 2] as number) << 8) | (data[at + 3] as number));
  }
  return true;
}
