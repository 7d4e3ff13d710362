import type { Dossier } from '../../model/dossier.ts';

/** Indicators that cite a piece, by its number: what the piece supports even where 佐证登记 does not say so. */
export function citationsOf(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const cited = new Map<string, string[]>();
  for (const { id, evidence } of dossier.indicators) {
    for (const number of evidence) cited.set(number, [...(cited.get(number) ?? []), id]);
  }
  return cited;
}
