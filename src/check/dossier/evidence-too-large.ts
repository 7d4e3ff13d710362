import { filesOf } from '../../model/evidence.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { piecePlace } from '../piece-place.ts';

export const evidenceTooLarge: Check<'dossier'> = {
  code: 'evidence-too-large',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '单个佐证文件装得进一册',
  why: '一个文件就超过每册的大小，分册再细也装不下，平台也多半传不上去',
  basis: basis.archive,
  mend: '扫描件用200～300 dpi 重新扫描或压缩，也可拆成几件；确需整件的，在 dossier.yaml 调大“分册”的大小',
  examples: {
    good: { text: '2MB', patch: {} },
    bad: { text: '一个 PDF 有420MB', patch: { set: { 'files/监测报告.pdf/bytes': 420_000_000 } } },
  },
  *run(subject) {
    const { megabytes } = subject.dossier.value.settings.volume;
    for (const piece of subject.ledger.pieces)
      for (const { path, bytes } of filesOf(piece)) {
        if (bytes <= megabytes * 1_000_000) continue;
        yield {
          at: piecePlace(subject, piece, 'file'),
          message: `佐证${piece.number}的文件“${path.replace(/^.*\//, '')}”有${Math.ceil(bytes / 1_000_000)}MB，超过每册${megabytes}MB`,
          about: { clause: piece.clauses[0] ?? '' },
        };
      }
  },
};
