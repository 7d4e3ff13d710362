import { decodeText } from '../syntax/text.ts';
import { dictOf, isRef, isString, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import type { Destination, FindDestination } from './destinations.ts';
import type { PdfDocument } from './document.ts';

/** A source's own bookmark (12.3.3) with what it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly destination: Destination | null;
  readonly children: readonly Bookmark[];
}

/** More bookmarks than any reader can use; a looped or poisoned outline ends here. */
const most = 20_000;

export function readBookmarks(document: PdfDocument, find: FindDestination): readonly Bookmark[] {
  const root = dictOf(document.resolve(document.catalog.get('Outlines')));
  return root ? readSiblings(document, find, root.get('First') ?? null, new Set(), 0) : [];
}

function readSiblings(
  document: PdfDocument,
  find: FindDestination,
  first: PdfValue,
  seen: Set<number>,
  depth: number,
): Bookmark[] {
  const found: Bookmark[] = [];
  for (let node = first; isRef(node) && !seen.has(node.num) && seen.size < most; ) {
    seen.add(node.num);
    const dict = dictOf(document.resolve(node));
    if (!dict) break;
    const title = document.resolve(dict.get('Title'));
    const children = depth < 32 ? readSiblings(document, find, dict.get('First') ?? null, seen, depth + 1) : [];
    found.push({
      title: isString(title) ? decodeText(title.bytes).trim() : '',
      destination: destinationOf(document, find, dict),
      children,
    });
    node = dict.get('Next') ?? null;
  }
  return found;
}

function destinationOf(document: PdfDocument, find: FindDestination, dict: PdfDict): Destination | null {
  const action = dictOf(document.resolve(dict.get('A')));
  if (dict.has('Dest')) return find(dict.get('Dest'));
  return nameOf(document.resolve(action?.get('S'))) === 'GoTo' ? find(action?.get('D')) : null;
}
