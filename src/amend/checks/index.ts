import type { Diagnostic } from '../../diagnostic.ts';
import type { SequenceCheck, SequenceSubject } from '../check.ts';
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

/** Runs them all. The rules are the procedure's own, so each breach is an error. */
export const checkSequence = (subject: SequenceSubject): Diagnostic[] =>
  sequenceChecks.flatMap(({ code, basis, mend, run }) =>
    run(subject).map(
      ({ message, quote }): Diagnostic => ({
        code,
        severity: 'error',
        message,
        at: { file: 'data/记录/amendment.json', ...(quote === undefined ? {} : { quote }) },
        basis,
        hint: mend,
      }),
    ),
  );
