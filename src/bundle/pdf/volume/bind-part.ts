import { destinationFinder } from '../../../pdf/source/destinations.ts';
import { type OpenedSource, openSource, type Unreadable } from '../../../pdf/source/open.ts';
import { type Bookmark, readBookmarks } from '../../../pdf/source/outline.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { surveyPages } from '../../../pdf/source/survey.ts';
import { planAnnotations } from '../copy/annotations.ts';
import { carryLayers, leaveBehind, noteCatalog } from '../copy/catalog.ts';
import { drain } from '../copy/copy-object.ts';
import { destinationText } from '../copy/links.ts';
import { writePage } from '../copy/page.ts';
import type { PartCopy, Volume } from '../copy/part.ts';
import { createSourceCopy } from '../copy/source-copy.ts';
import type { BoundPart, VolumePart } from '../plan.ts';
import * as findings from './findings.ts';
import type { OutlineItem } from './outline.ts';
import { writeSubstitute } from './substitute.ts';

/** A bound part with its own bookmarks, ready to be nested. */
export interface PartResult extends BoundPart {
  readonly bookmarks: OutlineItem[];
}

/** Opens, copies and lets go of one source. Whatever its bytes are, the volume stays whole. */
export async function bindPart(volume: Volume, part: VolumePart): Promise<PartResult> {
  const opened = openSource(await part.source());
  if (typeof opened === 'string') return replace(volume, part, opened);
  return bindOpened(volume, part, opened);
}

function replace(volume: Volume, part: VolumePart, problem: Unreadable): PartResult {
  volume.diagnostics.push(findings.unreadable(part, problem));
  const given = part.unreadable?.(findings.problemText(problem)) ?? null;
  const none: PartResult = {
    id: part.id,
    firstPage: 0,
    pages: 0,
    removed: [],
    recovered: 'left-out',
    archive: [],
    bookmarks: [],
  };
  if (given instanceof Uint8Array) {
    const opened = openSource(given);
    return typeof opened === 'string'
      ? none
      : { ...bindOpened(volume, part, opened), recovered: 'substituted', archive: null };
  }
  if (!given) return none;
  writeSubstitute(volume, part, given);
  return { ...none, firstPage: volume.tree.pages.length, pages: 1, recovered: 'substituted' };
}

function bindOpened(volume: Volume, part: VolumePart, opened: OpenedSource): PartResult {
  const firstPage = volume.tree.pages.length + 1;
  const wanted = inRange(volume, part, opened);
  const copied = startCopy(volume, part, opened, wanted);
  const planned = wanted.map((page) => planAnnotations(copied, page));
  for (const [i, page] of wanted.entries()) {
    writePage(copied, page, i, planned[i] ?? []);
    drain(copied.copy);
  }
  carryLayers(copied);
  noteCatalog(copied);
  volume.targets.bound(part, copied.pageNumbers);
  report(copied, opened);
  const own = part.outline && part.outline.own !== false;
  return {
    id: part.id,
    firstPage: wanted.length === 0 ? 0 : firstPage,
    pages: wanted.length,
    removed: [...copied.copy.notes.removed].map(([what, count]) => ({ what, count })),
    recovered: opened.document.rebuilt() ? (opened.recovery ?? 'rebuilt') : opened.recovery,
    archive: part.archive ?? null,
    bookmarks: own ? nested(copied, readBookmarks(opened.document, copied.find)) : [],
  };
}

function inRange(volume: Volume, part: VolumePart, { pages, missing }: OpenedSource): readonly SourcePage[] {
  const { first, last } = part.pages ?? { first: 1, last: pages.length };
  const promised = part.pages ? Math.max(last, pages.length) : pages.length + missing;
  if (promised > pages.length) volume.diagnostics.push(findings.pagesMissing(part, promised, pages.length));
  return pages.slice(Math.max(0, first - 1), last);
}

/** Gives every page of the part its number before anything is copied: links and annotations may point ahead. */
function startCopy(volume: Volume, part: VolumePart, opened: OpenedSource, wanted: readonly SourcePage[]): PartCopy {
  const { document, pages, nodes } = opened;
  const copy = createSourceCopy(document, volume.writer);
  leaveBehind(copy, nodes);
  for (const { num } of pages) if (num > 0) copy.numbers.set(num, 0);
  const pageNumbers = wanted.map(({ num }, i) => {
    const given = i === 0 ? volume.targets.firstPageOf(part) : volume.writer.reserve();
    if (num > 0) copy.numbers.set(num, given);
    return given;
  });
  const from = (part.pages?.first ?? 1) - 1;
  const survey = part.survey ?? surveyPages(document, pages, from, from + wanted.length);
  return {
    volume,
    part,
    copy,
    find: destinationFinder(document, pages),
    survey,
    balances: new Map(survey.uneven.map(({ page, ...balance }) => [page - 1 - from, balance])),
    reaches: new Map(survey.tight.map((tight) => [tight.page - 1 - from, tight])),
    pageNumbers,
    stampedResources: new Map(),
    seen: { signed: false, silentFields: 0, deadLinks: 0 },
  };
}

function nested(part: PartCopy, bookmarks: readonly Bookmark[]): OutlineItem[] {
  return bookmarks.flatMap(({ title, destination, children }) => {
    const dest = destinationText(part, destination) ?? '';
    const inner = nested(part, children);
    return title === '' || (dest === '' && inner.length === 0) ? [] : [{ title, dest, open: false, children: inner }];
  });
}

function report({ volume, part, copy, seen, survey, pageNumbers }: PartCopy, { document }: OpenedSource): void {
  const { diagnostics } = volume;
  if (document.rebuilt()) diagnostics.push(findings.rebuilt(part));
  const from = part.pages?.first ?? 1;
  const bound = (pages: readonly number[]): number[] =>
    pages.filter((page) => page >= from && page < from + pageNumbers.length);
  diagnostics.push(...findings.emptyPages(part, bound(survey.empty)));
  diagnostics.push(...findings.brokenPages(part, bound(survey.broken)));
  diagnostics.push(...findings.oddPages(part, bound(survey.odd)));
  diagnostics.push(...findings.brokenObjects(part, copy.notes), ...findings.removed(part, copy.notes));
  if (seen.signed) diagnostics.push(findings.signatureLost(part));
  if (seen.silentFields > 0) diagnostics.push(findings.silentFields(part, seen.silentFields));
  if (seen.deadLinks > 0) diagnostics.push(findings.deadLinks(part, seen.deadLinks));
}
