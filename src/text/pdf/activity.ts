import type { PdfDocument } from '../../pdf/source/document.ts';
import { openSource } from '../../pdf/source/open.ts';
import { dictOf, isArray, nameOf, type PdfDict, type PdfValue } from '../../pdf/syntax/values.ts';

/** What a PDF does beside being read. */
export interface PdfActivity {
  readonly pages: number;
  /** Of 脚本, 附件, 启动程序, 多媒体; sorted as here. */
  readonly active: readonly Activity[];
}

const order = ['脚本', '附件', '启动程序', '多媒体'] as const;
type Activity = (typeof order)[number];

/** Subtypes of annotations that carry more than a remark (12.5.6). */
const annotations: ReadonlyMap<string, Activity> = new Map([
  ['FileAttachment', '附件'],
  ['RichMedia', '多媒体'],
  ['Screen', '多媒体'],
  ['Movie', '多媒体'],
  ['Sound', '多媒体'],
  ['3D', '多媒体'],
]);

/** Actions that do more than turn to a page (12.6.4). */
const actions: ReadonlyMap<string, Activity> = new Map([
  ['JavaScript', '脚本'],
  ['Launch', '启动程序'],
  ['Rendition', '多媒体'],
  ['Movie', '多媒体'],
  ['Sound', '多媒体'],
]);

/** Fields and actions looked at; a chain of more is made to exhaust whoever follows it. */
const most = 5000;

interface Search {
  readonly document: PdfDocument;
  readonly found: Set<Activity>;
  /** Dictionaries seen: chains of actions and trees of fields may run in circles. */
  readonly seen: Set<PdfDict>;
}

/** 动态内容 of a PDF, its first `limit` pages for what hangs on pages. @throws Error when it cannot be opened. */
export function pdfActivity(bytes: Uint8Array, limit: number): PdfActivity {
  const source = openSource(bytes);
  if (typeof source === 'string') throw new Error(`unreadable PDF: ${source}`);
  const search: Search = { document: source.document, found: new Set(), seen: new Set() };
  inCatalog(search, source.document.catalog);
  for (const { dict } of source.pages.slice(0, limit)) inPage(search, dict);
  return { pages: source.pages.length, active: order.filter((kind) => search.found.has(kind)) };
}

function inCatalog(search: Search, catalog: PdfDict): void {
  const names = dictAt(search, catalog, 'Names');
  if (names?.has('JavaScript')) search.found.add('脚本');
  if (holdsAny(search, dictAt(search, names, 'EmbeddedFiles'))) search.found.add('附件');
  inAction(search, catalog.get('OpenAction'));
  inTriggers(search, catalog);
  inFields(search, dictAt(search, catalog, 'AcroForm')?.get('Fields'));
}

function inPage(search: Search, page: PdfDict): void {
  inTriggers(search, page);
  const given = search.document.resolve(page.get('Annots'));
  for (const item of isArray(given) ? given : []) {
    const annotation = dictOf(search.document.resolve(item));
    if (annotation === undefined) continue;
    const kind = annotations.get(nameOf(search.document.resolve(annotation.get('Subtype'))) ?? '');
    if (kind !== undefined) search.found.add(kind);
    inAction(search, annotation.get('A'));
    inTriggers(search, annotation);
  }
}

/** /AA: one action for each occasion (12.6.3). */
function inTriggers(search: Search, owner: PdfDict): void {
  for (const action of dictAt(search, owner, 'AA')?.values() ?? []) inAction(search, action);
}

function inAction(search: Search, given: PdfValue | undefined): void {
  const value = search.document.resolve(given);
  if (isArray(value)) {
    // A destination is an array too; its page is a dictionary without /S.
    for (const item of value) inAction(search, item);
    return;
  }
  const action = dictOf(value);
  if (action === undefined || search.seen.has(action) || search.seen.size > most) return;
  search.seen.add(action);
  const kind = actions.get(nameOf(search.document.resolve(action.get('S'))) ?? '');
  if (kind !== undefined) search.found.add(kind);
  inAction(search, action.get('Next'));
}

function inFields(search: Search, given: PdfValue | undefined): void {
  const fields = search.document.resolve(given);
  for (const item of isArray(fields) ? fields : []) {
    const field = dictOf(search.document.resolve(item));
    if (field === undefined || search.seen.has(field) || search.seen.size > most) continue;
    search.seen.add(field);
    inTriggers(search, field);
    inFields(search, field.get('Kids'));
  }
}

/** A name tree with a name in it, not just its empty root. */
function holdsAny(search: Search, tree: PdfDict | undefined): boolean {
  const filled = (key: string): boolean => {
    const value = search.document.resolve(tree?.get(key));
    return isArray(value) && value.length > 0;
  };
  return filled('Names') || filled('Kids');
}

const dictAt = ({ document }: Search, owner: PdfDict | undefined, key: string): PdfDict | undefined =>
  dictOf(document.resolve(owner?.get(key)));
