import { PRACTICE, type SequenceCheck } from '../check.ts';
import { told } from '../fields.ts';
import { scopeOf } from '../scope.ts';

/** Only what the letter names may change. */
export const onlyOpened: SequenceCheck = {
  code: 'only-opened',
  title: '只改动补正通知开放的内容',
  why: '审核人已经看过的内容不能在补正时悄悄改动。',
  basis: PRACTICE,
  mend: '恢复为上一序列的内容（“由…改为…”里的前一个）；确需更正的，先向审核单位申请。',
  run({ letter, pack, previous, current, comparison: { figures, facts, evidence } }) {
    const opened = scopeOf(letter, pack, [previous, current]);
    return [...figures, ...facts, ...evidence]
      .filter(({ target }) => opened(target) === '')
      .map(({ target, title, before, after }) => ({
        message: `${title}不在补正通知开放的范围内，却有改动：${told(before, after)}`,
        quote: target,
        target,
      }));
  },
};

/** Every opinion has its answer. */
export const letterAnswered: SequenceCheck = {
  code: 'letter-answered',
  title: '补正通知的每一条都有回应',
  why: '漏答一条就会再退一次。',
  basis: PRACTICE,
  mend: '在补正回应表里逐条写明处理；不需改动的，写明理由。',
  run({ letter, amendment: { responses } }) {
    const answers = new Map(responses.map(({ id, treatment }) => [id, treatment.trim()]));
    const known = new Set(letter.items.map(({ id }) => id));
    return [
      ...letter.items
        .filter(({ id }) => (answers.get(id) ?? '') === '')
        .map(({ id, title }) => ({ message: `第${id}条（${title}）没有回应`, quote: id, item: id })),
      ...responses
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => ({ message: `补正通知没有第${id}条，却有回应`, quote: id, item: id })),
    ];
  },
};

/** The letter speaks of the package that is being amended. */
export const letterFits: SequenceCheck<'letter' | 'previous'> = {
  code: 'letter-fits',
  title: '补正通知针对的就是上一序列',
  why: '拿着别的通知补正，改的都不是要改的。',
  basis: PRACTICE,
  mend: '换成针对上一序列的补正通知。',
  run: ({ letter, previous }) =>
    letter.package.record === previous.record
      ? []
      : [
          {
            message: `补正通知针对的是 ${letter.package.name}（另一内容），不是提供的上一序列`,
            quote: letter.package.record,
          },
        ],
};
