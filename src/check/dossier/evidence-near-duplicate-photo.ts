import type { Severity } from '../../diagnostic.ts';
import { longDay } from '../../model/day.ts';
import type { EvidenceFile, EvidencePiece } from '../../model/evidence.ts';
import type { Check, DossierSubject } from '../check.ts';
import { nearPhotos } from '../corroboration/near-photos.ts';
import { basis } from '../grounds.ts';
import { piecePlace } from '../piece-place.ts';
import { registryRow } from '../registry-rows.ts';

export const evidenceNearDuplicatePhoto: Check<'dossier'> = {
  code: 'evidence-near-duplicate-photo',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '同一张照片没有登记成两个日期或两个地点',
  why: '一张照片只能证明一时一地，换个说明再用就是作假',
  basis: basis.corroboration,
  mend: '撤下其中一张；确是同一场景两次拍摄的，换成能看出不同的照片',
  examples: {
    good: { text: '两张照片画面不同', patch: {} },
    bad: {
      text: '动员大会照片与2024年的现场照片是同一画面',
      patch: {
        set: {
          'dossier/registry/92.1-03/file': '环境卫生/整改现场.jpg',
          'dossier/registry/92.1-03/place': '和平路',
          'files/整改销号单.docx/media': 'jpeg',
          'files/整改销号单.docx/path': '佐证材料/环境卫生/整改现场.jpg',
          'insights/整改销号单.docx/photo': {
            width: 1600,
            height: 1200,
            hash: '0123456789abcdef0123456789abcdee',
            taken: null,
            orientation: null,
          },
          'insights/动员大会照片.jpg/photo/hash': '0123456789abcdef0123456789abcdef',
        },
      },
    },
  },
  run(subject) {
    const { insights, ledger } = subject;
    if (insights === undefined) return 'not-evaluated';
    return nearPhotos(ledger.pieces, insights).flatMap(({ piece, twin, files, identical }) => {
      const { differs, severity } = circumstances(subject, piece, twin);
      // One file registered twice for the same day and place is no more than a file registered twice.
      if (identical && differs === '' && piece.photos === undefined && twin.photos === undefined) return [];
      const [own, other] = files;
      const found = {
        at: piecePlace(subject, piece, 'file'),
        message: `照片${pictureOf(piece, own)}与${pictureOf(twin, other)}是同一${identical ? '个文件' : '画面'}${differs}`,
        severity,
        related: [{ at: { file: other.path }, message: '画面相同的另一张' }],
      };
      return [found];
    });
  },
};

/** In a folder the file is named as well: the piece is many pictures. */
const pictureOf = ({ number, title, photos }: EvidencePiece, { path }: EvidenceFile): string =>
  `${number}“${title}”${photos === undefined ? '' : `中的${path.replace(/^.*\//, '')}`}`;

function circumstances(
  { dossier: { value } }: DossierSubject,
  piece: EvidencePiece,
  twin: EvidencePiece,
): { differs: string; severity: Severity } {
  const [a, b] = [piece, twin].map((p) => value.registry[registryRow(value, p)]?.place.trim() ?? '');
  const days = piece.date !== null && twin.date !== null && piece.date !== twin.date;
  const places = a !== '' && b !== '' && a !== b;
  if (!days && !places) return { differs: '', severity: 'note' };
  const said = [
    days ? `${longDay(piece.date ?? '')}和${longDay(twin.date ?? '')}` : '',
    places ? `“${a}”和“${b}”` : '',
  ].filter((text) => text !== '');
  return { differs: `，却分别登记为${said.join('、')}`, severity: 'warning' };
}
