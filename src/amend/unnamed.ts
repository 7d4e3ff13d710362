import type { Diagnostic } from '../diagnostic.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { PRACTICE, type SequenceSubject } from './check.ts';
import type { PlaceOf } from './checks/index.ts';
import type { Change } from './compare.ts';
import { told } from './fields.ts';
import { nameTest } from './naming.ts';
import { follows } from './needed.ts';
import { type Opening, openingsOf, throughWhole } from './scope.ts';

/** 未点名的改动 — lawful, because a whole material was opened, but nothing the letter speaks of and nothing an answer needs. */
export interface UnnamedChange extends Change {
  readonly opening: Opening;
}

export const unnamedCode = {
  code: 'opened-unnamed',
  title: '随材料开放的改动都是补正通知点了名的',
  why: '通知点了一份材料，它所依据的表都可以改；审核人没有提到的改动，要让他看得见。',
};

type Subject = Pick<SequenceSubject, 'previous' | 'current' | 'letter' | 'pack' | 'comparison'>;

export function unnamedChanges({ previous, current, letter, pack, comparison }: Subject): UnnamedChange[] {
  const openings = openingsOf(letter, pack, [previous, current]);
  const isNamed = nameTest(letter, previous);
  const all = [...comparison.figures, ...comparison.facts, ...comparison.evidence];
  const wholes = all.filter((change) => throughWhole(openings(change.target)) && !isNamed(change));
  const asked = all.filter((change) => !wholes.includes(change) && openings(change.target).length > 0);
  return wholes.flatMap((change) => {
    const [opening] = openings(change.target);
    return opening === undefined || follows(change, asked) ? [] : [{ ...change, opening }];
  });
}

/** For whoever verifies or amends: no breach, and to be seen. */
export const unnamedRemarks = (subject: Subject, placeOf: PlaceOf): Diagnostic[] =>
  unnamedChanges(subject).map((change) => ({
    code: unnamedCode.code,
    severity: 'warning',
    message: `${change.title}：${told(change.before, change.after)}；${whyOpen(change, subject.letter)}`,
    at: { ...placeOf({ message: '', target: change.target }, unnamedCode.code), quote: change.target },
    basis: PRACTICE,
    hint: '申报单位：不该改的恢复原样，确需改的在补正回应相应一条的“处理”里写明改了什么、为什么。审核人：逐处过目。',
  }));

/** `通知没有点名，随第01条（02 工作汇报）开放`, and whether that material has anything of it. */
export function whyOpen({ target, opening }: UnnamedChange, { items }: DeficiencyLetter): string {
  const title = items.find(({ id }) => id === opening.item)?.title ?? '';
  const unused = opening.manner === 'whole' && target.startsWith('facts/') ? '，而这份材料的文稿没有用到这张表' : '';
  return `通知没有点名，随第${opening.item}条（${title}）开放${unused}`;
}
