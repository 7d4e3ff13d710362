import type { PdfDocument } from '../../../pdf/source/document.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { serialize, serializeName } from '../../../pdf/syntax/serialize.ts';
import { dictOf, isArray, isDict, isRef, nameOf, type PdfDict, type PdfValue } from '../../../pdf/syntax/values.ts';
import { linkEntry, noteTriggers } from './links.ts';
import type { PartCopy } from './part.ts';
import { harmOfKey, sanitize } from './sanitize.ts';
import { noteRemoval, numberOf, refTo } from './source-copy.ts';

/** An annotation of a page and what becomes of it: kept as one, drawn into the page, or left out. */
export interface PlannedAnnotation {
  /** Number in the source; 0 for one written directly into the page's array. */
  readonly num: number;
  readonly dict: PdfDict;
  readonly fate: 'keep' | 'draw';
}

const media = new Set(['Movie', 'Screen', 'RichMedia', '3D', 'Sound']);

/**
 * Decides about a page's annotations (12.5) before anything is copied, so that no other object drags one in unseen.
 * Fields lose their form but keep their looks: two forms in one volume would share names and so values.
 */
export function planAnnotations(part: PartCopy, page: SourcePage): PlannedAnnotation[] {
  const { document } = part.copy;
  noteTriggers(part, page.dict);
  const planned = fatesOf(document, page);
  for (const { num, dict, fate } of planned) {
    noteAnnotation(part, dict, nameOf(document.resolve(dict.get('Subtype'))) ?? '');
    if (num > 0) part.copy.numbers.set(num, fate === 'keep' ? part.volume.writer.reserve() : 0);
  }
  return planned;
}

/** A page's annotations in order, each with what is to become of it. */
export function fatesOf({ resolve }: PdfDocument, page: SourcePage): PlannedAnnotation[] {
  const given = resolve(page.dict.get('Annots'));
  return (isArray(given) ? given : []).flatMap((value): PlannedAnnotation[] => {
    const dict = resolve(value);
    // A broken file may name its content or a font here; only what has a place on the page is an annotation (table 164).
    if (!isDict(dict) || !dict.has('Rect') || !dict.has('Subtype')) return [];
    const subtype = nameOf(resolve(dict.get('Subtype'))) ?? '';
    const drawn = subtype === 'Widget' || subtype === 'FileAttachment' || media.has(subtype);
    return [{ num: isRef(value) ? value.num : 0, dict, fate: drawn ? 'draw' : 'keep' }];
  });
}

function noteAnnotation(part: PartCopy, dict: PdfDict, subtype: string): void {
  if (subtype === 'Widget') noteField(part, dict);
  if (subtype === 'FileAttachment') noteRemoval(part.copy, 'attachment');
  if (media.has(subtype)) noteRemoval(part.copy, 'media');
  noteTriggers(part, dict);
}

/** 12.7.3.1: type and value may stand in a parent field. */
function noteField(part: PartCopy, dict: PdfDict): void {
  const { document } = part.copy;
  noteRemoval(part.copy, 'form-field');
  let node: PdfDict | undefined = dict;
  let type: string | undefined;
  let value: PdfValue = null;
  for (let up = 0; up < 16 && node; up += 1) {
    type ??= nameOf(document.resolve(node.get('FT')));
    value ??= document.resolve(node.get('V'));
    node = dictOf(document.resolve(node.get('Parent')));
  }
  if (type === 'Sig' && value !== null) part.seen.signed = true;
  if (value !== null && type === 'Tx' && !dict.has('AP')) part.seen.silentFields += 1;
}

/** Keys that are not carried over: triggers and actions, ties to forms and to structure, links (written anew). */
export const leftOut: ReadonlySet<string> = new Set([
  'A',
  'PA',
  'AA',
  'Dest',
  'P',
  'StructParent',
  'AF',
  'FS',
  'Parent',
  'MK',
  'Movie',
  'Sound',
]);

/** The page's /Annots: kept annotations are written as objects of their own right away. */
export function writeAnnotations(
  part: PartCopy,
  planned: readonly PlannedAnnotation[],
  pageNumber: number,
  volumePage: number,
): string[] {
  const entries: string[] = [];
  for (const { num, dict, fate } of planned) {
    if (fate !== 'keep') continue;
    const text = annotationText(part, dict, pageNumber, volumePage);
    if (num === 0) entries.push(text);
    else {
      part.volume.writer.object(numberOf(part.copy, num), text);
      entries.push(refTo(part.copy, num));
    }
  }
  return entries;
}

/** A link says that it is printed too (table 165), as PDF/A wants: there is seldom anything of it to see. */
function shownFlags({ copy: { document } }: PartCopy, dict: PdfDict): number {
  const flags = document.resolve(dict.get('F'));
  return (typeof flags === 'number' && Number.isInteger(flags) && flags > 0 ? flags : 0) | 4;
}

function annotationText(part: PartCopy, dict: PdfDict, pageNumber: number, volumePage: number): string {
  const popup = nameOf(dict.get('Subtype')) === 'Popup';
  const refs = (num: number): string => refTo(part.copy, num);
  const link = nameOf(dict.get('Subtype')) === 'Link';
  let body = link ? `<</F ${shownFlags(part, dict)}` : '<<';
  for (const [key, value] of dict) {
    if ((leftOut.has(key) && !(popup && key === 'Parent')) || (link && key === 'F')) continue;
    const harm = harmOfKey(dict, key);
    if (harm) noteRemoval(part.copy, harm);
    if (harm) continue;
    const clean = sanitize(value, (what) => noteRemoval(part.copy, what));
    body += `${serializeName(key)} ${serialize(clean, refs)}`;
  }
  return `${body}/P ${pageNumber} 0 R${linkEntry(part, dict, volumePage)}>>`;
}
