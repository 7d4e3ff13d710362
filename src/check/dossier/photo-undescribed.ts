import { type EvidencePiece, isImage } from '../../model/evidence.ts';
import type { Check } from '../check.ts';
import { filedAsMaterial } from '../filed.ts';
import { basis } from '../grounds.ts';
import { registryRow } from '../registry-rows.ts';

export const photoUndescribed: Check<'dossier'> = {
  code: 'photo-undescribed',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片写明了拍摄地点或说明',
  why: '不知道在哪里拍的照片证明不了任何事',
  basis: basis.archive,
  mend: '在“佐证登记”的“地点”或“备注”栏写明地点和内容',
  examples: {
    good: { text: '写明在市会议中心', patch: {} },
    bad: { text: '地点、备注都空着', patch: { set: { 'dossier/registry/91.1-05/place': '' } } },
  },
  *run({ dossier, ledger, pack }) {
    const filed = filedAsMaterial(pack);
    for (const piece of ledger.pieces) {
      const row = registryRow(dossier.value, piece);
      const entry = dossier.value.registry[row];
      if (!isImage(piece.file.media) || filed(piece.file.path) || isScan(piece)) continue;
      if (entry !== undefined && entry.place.trim() + entry.note.trim() !== '') continue;
      yield {
        at: row < 0 ? { file: piece.file.path } : dossier.at('registry', row, 'place'),
        message: `照片${piece.number}“${piece.title}”没有写明拍摄地点`,
      };
    }
  },
};

/** 扫描件 — a picture of a paper: registered as 证明, 文件, 台账. */
const isScan = ({ kind }: EvidencePiece): boolean => kind !== '' && !/[照图]/u.test(kind);
