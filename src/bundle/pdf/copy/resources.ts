import type { PdfDocument } from '../../../pdf/source/document.ts';
import { serialize, serializeDict, serializeName } from '../../../pdf/syntax/serialize.ts';
import { dictOf, isRef, type PdfDict, type PdfValue } from '../../../pdf/syntax/values.ts';
import { stampFontName } from '../stamp/content.ts';
import type { PartCopy } from './part.ts';
import { sanitize } from './sanitize.ts';
import { noteRemoval, refTo } from './source-copy.ts';

/** A page's resources (7.8.3) with the stamp face and drawn forms added. Dictionaries that pages share stay shared. */
export function resourcesText(part: PartCopy, given: PdfValue, stamped: boolean, forms: string): string {
  const { copy, volume, stampedResources } = part;
  if (!stamped && forms === '') return serialize(clean(part, given), (num) => refTo(copy, num));
  const dict = dictOf(copy.document.resolve(given)) ?? new Map();
  if (forms !== '' || !isRef(given)) return extended(part, dict, forms);
  const known = stampedResources.get(given.num);
  if (known !== undefined) return `${known} 0 R`;
  const num = volume.writer.reserve();
  stampedResources.set(given.num, num);
  volume.writer.object(num, extended(part, dict, ''));
  return `${num} 0 R`;
}

const clean = (part: PartCopy, value: PdfValue): PdfValue => sanitize(value, (what) => noteRemoval(part.copy, what));

function extended(part: PartCopy, dict: PdfDict, forms: string): string {
  const { document } = part.copy;
  const refs = (num: number): string => refTo(part.copy, num);
  const entries: string[] = [];
  for (const [key, value] of dict) {
    if (key !== 'Font' && key !== 'XObject')
      entries.push(`${serializeName(key)} ${serialize(clean(part, value), refs)}`);
  }
  const face = freeName(document, dict, 'Font', stampFontName);
  const category = (key: string, added: string): void => {
    const own = dictOf(document.resolve(dict.get(key))) ?? new Map();
    const text = serializeDict(own, refs).slice(0, -2);
    if (own.size > 0 || added !== '') entries.push(`/${key} ${text}${added}>>`);
  };
  category('Font', `/${face} ${part.volume.font.num} 0 R`);
  category('XObject', forms);
  return `<<${entries.join('')}>>`;
}

/** A name that a page's own resources do not use: what is bound may itself have been bound before. */
export function freeName(
  { resolve }: PdfDocument,
  resources: PdfValue | undefined,
  category: 'Font' | 'XObject',
  wanted: string,
): string {
  const own = dictOf(resolve(dictOf(resolve(resources))?.get(category)));
  let name = wanted;
  while (own?.has(name)) name += '_';
  return name;
}
