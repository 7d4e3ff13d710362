import { openDocument, type PdfDocument, PdfUnreadable } from './document.ts';
import { normalise } from './normalise.ts';
import { readPages, type SourcePages } from './pages.ts';

/** A source that can be bound, and how it had to be read. */
export interface OpenedSource extends SourcePages {
  readonly document: PdfDocument;
  readonly recovery: 'decrypted' | 'rebuilt' | 'normalised' | null;
}

/** Why a source cannot be bound at all. */
export type Unreadable = 'locked' | 'damaged' | 'not-pdf' | 'no-pages';

/** By its own cross-reference, by a search of the file, by another library's recovery, in this order. Never throws. */
export async function openSource(bytes: Uint8Array): Promise<OpenedSource | Unreadable> {
  const own = openSelf(bytes);
  if (typeof own !== 'string' || own === 'locked' || own === 'not-pdf') return own;
  const mended = await normalise(bytes);
  const second = mended ? openSelf(mended) : own;
  return typeof second === 'string' ? own : { ...second, recovery: 'normalised' };
}

/** Only what this folder can read by itself; for a quick look at a file. */
export function openSelf(bytes: Uint8Array): OpenedSource | Unreadable {
  const first = attempt(bytes, false);
  if (typeof first !== 'string' && first.missing === 0 && first.pages.length > 0) return first;
  if (first === 'locked' || first === 'not-pdf' || (typeof first !== 'string' && first.recovery === 'rebuilt')) {
    return typeof first !== 'string' && first.pages.length === 0 ? 'no-pages' : first;
  }
  const second = attempt(bytes, true);
  const better = typeof first === 'string' || (typeof second !== 'string' && second.pages.length > first.pages.length);
  const best = better ? second : first;
  return typeof best !== 'string' && best.pages.length === 0 ? 'no-pages' : best;
}

function attempt(bytes: Uint8Array, search: boolean): OpenedSource | Unreadable {
  try {
    const document = openDocument(bytes, search);
    const found = readPages(document);
    const recovery = document.rebuilt() ? 'rebuilt' : document.cipher ? 'decrypted' : null;
    return { ...found, document, recovery };
  } catch (error) {
    if (error instanceof PdfUnreadable) return error.reason;
    return 'damaged';
  }
}
