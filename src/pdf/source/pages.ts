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

/** A tree that says more is taken for an attack. */
const most = 100_000;

interface Walk {
  readonly document: PdfDocument;
  readonly pages: SourcePage[];
  readonly nodes: Set<number>;
}

/**
 * All pages in order. In a file that had to be searched, pages the broken tree no longer reaches follow at the end:
 * a page too many can be taken out by a reader, a lost one cannot be put back.
 */
export function readPages(document: PdfDocument): SourcePages {
  const walk: Walk = { document, pages: [], nodes: new Set() };
  const root = document.catalog.get('Pages') ?? null;
  visit(walk, root, new Map(), 0);
  const count = dictOf(document.resolve(root))?.get('Count');
  const promised = typeof count === 'number' && count < most ? count : walk.pages.length;
  if (walk.pages.length === 0 || (document.rebuilt() && walk.pages.length < promised)) addLoosePages(walk);
  return { pages: walk.pages, nodes: walk.nodes, missing: Math.max(0, promised - walk.pages.length) };
}

function visit(walk: Walk, node: PdfValue, inherited: ReadonlyMap<string, PdfValue>, depth: number): void {
  const num = isRef(node) ? node.num : 0;
  const dict = dictOf(walk.document.resolve(node));
  if (!dict || depth > 64 || walk.nodes.has(num) || walk.pages.length >= most) return;
  const kids = walk.document.resolve(dict.get('Kids'));
  if (!isArray(kids) || nameOf(dict.get('Type')) === 'Page') {
    if (looksLikePage(dict)) walk.pages.push({ num, dict: completed(dict, inherited) });
    return;
  }
  const own = new Map(inherited);
  for (const key of inheritable) {
    const value = dict.get(key);
    if (value !== undefined && value !== null) own.set(key, value);
  }
  if (num > 0) walk.nodes.add(num);
  for (const kid of kids) visit(walk, kid, own, depth + 1);
}

/** The page with what it does not say itself; the dictionary as it is when it says everything. */
function completed(dict: PdfDict, inherited: PdfDict): PdfDict {
  let whole: Map<string, PdfValue> | undefined;
  for (const [key, value] of inherited) {
    if ((dict.get(key) ?? null) !== null) continue;
    whole ??= new Map(dict);
    whole.set(key, value);
  }
  return whole ?? dict;
}

/** /Type is required and often forgotten; another type, in a broken file, is another thing. */
const looksLikePage = (dict: PdfDict): boolean =>
  [undefined, 'Page'].includes(nameOf(dict.get('Type'))) || dict.has('Contents');

function addLoosePages(walk: Walk): void {
  const reached = new Set(walk.pages.map(({ num }) => num));
  const { document } = walk;
  for (const num of [...document.numbers()].sort((a, b) => a - b)) {
    const dict = dictOf(document.object(num));
    if (!dict || reached.has(num) || !isPage(dict) || walk.pages.length >= most) continue;
    walk.pages.push({ num, dict: withAncestors(document, dict) });
  }
}

const isPage = (dict: PdfDict): boolean =>
  nameOf(dict.get('Type')) === 'Page' || (dict.has('Contents') && dict.has('Parent') && dict.has('Resources'));

/** What a loose page would have inherited, as far as its own way up still leads. */
function withAncestors(document: PdfDocument, page: PdfDict): PdfDict {
  const whole = new Map(page);
  let parent = dictOf(document.resolve(page.get('Parent')));
  for (let up = 0; up < 16 && parent; up += 1) {
    for (const key of inheritable) {
      const value = parent.get(key);
      if (value !== undefined && !whole.has(key)) whole.set(key, value);
    }
    parent = dictOf(document.resolve(parent.get('Parent')));
  }
  return whole;
}
