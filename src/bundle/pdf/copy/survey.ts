import type { PdfDocument } from '../source/document.ts';
import { decodeData } from '../source/filters.ts';
import { readView } from '../source/geometry.ts';
import type { SourcePage } from '../source/pages.ts';
import { type Balance, balanceOf, paintsAnything } from '../source/survey-content.ts';
import { concat } from '../syntax/bytes.ts';
import { isArray, isRef, isStream, type PdfValue, type Ref } from '../syntax/values.ts';
import type { PartCopy } from './part.ts';

/** What must be known of a page's content to stamp it rightly and never to bind a blank page unnoticed. */
export interface PageSurvey {
  readonly balance: Balance;
}

/** The streams of /Contents that are really there. */
export function contentRefs({ resolve }: PdfDocument, given: PdfValue): Ref[] {
  const resolved = resolve(given);
  return (isArray(resolved) ? resolved : [given])
    .filter((item) => isRef(item))
    .filter((item) => isStream(resolve(item)));
}

/** Decodes a page's instructions once. What is wrong is noted with the page's 1-based index in its part. */
export function surveyPage(part: PartCopy, page: SourcePage, index: number): PageSurvey {
  const { seen, copy } = part;
  const { document } = copy;
  let broken = false;
  const pieces: Uint8Array[] = [];
  for (const item of contentRefs(document, page.dict.get('Contents') ?? null)) {
    const stream = document.resolve(item);
    const decoded = isStream(stream) ? decodeData(stream.dict, stream.data, document.resolve) : null;
    broken ||= !decoded?.sound;
    // Instructions may be split between streams anywhere but inside a token (7.8.2).
    pieces.push(decoded?.bytes ?? new Uint8Array(), Uint8Array.of(10));
  }
  const content = pieces.length === 2 ? (pieces[0] as Uint8Array) : concat(pieces);
  if (!paintsAnything(content)) seen.emptyPages.push(index + 1);
  else if (broken || part.faults(page.dict.get('Resources') ?? null)) seen.brokenPages.push(index + 1);
  const { width, height } = readView(page.dict, document.resolve);
  if (Math.min(width, height) < 36 || Math.max(width, height) > 14_400) seen.oddPages.push(index + 1);
  return { balance: balanceOf(content) };
}
