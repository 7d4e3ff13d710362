import { expect, it } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import { eventStatementMissing } from '../../src/check/dossier/event-statement-missing.ts';
import { evidenceUncited } from '../../src/check/dossier/evidence-uncited.ts';
import { subjectWith } from './fixture/subject.ts';

const event = { clause: '92.1', issuer: '水务局', source: '', confidence: 'likely' };
const found = (check: Check<'dossier'>, title: string, kind: string) => {
  const patch = evidenceUncited.examples.bad.patch;
  const subject = subjectWith(patch);
  const pieces = subject.ledger.pieces.map((p) =>
    p.title === '工作简报' ? { ...p, title, kind, clauses: ['92.1'] } : p,
  );
  const events = [
    { ...event, text: '未发生食品事故', words: ['食品'] },
    { ...event, text: '未发生饮水事故', words: ['饮水'] },
  ] as const;
  const told = check.run({ ...subject, pack: { ...subject.pack, events: events as never }, ledger: { pieces } });
  return [...(told as Iterable<{ message: string }>)].map(({ message }) => message);
};

it('asks for the paper of an event that another event’s paper stands beside, and counts a paper that proves one as cited', () => {
  expect(found(eventStatementMissing, '食品安全证明', '证明')).toEqual([
    '没有“未发生饮水事故”的书面证明，一般由水务局出具（91.1-07“食品安全证明”没有写明是这一项）',
  ]);
  expect(found(evidenceUncited, '食品安全证明', '证明')).toEqual([]);
  expect(found(evidenceUncited, '工作简报', '')).toHaveLength(1);
});
