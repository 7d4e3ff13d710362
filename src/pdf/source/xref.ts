import type { PdfValue } from '../syntax/values.ts';

/** Where an object lies: at a byte offset, or as the n-th of an object stream. Freed objects hide older ones of their number. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export const free: XrefEntry = { kind: 'free' };

export interface Xref {
  readonly entries: Map<number, XrefEntry>;
  /** Trailer keys, the newest section's first (7.5.5). */
  readonly trailer: Map<string, PdfValue>;
}

/** Annex C.2: no object number is larger. */
export const largestNumber = 8_388_607;

export function addEntry(xref: Xref, num: number, entry: XrefEntry): void {
  if (num > 0 && num <= largestNumber && !xref.entries.has(num)) xref.entries.set(num, entry);
}
