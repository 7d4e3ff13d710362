import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

/** What is said of blanks where a piece that nobody registered bears this title. */
function told(title: string): string[] {
  const subject = subjectWith();
  const [first] = subject.ledger.pieces;
  if (first === undefined) throw new Error('no evidence');
  const file = { ...first.file, path: `佐证材料/组织管理/${title}.pdf`, digest: 'ef'.repeat(32) };
  const pieces = [...subject.ledger.pieces, { ...first, number: '91.1-99', title, file }];
  return runChecks('dossier', { ...subject, ledger: { pieces } })
    .diagnostics.filter(({ code }) => code === 'placeholder-left')
    .map(({ severity, at }) => `${severity} ${at.file} ${at.quote}`);
}

test('a blank left in a file name that becomes a title is told, strokes between words are not', () => {
  expect(told('XX街道情况')).toEqual(['warning 佐证材料/组织管理/XX街道情况.pdf XX']);
  expect(told('控烟工作__待补充')).toEqual(['warning 佐证材料/组织管理/控烟工作__待补充.pdf 待补充']);
  expect(told('环卫__设施_清单')).toEqual([]);
});
