import type { EvidencePiece } from '../../model/evidence.ts';
import { isBarred } from '../barred.ts';
import type { Check, DossierSubject } from '../check.ts';
import { basis } from '../grounds.ts';
import { type IndicatorRow, indicatorRows } from '../indicator-rows.ts';

export const indicatorEvidenceBarred: Check<'dossier'> = {
  code: 'indicator-evidence-barred',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项指标至少有一件佐证能证明数值',
  why: '照片、讲话、计划说明做了工作，说明不了数值；评审点开只见这些，这个数视同没有依据',
  basis: basis.corroboration,
  mend: '补一件写着这个数的报表、监测报告、台账或证明，在“佐证编号”栏写上它的编号',
  examples: {
    good: {
      text: '照片之外还有监测报告',
      patch: {
        set: {
          'pack/barredForFigures': [barredPhotographs()],
          'dossier/indicators/904/evidence': ['91.1-05', '92.1-02'],
        },
      },
    },
    bad: {
      text: '机械化清扫率只有一张照片作佐证',
      patch: {
        set: {
          'pack/barredForFigures': [barredPhotographs()],
          'dossier/indicators/901/evidence': ['91.1-05'],
          'dossier/registry/92.1-01/indicators': [],
        },
      },
    },
  },
  *run(subject) {
    const { pack, dossier } = subject;
    const { year } = dossier.value.settings;
    for (const row of indicatorRows(subject)) {
      const pieces = piecesOf(subject, row);
      const barred = pieces.map((piece) => pack.barredForFigures.find((bar) => isBarred(bar, piece, year)));
      const [first] = barred;
      if (first === undefined || barred.includes(undefined)) continue;
      const named = pieces.map(({ number, title }) => `${number}“${title}”`).join('、');
      yield {
        at: dossier.at('indicators', row.row, 'evidence'),
        message: `${row.label}的佐证只有${named}，是${first.name}，证明不了数值：${first.why}`,
        about: row.about,
      };
    }
  },
};

/** Pieces named in the row, and those registered for it or for its indicator. */
function piecesOf({ ledger }: DossierSubject, { record, indicator }: IndicatorRow): EvidencePiece[] {
  return ledger.pieces.filter(
    ({ number, indicators }) =>
      record.evidence.includes(number) || indicators.includes(record.id) || indicators.includes(indicator.id),
  );
}

function barredPhotographs(): unknown {
  return { name: '照片', kinds: ['照片'], anyOf: [], why: '照片上没有数' };
}
