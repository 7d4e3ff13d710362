import type { Amendment, Operation, ResponseEntry } from '../model/amendment.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { type Change, compare } from './compare.ts';
import { told } from './fields.ts';
import { scopeOf } from './scope.ts';
import type { SequenceState } from './state.ts';

/** The record of a sequence: every difference to the one before as an operation, under the item that opened it. */
export function amendmentOf(
  previous: SequenceState,
  current: SequenceState,
  letter: DeficiencyLetter,
  responses: readonly ResponseEntry[],
  pack: StandardPack,
): Amendment {
  const { figures, facts, evidence } = compare(previous, current);
  const opened = scopeOf(letter, pack, [previous, current]);
  return {
    format: 1,
    kind: 'amendment',
    sequence: current.dossier.dossier.settings.sequence,
    previous: {
      name: previous.name,
      sequence: previous.dossier.dossier.settings.sequence,
      sha256: previous.sha256,
      record: previous.record,
    },
    operations: [...figures, ...facts, ...evidence].map((change) => operationOf(change, opened(change.target))),
    responses: [...responses],
  };
}

function operationOf({ target, title, before, after }: Change, item: string): Operation {
  const op = before === null ? '新增' : after === null ? '删除' : '替换';
  return {
    op,
    target,
    title,
    item,
    replaces: before?.digest ?? null,
    digest: after?.digest ?? null,
    change: told(before, after),
  };
}
