import type { Operation } from '../../model/amendment.ts';
import { PRACTICE, type SequenceCheck, type SequenceFinding } from '../check.ts';
import { type Entry, entriesOf } from '../state.ts';

type Entries = ReadonlyMap<string, Entry>;

/** Each operation names what is really there, before and now. */
export const operationsTrue: SequenceCheck = {
  code: 'operations-true',
  title: '每项新增、替换、删除都与前后两个序列相符',
  why: '替换、删除必须指向前序确有的内容；替换后的内容必须不同；删除不再带内容。',
  basis: PRACTICE,
  mend: '不要手工改补正记录；用 shenbao amend 重新生成。',
  run({ previous, current, amendment }) {
    const [before, now] = [entriesOf(previous), entriesOf(current)];
    return amendment.operations.flatMap((operation) => faultsOf(operation, before, now));
  },
};

function faultsOf({ op, target, replaces, digest }: Operation, before: Entries, now: Entries): SequenceFinding[] {
  const [old, fresh] = [before.get(target), now.get(target)];
  const say = (wrong: boolean, why: string): SequenceFinding[] =>
    wrong ? [{ message: `${op} ${target}：${why}`, quote: target }] : [];
  if (op === '新增')
    return [
      ...say(old !== undefined, '上一序列已有，应为替换'),
      ...say(fresh === undefined || fresh.digest !== digest, '这一序列没有这项内容'),
      ...say(replaces !== null, '新增不得带被替换内容的校验值'),
    ];
  const missing = say(old === undefined || old.digest !== replaces, '上一序列没有这项内容，或内容不是它');
  if (op === '删除')
    return [
      ...missing,
      ...say(fresh !== undefined, '这一序列仍有这项内容'),
      ...say(digest !== null, '删除不得带校验值'),
    ];
  return [
    ...missing,
    ...say(fresh === undefined || fresh.digest !== digest, '这一序列没有替换后的内容'),
    ...say(digest === replaces, '替换前后内容相同，等于没有改动'),
  ];
}

/** One thing, one operation: no forks. */
export const operationsOnce: SequenceCheck = {
  code: 'operations-once',
  title: '同一内容在一个序列里只有一项操作',
  why: '两项操作并存，就不知道以哪个为准。',
  basis: PRACTICE,
  mend: '用 shenbao amend 重新生成补正记录。',
  run({ amendment: { operations } }) {
    const targets = operations.map(({ target }) => target);
    const twice = new Set(targets.filter((target, i) => targets.indexOf(target) !== i));
    return [...twice].map((target) => ({ message: `${target} 有不止一项操作`, quote: target }));
  },
};

/** Replaying the record over the old sequence gives the new one. */
export const operationsComplete: SequenceCheck = {
  code: 'operations-complete',
  title: '补正记录列全了所有改动',
  why: '没有列出的改动，审核人看不到。',
  basis: PRACTICE,
  mend: '用 shenbao amend 重新生成补正记录。',
  run({ comparison: { figures, facts, evidence }, amendment }) {
    const listed = new Set(amendment.operations.map(({ target }) => target));
    return [...figures, ...facts, ...evidence]
      .filter(({ target }) => !listed.has(target))
      .map(({ target, title }) => ({ message: `${title}有改动，补正记录没有列出`, quote: target }));
  },
};
