import type { Diagnostic, Origin } from '../../diagnostic.ts';
import type { SequenceCheck, SequenceFinding, SequenceSubject } from '../check.ts';
import { envelopeSame, sequenceContinuous, sequenceDiffers } from './continuity.ts';
import { historyContinued } from './history.ts';
import { staleReferences, untouchedSame } from './identity.ts';
import { letterAnswered, letterFits, onlyOpened } from './letter.ts';
import { operationsComplete, operationsOnce, operationsTrue } from './operations.ts';
import { withdrawalConfirmed } from './withdrawal.ts';

/** 序列规则清单 */
export const sequenceChecks: readonly SequenceCheck[] = [
  sequenceContinuous,
  envelopeSame,
  sequenceDiffers,
  letterFits,
  letterAnswered,
  onlyOpened,
  operationsTrue,
  operationsOnce,
  operationsComplete,
  untouchedSame,
  staleReferences,
  withdrawalConfirmed,
  historyContinued,
];

/** Where a finding is shown: whoever has only the package sees it in the record. */
export type PlaceOf = (finding: SequenceFinding, code: string) => Origin;
export const inRecord: PlaceOf = () => ({ file: 'data/记录/amendment.json' });

/** Runs them all. The rules are the procedure's own, so each breach is an error. */
export const checkSequence = (subject: SequenceSubject, placeOf: PlaceOf = inRecord): Diagnostic[] =>
  sequenceChecks.flatMap(({ code, basis, mend, run }) =>
    run(subject).map(
      (finding): Diagnostic => ({
        code,
        severity: 'error',
        message: finding.message,
        at: { ...placeOf(finding, code), ...(finding.quote === undefined ? {} : { quote: finding.quote }) },
        basis,
        hint: mend,
      }),
    ),
  );
