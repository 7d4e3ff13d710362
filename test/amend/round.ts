import type { SequenceState } from '../../src/amend/index.ts';
import { packageName } from '../../src/bundle/layout.ts';
import { recordDigest } from '../../src/bundle/page/index.ts';
import type { Patch } from '../../src/check/check.ts';
import type { DeficiencyLetter, ReviewMarks } from '../../src/model/review.ts';
import { review } from '../../src/review/index.ts';
import { recordWith } from '../bundle/fixture/record.ts';
import { pack } from '../check/fixture/pack.ts';

/** A handed-in sequence made of the shared fixture. */
export function stateWith(patch: Patch = {}, sha256: string | null = 'aa'.repeat(32)): SequenceState {
  const record = recordWith(patch);
  return {
    name: packageName(record.dossier.dossier.settings, pack),
    sha256,
    record: recordDigest(record),
    dossier: record.dossier,
    documents: record.documents,
    ledger: record.ledger,
    files: new Map([
      ...record.ledger.rows.map((row) => [row.path, row.file.digest] as const),
      ['记录/dossier.json', recordDigest(record)],
    ]),
    history: null,
  };
}

/** The letter a reviewer's marks on that sequence lead to. */
export function letterOn(state: SequenceState, ...marks: ReviewMarks['marks']): DeficiencyLetter {
  const { settings } = state.dossier.dossier;
  const reviewed = {
    name: state.name,
    applicant: settings.applicant.name,
    year: settings.year,
    sequence: settings.sequence,
    pack: settings.pack,
    record: state.record,
  };
  return review({
    ...state,
    pack,
    diagnostics: [],
    package: reviewed,
    marks: { format: 1, kind: 'review-marks', package: reviewed, reviewer: '王审核', marks },
    issuer: '某省爱国卫生运动委员会办公室',
    day: '2024-07-01',
    deadline: '2024-07-31',
  }).letter;
}

export const objection = (item: string, remark: string): ReviewMarks['marks'][number] => ({
  item,
  title: item,
  verdict: '需补充',
  remark,
});
