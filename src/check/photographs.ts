import { type EvidenceFile, type EvidencePiece, filesOf } from '../model/evidence.ts';
import type { PhotoInsight } from '../model/insight.ts';
import type { DossierSubject, Finding, Result } from './check.ts';
import { piecePlace } from './piece-place.ts';
import { registryRow } from './registry-rows.ts';

/** 照片 — one picture of a piece, with what its file says of itself. */
export interface Photograph {
  readonly piece: EvidencePiece;
  readonly file: EvidenceFile;
  readonly photo: PhotoInsight;
  /** 照片3.1-07“机械化保洁作业”; in a folder the file is named as well. */
  readonly label: string;
  /** The clerk wrote something in 备注 about it. */
  readonly remarked: boolean;
}

/** Asked for by a dozen checks of one subject. */
const known = new WeakMap<DossierSubject, readonly Photograph[]>();

/** Every picture that was looked into. */
function photographs(subject: DossierSubject): readonly Photograph[] {
  const found = known.get(subject) ?? findPhotographs(subject);
  known.set(subject, found);
  return found;
}

function findPhotographs({ dossier, ledger, insights }: DossierSubject): Photograph[] {
  return ledger.pieces.flatMap((piece) => {
    const entry = dossier.value.registry[registryRow(dossier.value, piece)];
    const remarked = (entry?.note ?? '').trim() !== '';
    return filesOf(piece).flatMap((file) => {
      const photo = insights?.get(file.digest)?.photo ?? null;
      if (photo === null) return [];
      const which = piece.photos === undefined ? '' : `中的${file.path.replace(/^.*\//, '')}`;
      return [{ piece, file, photo, label: `照片${piece.number}“${piece.title}”${which}`, remarked }];
    });
  });
}

/** 照片检查 — what is wrong with each picture; null where nothing is. Without insights nothing is said. */
export const eachPhotograph =
  (look: (photograph: Photograph, subject: DossierSubject) => Omit<Finding, 'at'> | null) =>
  (subject: DossierSubject): Result => {
    if (subject.insights === undefined) return 'not-evaluated';
    return photographs(subject).flatMap((photograph) => {
      const seen = look(photograph, subject);
      return seen === null
        ? []
        : [{ ...seen, at: piecePlace(subject, photograph.piece, 'date'), about: ownerOf(photograph) }];
    });
  };

const ownerOf = ({ piece: { clauses, unit } }: Photograph): NonNullable<Finding['about']> => ({
  clause: clauses[0] ?? '',
  ...(unit === '' ? {} : { department: unit }),
});
