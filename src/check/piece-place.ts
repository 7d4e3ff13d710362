import type { Origin } from '../diagnostic.ts';
import type { EvidenceEntry } from '../model/dossier.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { DossierSubject } from './check.ts';
import { registryRow } from './registry-rows.ts';

/** A piece's cell in 佐证登记, or the file where it was never registered. */
export function piecePlace({ dossier }: DossierSubject, piece: EvidencePiece, column: keyof EvidenceEntry): Origin {
  const row = registryRow(dossier.value, piece);
  return row < 0 ? { file: piece.file.path } : dossier.at('registry', row, column);
}
