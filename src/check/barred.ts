import type { EvidencePiece } from '../model/evidence.ts';
import type { EvidenceBar } from '../model/pack.ts';
import { isOf, yearsOf } from './recognise.ts';

/** Whether the bar holds for a piece in a dossier of that year. A piece that names no year is not too old for anything. */
export function isBarred(bar: EvidenceBar, piece: EvidencePiece, reporting: number): boolean {
  if (!isOf(bar, piece)) return false;
  if (bar.olderThan === undefined) return true;
  const years = yearsOf(piece);
  return years.length > 0 && Math.max(...years) <= reporting - bar.olderThan;
}
