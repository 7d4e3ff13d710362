import { openDocument, type PdfDocument, PdfUnreadable } from './document.ts';
import { readPages, type SourcePages } from './pages.ts';

/** A source that can be bound, and how it had to be read. */
export interface OpenedSource extends SourcePages {
  readonly document: PdfDocument;
  readonly recovery: 'decrypted' | 'rebuilt' | null;
}

/** Why a source cannot be bound at all. */
export type Unreadable = 'locked' | 'damaged' | 'not-pdf' | 'no-pages';

/** By its own cross-reference, and where that gives too few pages, by a search of the whole file. Never throws. */
export function openSource(bytes: Uint8Array): OpenedSource | Unreadable {
  const first = attempt(bytes, false);
  if (first === 'locked' || first === 'not-pdf' || isWhole(first)) return first;
  const second = typeof first !== 'string' && first.recovery === 'rebuilt' ? first : attempt(bytes, true);
  const best = pagesOf(second) > pagesOf(first) ? second : first;
  if (typeof best !== 'string') return best.pages.length > 0 ? best : 'no-pages';
  return second === 'locked' ? 'locked' : best;
}

const isWhole = (opened: OpenedSource | Unreadable): boolean =>
  typeof opened !== 'string' && opened.missing === 0 && opened.pages.length > 0;

const pagesOf = (opened: OpenedSource | Unreadable): number => (typeof opened === 'string' ? 0 : opened.pages.length);

function attempt(bytes: Uint8Array, search: boolean): OpenedSource | Unreadable {
  try {
    const document = openDocument(bytes, search);
    const found = readPages(document);
    const recovery = document.rebuilt() ? 'rebuilt' : document.cipher ? 'decrypted' : null;
    return { ...found, document, recovery };
  } catch (error) {
    if (error instanceof PdfUnreadable) return error.reason;
    throw error;
  }
}
