import type { Dossier } from '../model/dossier.ts';
import type { EvidencePiece } from '../model/evidence.ts';

/** Row of 佐证登记 that a piece came from, by its number or its file (written with or without 佐证材料/); -1 when it has none. */
export function registryRow({ registry }: Dossier, { number, file }: EvidencePiece): number {
  const byNumber = registry.findIndex((r) => r.number === number);
  return byNumber >= 0 ? byNumber : registry.findIndex((r) => file.path === r.file || file.path.endsWith(`/${r.file}`));
}
