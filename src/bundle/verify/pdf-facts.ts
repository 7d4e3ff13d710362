import { destinationFinder, readNameTree } from '../../pdf/source/destinations.ts';
import type { PdfDocument } from '../../pdf/source/document.ts';
import { openSource, type Unreadable } from '../../pdf/source/open.ts';
import type { SourcePage } from '../../pdf/source/pages.ts';
import { decodeUri } from '../../pdf/syntax/text.ts';
import { dictOf, isArray, isStream, isString, nameOf, type PdfDict, type PdfValue } from '../../pdf/syntax/values.ts';

/** What a PDF says of itself without being rendered. Pages are 1-based. */
export interface PdfFacts {
  readonly pages: number;
  readonly links: readonly PdfLink[];
  /** Page of each named destination; null when it leads nowhere. */
  readonly names: ReadonlyMap<string, number | null>;
  /** Faces of the pages that are our making, each at the first of them that uses it. */
  readonly fonts: readonly PdfFont[];
  /** Scripts, launch actions, attachments, media: what may act on the reader's machine. */
  readonly active: readonly string[];
}

/** Pages from the first to the last. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

export interface PdfLink {
  readonly page: number;
  /** Page it leads to; null when its destination does not exist, undefined when it is an address. */
  readonly target?: number | null;
  readonly uri?: string;
}

export interface PdfFont {
  readonly page: number;
  readonly name: string;
  readonly embedded: boolean;
}

/**
 * Never throws for what the bytes are: a file that cannot be read gives the reason. `foreign` are pages that come from evidence.
 */
export function factsOf(bytes: Uint8Array, foreign: readonly PageRange[] = []): PdfFacts | Unreadable {
  const opened = openSource(bytes);
  if (typeof opened === 'string') return opened;
  const { document, pages } = opened;
  const target = targetFinder(document, pages);
  return {
    pages: pages.length,
    links: pages.flatMap((page, i) => linksOf(document, page, i + 1, target)),
    names: namesOf(document, target),
    fonts: fontsOf(document, withoutForeign(pages, foreign)),
    active: activeParts(document, pages),
  };
}

function namesOf(document: PdfDocument, target: FindPage): ReadonlyMap<string, number | null> {
  const trees = dictOf(document.resolve(document.catalog.get('Names')));
  const names = [...readNameTree(document, trees?.get('Dests') ?? null)];
  return new Map(names.map(([name, destination]) => [name, target(destination)]));
}

type FindPage = (destination: PdfValue | undefined) => number | null;

function targetFinder(document: PdfDocument, pages: readonly SourcePage[]): FindPage {
  const find = destinationFinder(document, pages);
  const ordinals = new Map(pages.map(({ num }, i) => [num, i + 1]));
  return (destination) => {
    const found = find(destination);
    return found === null ? null : (ordinals.get(found.page) ?? null);
  };
}

function annotationsOf(document: PdfDocument, page: SourcePage): PdfDict[] {
  const list = document.resolve(page.dict.get('Annots'));
  return isArray(list) ? list.flatMap((entry) => dictOf(document.resolve(entry)) ?? []) : [];
}

function linksOf(document: PdfDocument, page: SourcePage, ordinal: number, target: FindPage): PdfLink[] {
  return annotationsOf(document, page)
    .filter((annotation) => nameOf(document.resolve(annotation.get('Subtype'))) === 'Link')
    .flatMap((annotation): PdfLink[] => {
      if (annotation.has('Dest')) return [{ page: ordinal, target: target(annotation.get('Dest')) }];
      const action = dictOf(document.resolve(annotation.get('A')));
      const kind = nameOf(document.resolve(action?.get('S')));
      if (kind === 'GoTo') return [{ page: ordinal, target: target(action?.get('D')) }];
      const uri = document.resolve(action?.get('URI'));
      return kind === 'URI' && isString(uri) ? [{ page: ordinal, uri: decodeUri(uri.bytes) }] : [];
    });
}

/** Each page with its number, but for those of evidence: a face they show first may stand on a later page of ours. */
function withoutForeign(pages: readonly SourcePage[], foreign: readonly PageRange[]): [number, SourcePage][] {
  const change = new Int32Array(pages.length + 2);
  const within = (page: number): number => Math.min(Math.max(page, 1), pages.length + 1);
  for (const { first, last } of foreign) {
    change[within(first)] = (change[within(first)] ?? 0) + 1;
    change[within(last + 1)] = (change[within(last + 1)] ?? 0) - 1;
  }
  let covered = 0;
  return pages.flatMap((page, i): [number, SourcePage][] => {
    covered += change[i + 1] ?? 0;
    return covered > 0 ? [] : [[i + 1, page]];
  });
}

/** Each face once, at the first page that uses it. */
function fontsOf(document: PdfDocument, pages: readonly [number, SourcePage][]): PdfFont[] {
  const found = new Map<string, PdfFont>();
  const seen = new Set<PdfDict>();
  for (const [ordinal, page] of pages) {
    for (const font of fontDicts(document, page.dict, seen)) {
      const name =
        nameOf(document.resolve(font.get('BaseFont'))) ?? nameOf(document.resolve(font.get('Subtype'))) ?? '?';
      const embedded = isEmbedded(document, font);
      const key = `${name} ${embedded}`;
      if (!found.has(key)) found.set(key, { page: ordinal, name, embedded });
    }
  }
  return [...found.values()];
}

/**
 * Fonts of a page and of the forms it draws, however deep. What was `seen`, on a page before or on the way, tells nothing new,
 * and forms that draw one another would be gone through for ever.
 */
function* fontDicts({ resolve }: PdfDocument, page: PdfDict, seen: Set<PdfDict>): Generator<PdfDict> {
  const waiting = [page];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const resources = dictOf(resolve(holder.get('Resources')));
    if (resources === undefined || seen.has(resources)) continue;
    seen.add(resources);
    const named = (key: string): PdfDict[] =>
      [...(dictOf(resolve(resources.get(key)))?.values() ?? [])].flatMap((v) => dictOf(resolve(v)) ?? []);
    yield* named('Font');
    for (const object of named('XObject')) if (nameOf(resolve(object.get('Subtype'))) === 'Form') waiting.push(object);
  }
}

function isEmbedded(document: PdfDocument, font: PdfDict): boolean {
  if (nameOf(document.resolve(font.get('Subtype'))) === 'Type3') return true;
  const descendants = document.resolve(font.get('DescendantFonts'));
  const own = isArray(descendants) ? dictOf(document.resolve(descendants[0])) : font;
  const descriptor = dictOf(document.resolve(own?.get('FontDescriptor')));
  // A reference that leads nowhere embeds nothing.
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(document.resolve(descriptor?.get(key))));
}

function activeParts(document: PdfDocument, pages: readonly SourcePage[]): string[] {
  const names = dictOf(document.resolve(document.catalog.get('Names')));
  const actions = [
    document.catalog.get('OpenAction'),
    ...pages.flatMap((page) => annotationsOf(document, page).map((a) => a.get('A'))),
  ];
  const kinds = actions.flatMap((a) => nameOf(document.resolve(dictOf(document.resolve(a))?.get('S'))) ?? []);
  return [
    ...(names?.has('JavaScript') || kinds.includes('JavaScript') ? ['脚本'] : []),
    ...(kinds.includes('Launch') ? ['启动程序的动作'] : []),
    ...(names?.has('EmbeddedFiles') ? ['内嵌附件'] : []),
    ...(document.catalog.has('AA') ? ['自动触发的动作'] : []),
  ];
}
