import { concat } from '../syntax/bytes.ts';
import { isArray, isRef, isStream, type PdfValue, type Ref } from '../syntax/values.ts';
import { type Balance, marksOf } from './content-marks.ts';
import type { PdfDocument } from './document.ts';
import { decodeData } from './filters.ts';
import { readView } from './geometry.ts';
import type { SourcePage } from './pages.ts';
import { objectFinder, type Reach, reachOf, room } from './reach.ts';
import { type FaultFinder, faultFinder } from './survey-resources.ts';

/**
 * 页面普查 — what must be known of a file's pages to stamp them rightly and never to bind a blank page unnoticed. Pages are
 * 1-based in the file; pages without a remark are not listed. Plain data: it may be kept with the file's digest.
 */
export interface SourceSurvey {
  /** Nothing is painted. */
  readonly empty: readonly number[];
  /** Instructions, a font or a picture are damaged. */
  readonly broken: readonly number[];
  /** A size no paper has. */
  readonly odd: readonly number[];
  /** The graphics state is not left as it was found. */
  readonly uneven: readonly ({ readonly page: number } & Balance)[];
  /** Marks come near the upper or lower edge as shown: how many points are left. */
  readonly tight: readonly ({ readonly page: number } & Reach)[];
}

interface Notes extends SourceSurvey {
  readonly empty: number[];
  readonly broken: number[];
  readonly odd: number[];
  readonly uneven: ({ readonly page: number } & Balance)[];
  readonly tight: ({ readonly page: number } & Reach)[];
}

/** Surveys the pages from the 0-based `from` up to, and not with, `to`. */
export function surveyPages(
  document: PdfDocument,
  pages: readonly SourcePage[],
  from: number,
  to: number,
): SourceSurvey {
  const notes: Notes = { empty: [], broken: [], odd: [], uneven: [], tight: [] };
  const faults = faultFinder(document);
  for (const [i, page] of pages.slice(from, to).entries()) surveyPage(document, page, from + i + 1, faults, notes);
  return notes;
}

/** The streams of /Contents that are really there. */
export function contentRefs({ resolve }: PdfDocument, given: PdfValue): Ref[] {
  const resolved = resolve(given);
  const refs: Ref[] = [];
  for (const item of isArray(resolved) ? resolved : [given])
    if (isRef(item) && isStream(resolve(item))) refs.push(item);
  return refs;
}

/** Decodes a page's instructions once and notes what is wrong. */
function surveyPage(document: PdfDocument, page: SourcePage, number: number, faults: FaultFinder, notes: Notes): void {
  const { content, broken } = instructionsOf(document, page);
  const resources = page.dict.get('Resources') ?? null;
  const { painted, box, balance } = marksOf(content, objectFinder(document, resources));
  if (!painted) notes.empty.push(number);
  else if (broken || faults(resources)) notes.broken.push(number);
  const view = readView(page.dict, document.resolve);
  const { width, height } = view;
  if (Math.min(width, height) < 36 || Math.max(width, height) > 14_400) notes.odd.push(number);
  const reach = reachOf(view, box);
  if (reach.top < room || reach.bottom < room) notes.tight.push({ page: number, ...reach });
  if (balance.open > 0 || balance.under > 0) notes.uneven.push({ page: number, ...balance });
}

/** Instructions may be split between streams anywhere but inside a token (7.8.2). */
function instructionsOf(document: PdfDocument, page: SourcePage): { content: Uint8Array; broken: boolean } {
  let broken = false;
  const pieces: Uint8Array[] = [];
  for (const item of contentRefs(document, page.dict.get('Contents') ?? null)) {
    const stream = document.resolve(item);
    const decoded = isStream(stream) ? decodeData(stream.dict, stream.data, document.resolve) : null;
    broken ||= !decoded?.sound;
    pieces.push(decoded?.bytes ?? new Uint8Array(), Uint8Array.of(10));
  }
  return { content: pieces.length === 2 ? (pieces[0] as Uint8Array) : concat(pieces), broken };
}
