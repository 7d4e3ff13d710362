import { PRACTICE, type SequenceCheck } from '../check.ts';
import { usesOf } from '../uses.ts';

/** The pieces an answer names; 3.1-01 is not named where 3.1-011 or 13.1-01 is. */
const namedIn = (treatment: string): string[] => treatment.match(/(?<![\d.-])\d+(?:\.\d+)*-\d+(?!\d|-\d)/gu) ?? [];

/**
 * 撤回: opened by an item, its effects shown, confirmed by name, then packed. The answer is the confirmation; until it names
 * the piece, what the piece carried in the sequence before is listed.
 */
export const withdrawalConfirmed: SequenceCheck<'previous' | 'amendment'> = {
  code: 'withdrawal-confirmed',
  title: '撤下的佐证都在补正回应里逐件写明',
  why: '撤下一件佐证，依据它的数据和文字都会失去依据；要看过影响、逐件确认，才能出包。',
  basis: PRACTICE,
  mend: '看过所列影响后，在补正回应相应事项的“处理”里写明“撤下佐证＋编号”和理由；不是有意撤下的，把原件放回原处。',
  run({ previous, amendment: { operations, responses } }) {
    const uses = usesOf(previous);
    const named = new Map(responses.map(({ id, treatment }) => [id, namedIn(treatment)]));
    return operations
      .filter(({ op, target }) => op === '删除' && target.startsWith('evidence/'))
      .map(({ target, ...rest }) => ({ ...rest, target, number: target.slice('evidence/'.length) }))
      .filter(({ item, number }) => !named.get(item)?.includes(number))
      .map(({ item, number, title, target }) => {
        const places = uses.filter((use) => use.number === number && use.kind !== 'list').map(({ place }) => place);
        const affected = places.length === 0 ? '上一序列没有引用它的地方' : `影响上一序列中的${places.join('、')}`;
        const answer = item === '' ? '没有补正事项开放它' : `第${item}条的回应没有写明`;
        return {
          message: `撤下了${title}，${answer}；${affected}`,
          quote: number,
          ...(item === '' ? { target } : { item }),
        };
      });
  },
};
