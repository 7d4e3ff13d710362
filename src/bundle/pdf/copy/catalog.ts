import { readNameTree } from '../../../pdf/source/destinations.ts';
import { dictOf, isArray, isRef, isStream, nameOf, type PdfDict, type PdfValue } from '../../../pdf/syntax/values.ts';
import type { PartCopy } from './part.ts';
import { noteRemoval, type SourceCopy } from './source-copy.ts';

/** What a source's catalogue (7.7.2) does by itself stays behind: scripts, attachments, actions on opening. */
export function noteCatalog({ copy, seen }: PartCopy): void {
  const { document } = copy;
  const { catalog } = document;
  const trees = dictOf(document.resolve(catalog.get('Names')));
  for (const _ of readNameTree(document, trees?.get('JavaScript') ?? null)) noteRemoval(copy, 'javascript');
  for (const _ of readNameTree(document, trees?.get('EmbeddedFiles') ?? null)) noteRemoval(copy, 'attachment');
  const opening = document.resolve(catalog.get('OpenAction'));
  // A destination to open at is harmless and not worth a word; an action is.
  if (dictOf(opening) && nameOf(dictOf(opening)?.get('S')) !== 'GoTo') noteRemoval(copy, 'open-action');
  if (dictOf(document.resolve(catalog.get('AA')))) noteRemoval(copy, 'other-action');
  const flags = document.resolve(dictOf(document.resolve(catalog.get('AcroForm')))?.get('SigFlags'));
  if (typeof flags === 'number' && (flags & 1) === 1) seen.signed = true;
}

/** Objects that belong to the source as a whole: a page that refers to one gets null in its place. */
export function leaveBehind(
  { document, numbers }: Pick<SourceCopy, 'document' | 'numbers'>,
  nodes: ReadonlySet<number>,
): void {
  for (const node of nodes) numbers.set(node, 0);
  const leave = (value: PdfValue | undefined): void => {
    if (isRef(value) && !drawsSomething(document.resolve(value))) numbers.set(value.num, 0);
  };
  for (const key of ['Root', 'Encrypt', 'Info']) leave(document.trailer.get(key));
  for (const key of ['AcroForm', 'StructTreeRoot', 'Outlines', 'Names', 'Dests', 'OCProperties', 'Metadata'])
    leave(document.catalog.get(key));
}

const drawn: ReadonlySet<string | undefined> = new Set(['Font', 'FontDescriptor', 'ExtGState', 'Pattern', 'XObject']);

/** A wrong number in a broken trailer may name a page's content or its font: then it is that, whatever the trailer says. */
function drawsSomething(value: PdfValue): boolean {
  const dict = dictOf(value);
  const type = nameOf(dict?.get('Type'));
  return isStream(value) ? type !== 'Metadata' && nameOf(dict?.get('Subtype')) !== 'XML' : drawn.has(type);
}

/** 8.11.4: layers that came along, and which of them the source hides at first. Called when the source is copied. */
export function carryLayers({ copy, volume }: PartCopy): void {
  const { document, numbers } = copy;
  const properties = dictOf(document.resolve(document.catalog.get('OCProperties')));
  if (!properties) return;
  const numbersIn = (dict: PdfDict | undefined, key: string): number[] => {
    const list = document.resolve(dict?.get(key));
    return isArray(list) ? list.filter(isRef).map(({ num }) => num) : [];
  };
  const settings = dictOf(document.resolve(properties.get('D')));
  const hiddenByDefault = nameOf(document.resolve(settings?.get('BaseState'))) === 'OFF';
  const on = new Set(numbersIn(settings, 'ON'));
  const off = new Set(numbersIn(settings, 'OFF'));
  for (const num of numbersIn(properties, 'OCGs')) {
    const given = numbers.get(num);
    if (!given) continue;
    volume.layers.all.push(`${given} 0 R`);
    if (off.has(num) || (hiddenByDefault && !on.has(num))) volume.layers.hidden.push(`${given} 0 R`);
  }
}
