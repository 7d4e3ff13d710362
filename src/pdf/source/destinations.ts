import { toLatin1 } from '../syntax/bytes.ts';
import { dictOf, isArray, isDict, isRef, isString, nameOf, type PdfArray, type PdfValue } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import type { SourcePage } from './pages.ts';

/** 12.3.2.2: an explicit destination — the page's object number and how to show it (`/XYZ left top zoom`, `/Fit` …). */
export interface Destination {
  readonly page: number;
  readonly view: PdfArray;
}

export type FindDestination = (value: PdfValue | undefined) => Destination | null;

/** Finds what a destination of any kind means: explicit, or a name of /Dests (PDF 1.1) or of the name tree (12.3.2.3). */
export function destinationFinder(document: PdfDocument, pages: readonly SourcePage[]): FindDestination {
  let named: ReadonlyMap<string, PdfValue> | undefined;
  const lookUp = (key: string): PdfValue => {
    named ??= readNames(document);
    return document.resolve(named.get(key));
  };
  return (value) => {
    const given = document.resolve(value);
    const key = isString(given) ? toLatin1(given.bytes) : nameOf(given);
    const found = key === undefined ? given : lookUp(key);
    const explicit = isDict(found) ? document.resolve(found.get('D')) : found;
    return isArray(explicit) ? toDestination(explicit, pages) : null;
  };
}

/** Some writers give the page's index where a reference is due; readers follow it all the same. */
function toDestination(explicit: PdfArray, pages: readonly SourcePage[]): Destination | null {
  const [target, ...view] = explicit;
  const page = isRef(target) ? target.num : typeof target === 'number' ? pages[target]?.num : undefined;
  return page === undefined ? null : { page, view };
}

function readNames(document: PdfDocument): ReadonlyMap<string, PdfValue> {
  const names = new Map<string, PdfValue>();
  for (const [key, value] of dictOf(document.resolve(document.catalog.get('Dests'))) ?? []) names.set(key, value);
  const trees = dictOf(document.resolve(document.catalog.get('Names')));
  for (const [key, value] of readNameTree(document, trees?.get('Dests') ?? null)) names.set(key, value);
  return names;
}

/** 7.9.6: all names of a tree (Latin-1 for their bytes). The nodes' limits are not believed, every leaf is read. */
export function readNameTree(document: PdfDocument, root: PdfValue): ReadonlyMap<string, PdfValue> {
  const names = new Map<string, PdfValue>();
  const seen = new Set<number>();
  const visit = (node: PdfValue, depth: number): void => {
    if (depth > 64 || (isRef(node) && seen.has(node.num))) return;
    if (isRef(node)) seen.add(node.num);
    const dict = dictOf(document.resolve(node));
    const leaf = document.resolve(dict?.get('Names'));
    for (let i = 0; isArray(leaf) && i + 1 < leaf.length; i += 2) {
      const key = document.resolve(leaf[i]);
      if (isString(key)) names.set(toLatin1(key.bytes), leaf[i + 1] ?? null);
    }
    const kids = document.resolve(dict?.get('Kids'));
    if (isArray(kids)) for (const kid of kids) visit(kid, depth + 1);
  };
  visit(root, 0);
  return names;
}
