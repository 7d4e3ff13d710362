import type { PageSurvey } from '../../model/evidence.ts';
import { concat } from '../syntax/bytes.ts';
import { isArray, isRef, isStream, type PdfValue, type Ref } from '../syntax/values.ts';
import { type Balance, marksOf } from './content-marks.ts';
import type { PdfDocument } from './document.ts';
import { decodeData } from './filters.ts';
import { readView } from './geometry.ts';
import type { SourcePage } from './pages.ts';
import { objectFinder, type Reach, reachOf, room } from './reach.ts';
import { type FaultFinder, faultFinder } from './survey-resources.ts';

interface Notes extends PageSurvey {
  readonly empty: number[];
  readonly broken: number[];
  readonly odd: number[];
  readonly uneven: ({ readonly page: number } & Balance)[];
  readonly tight: ({ readonly page: number } & Reach)[];
}

/** What else wants to see a page's instructions while they are decoded; `special` as in `Marks`. */
export type Onlooker = (page: SourcePage, content: Uint8Array, special: boolean) => void;

/** Surveys the pages from the 0-based `from` up to, and not with, `to`. */
export function surveyPages(
  document: PdfDocument,
  pages: readonly SourcePage[],
  from: number,
  to: number,
  onlooker?: Onlooker,
): PageSurvey {
  const notes: Notes = { empty: [], broken: [], odd: [], uneven: [], tight: [] };
  const faults = faultFinder(document);
  for (const [i, page] of pages.slice(from, to).entries()) {
    const { content, special } = surveyPage(document, page, from + i + 1, faults, notes);
    onlooker?.(page, content, special);
  }
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

/** Decodes a page's instructions once, notes what is wrong, and hands them on. */
function surveyPage(
  document: PdfDocument,
  page: SourcePage,
  number: number,
  faults: FaultFinder,
  notes: Notes,
): { readonly content: Uint8Array; readonly special: boolean } {
  const { content, broken } = instructionsOf(document, page);
  const resources = page.dict.get('Resources') ?? null;
  const { painted, box, balance, faulty, special } = marksOf(content, objectFinder(document, resources));
  if (!painted) notes.empty.push(number);
  else if (broken || faulty || faults(resources)) notes.broken.push(number);
  const view = readView(page.dict, document.resolve);
  const { width, height } = view;
  if (Math.min(width, height) < 36 || Math.max(width, height) > 14_400) notes.odd.push(number);
  const reach = reachOf(view, box);
  if (reach.top < room || reach.bottom < room) notes.tight.push({ page: number, ...reach });
  if (balance.open > 0 || balance.under > 0) notes.uneven.push({ page: number, ...balance });
  return { content, special };
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
