import type { Check } from '../check.ts';
import { commonShare, nearTexts } from '../corroboration/near-texts.ts';
import { basis } from '../grounds.ts';
import { piecePlace } from '../piece-place.ts';

export const evidenceNearDuplicateText: Check<'dossier'> = {
  code: 'evidence-near-duplicate-text',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '没有两件佐证是同一份文件，或文字几乎相同',
  why: '同一份材料改个名字再交一次，会被当作凑数；抄来的台账常只改日期',
  basis: basis.archive,
  mend: '只留一件并互相引用；确是不同材料的，核对是否误用了旧稿',
  examples: {
    good: { text: '两件佐证文字不同', patch: {} },
    bad: {
      text: '监测报告与作业台账的文字一模一样',
      patch: {
        set: {
          'insights/监测报告.pdf/text/sketch': Array.from({ length: 100 }, (_, i) => i * 7),
          'insights/作业台账.pdf/text/sketch': Array.from({ length: 100 }, (_, i) => i * 7),
        },
      },
    },
  },
  run(subject) {
    const { insights, ledger } = subject;
    if (insights === undefined) return 'not-evaluated';
    return nearTexts(ledger.pieces, insights).map(({ piece, twin, share, identical }) => ({
      at: piecePlace(subject, piece, 'file'),
      message: `佐证${piece.number}“${piece.title}”与${twin.number}“${twin.title}”${identical ? '是同一个文件' : `的文字约${Math.floor(share * 100)}%相同`}`,
      severity: share >= commonShare.same && piece.file.media === twin.file.media ? 'warning' : 'note',
      related: [{ at: { file: twin.file.path }, message: '文字几乎相同的另一件' }],
    }));
  },
};
