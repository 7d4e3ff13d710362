import type { Destination } from '../../../pdf/source/destinations.ts';
import { serialize, serializeString } from '../../../pdf/syntax/serialize.ts';
import { decodeUri } from '../../../pdf/syntax/text.ts';
import { dictOf, isArray, isDict, isString, nameOf, type PdfDict } from '../../../pdf/syntax/values.ts';
import type { PartCopy } from './part.ts';
import { harmOf } from './sanitize.ts';
import { noteRemoval } from './source-copy.ts';

/** A destination inside the source as one in the volume; null when its page is not bound. */
export function destinationText({ copy }: PartCopy, destination: Destination | null): string | null {
  const page = destination && copy.numbers.get(destination.page);
  if (!destination || !page) return null;
  const view = destination.view.filter(
    (item) => item === null || typeof item === 'number' || nameOf(item) !== undefined,
  );
  return `[${page} 0 R ${view.length === 0 ? '/Fit' : view.map((item) => serialize(item, () => 'null')).join(' ')}]`;
}

/** The entry that an annotation's /Dest or /A (12.5.6.5) becomes: `/Dest …`, `/A …`, or nothing. `page` is the volume's. */
export function linkEntry(part: PartCopy, annotation: PdfDict, page: number): string {
  const { document } = part.copy;
  if (annotation.has('Dest')) return toPage(part, part.find(annotation.get('Dest')));
  const action = dictOf(document.resolve(annotation.get('A')));
  if (!action) return '';
  const kind = nameOf(document.resolve(action.get('S')));
  if (kind === 'GoTo') return toPage(part, part.find(action.get('D')));
  if (kind === 'URI') return toUri(part, action, page);
  if (kind === 'Named') return toNamed(part, nameOf(document.resolve(action.get('N'))));
  const harm = isDict(action) ? harmOf(new Map([['S', document.resolve(action.get('S'))]])) : undefined;
  noteRemoval(part.copy, harm ?? (kind === 'GoToR' ? 'remote-link' : 'other-action'));
  return '';
}

function toPage(part: PartCopy, destination: Destination | null): string {
  const text = destinationText(part, destination);
  if (text === null) part.seen.deadLinks += 1;
  return text === null ? '' : `/Dest ${text}`;
}

const defaultInternal = ['evidence:', 'document:', '#'];
const outward = /^(https?|mailto|tel|ftp):/i;

/** Ours lead to a page of the volume, the web's stay; anything else (`javascript:`, `file:` …) goes. */
function toUri(part: PartCopy, action: PdfDict, page: number): string {
  const given = part.copy.document.resolve(action.get('URI'));
  if (!isString(given)) return '';
  const uri = decodeUri(given.bytes);
  const { targets, plan, unresolved } = part.volume;
  const dest = targets.find(uri, { part: part.part.id, page });
  if (dest !== undefined) return `/Dest ${dest}`;
  if ((plan.internal ?? defaultInternal).some((start) => uri.startsWith(start))) {
    unresolved.push({ part: part.part.id, page, uri });
    return '';
  }
  if (outward.test(uri) || leadsBeside(part, uri)) return `/A<</S/URI/URI ${serializeString(given)}>>`;
  noteRemoval(part.copy, /^\s*(java|vb)script:/i.test(uri) ? 'javascript' : 'remote-link');
  return '';
}

/** Into another volume of the package, from a page that was set for this one. */
const leadsBeside = ({ part, volume }: PartCopy, uri: string): boolean =>
  part.file === undefined && (volume.plan.neighbours ?? []).some((name) => uri.startsWith(`${name}#`));

/** 12.6.4.11: first and last page mean the source's, not the volume's. */
function toNamed(part: PartCopy, name: string | undefined): string {
  if (name === 'NextPage' || name === 'PrevPage') return `/A<</S/Named/N/${name}>>`;
  const page = part.pageNumbers[name === 'FirstPage' ? 0 : part.pageNumbers.length - 1];
  if (name === 'FirstPage' || name === 'LastPage') return `/Dest[${page} 0 R/Fit]`;
  noteRemoval(part.copy, 'other-action');
  return '';
}

/** Actions an annotation carries besides its link are triggered unseen (12.6.3): none is kept. */
export function noteTriggers(part: PartCopy, annotation: PdfDict): void {
  const { document } = part.copy;
  for (const value of dictOf(document.resolve(annotation.get('AA')))?.values() ?? []) {
    const action = document.resolve(value);
    if (isDict(action) || isArray(action)) noteRemoval(part.copy, (isDict(action) && harmOf(action)) || 'other-action');
  }
}
