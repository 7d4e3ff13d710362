import { dictOf, isArray, isRef, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';

/** A page of a source with what it inherits from the tree (7.7.3.4) already filled in. */
export interface SourcePage {
  /** Object number; 0 for a page written directly into its parent. */
  readonly num: number;
  readonly dict: PdfDict;
}

export interface SourcePages {
  readonly pages: readonly SourcePage[];
  /** Numbers of the tree's inner nodes: they are never copied. */
  readonly nodes: ReadonlySet<number>;
  /** Pages the root promises (/Count) when that is more than were found. */
  readonly missing: number;
}

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

interface Walk {
  readonly document: PdfDocument;
  readonly pages: SourcePage[];
  readonly nodes: Set<number>;
}

/** All pages in order. A broken tree gives what can be reached; a tree without any page gives every page object there is. */
export function readPages(document: PdfDocument): SourcePages {
  const walk: Walk = { document, pages: [], nodes: new Set() };
  const root = document.catalog.get('Pages') ?? null;
  visit(walk, root, new Map(), 0);
  if (walk.pages.length === 0) findLoosePages(walk);
  const count = dictOf(document.resolve(root))?.get('Count');
  const missing = typeof count === 'number' ? Math.max(0, count - walk.pages.length) : 0;
  return { pages: walk.pages, nodes: walk.nodes, missing };
}

function visit(walk: Walk, node: PdfValue, inherited: ReadonlyMap<string, PdfValue>, depth: number): void {
  const num = isRef(node) ? node.num : 0;
  const dict = dictOf(walk.document.resolve(node));
  if (!dict || depth > 64 || walk.nodes.has(num)) return;
  const own = new Map(inherited);
  for (const key of inheritable) {
    const value = dict.get(key);
    if (value !== undefined && value !== null) own.set(key, value);
  }
  const kids = walk.document.resolve(dict.get('Kids'));
  if (!isArray(kids) || nameOf(dict.get('Type')) === 'Page') {
    if (nameOf(dict.get('Type')) !== 'Pages') walk.pages.push({ num, dict: new Map([...dict, ...own]) });
    return;
  }
  if (num > 0) walk.nodes.add(num);
  for (const kid of kids) visit(walk, kid, own, depth + 1);
}

function findLoosePages(walk: Walk): void {
  for (const num of [...walk.document.numbers()].sort((a, b) => a - b)) {
    const dict = dictOf(walk.document.object(num));
    if (nameOf(dict?.get('Type')) === 'Page' && dict) walk.pages.push({ num, dict });
  }
}
