import { describe, expect, it } from 'vitest';
import { amendmentOf, historyOf, sequenceChecks } from '../../src/amend/index.ts';
import { turnOf } from '../../src/build/turns.ts';
import { type SequencePapers, verifySequence } from '../../src/build/verify-sequence.ts';
import type { Amendment } from '../../src/model/amendment.ts';
import { letterOn, objection, stateWith } from '../amend/round.ts';
import { pack } from '../check/fixture/pack.ts';

const previous = stateWith();
const made = stateWith(
  { set: { 'dossier/settings/sequence': 1, 'dossier/indicators/902/years/2023/value': 49.9 } },
  null,
);
const current = { ...made, history: historyOf(previous, made, '答复补正通知') };
const letter = letterOn(previous, objection('indicator/902', '2023年数据与监测报告不符'));
const amendment = amendmentOf(previous, current, letter, [{ id: '01', treatment: '已更正' }], pack);
const papers: SequencePapers = {
  file: '平川市-示范城市-2023-0001.zip',
  previous,
  current,
  amendment: JSON.stringify(amendment),
  letter: JSON.stringify(letter),
  pack,
};
const forged = (change: Partial<Amendment>): SequencePapers => ({
  ...papers,
  amendment: JSON.stringify({ ...amendment, ...change }),
});
const told = (given: SequencePapers): [codes: string[], failed: string[]] => {
  const { checks, diagnostics } = verifySequence(given);
  expect(checks.map(({ code }) => code)).toEqual(sequenceChecks.map(({ code }) => code));
  const failed = checks.filter(({ status }) => status !== 'passed').map(({ code, status }) => `${code} ${status}`);
  return [[...new Set(diagnostics.map(({ code }) => code))], failed];
};

describe('the rules of sequences on two handed-in packages', () => {
  it('all pass on a clean round, each named', () => {
    expect(told(papers)).toEqual([[], []]);
  });

  it('fail where the record hides what changed', () => {
    expect(told(forged({ operations: [] }))).toEqual([['operations-complete'], ['operations-complete failed']]);
  });

  it('say only that where the package given is not the one it follows', () => {
    const other = { ...amendment.previous, name: '平川市-示范城市-2022-0000', record: 'bb'.repeat(32) };
    const failed = sequenceChecks.map(({ code }) =>
      code === 'sequence-continuous' ? `${code} failed` : `${code} not-evaluated`,
    );
    expect(told(forged({ previous: other, operations: [] }))).toEqual([['sequence-continuous'], failed]);
    const [found, ...rest] = verifySequence(forged({ previous: other, operations: [] })).diagnostics;
    expect(rest).toEqual([]);
    expect(found?.message).toContain(`接的是 平川市-示范城市-2022-0000，提供的是 ${previous.name}，`);
    expect(turnOf('sequence-continuous')).toBe('unread');
    const same = { ...amendment.previous, record: 'bb'.repeat(32) };
    expect(verifySequence(forged({ previous: same })).diagnostics[0]?.message).toContain(
      '提供的是一个同名而内容不同的包',
    );
  });

  it('fail where an opinion has no answer', () => {
    expect(told(forged({ responses: [] }))).toEqual([['letter-answered'], ['letter-answered failed']]);
  });

  it('fail where the letter inside is not the one that was issued', () => {
    expect(told({ ...papers, issued: JSON.stringify(letter) })).toEqual([[], []]);
    const wider = { ...letter, items: letter.items.map((item) => ({ ...item, item: 'package' })) };
    const given = { ...papers, letter: JSON.stringify(wider), issued: JSON.stringify(letter) };
    expect(told(given)).toEqual([['letter-fits'], nothing]);
    expect(told({ ...papers, issued: '{}' })).toEqual([['deficiency-letter-unreadable'], nothing]);
    const twice = { ...letter, items: [...letter.items, ...letter.items] };
    expect(told({ ...papers, letter: JSON.stringify(twice) })).toEqual([['deficiency-letter-unreadable'], nothing]);
  });

  const nothing = sequenceChecks.map(({ code }) => `${code} not-evaluated`);

  it.each([
    ['no record', { ...papers, amendment: null }, 'amendment-missing'],
    ['no letter', { ...papers, letter: null }, 'amendment-missing'],
    ['a record of another shape', forged({ operations: [{ op: '修改' }] as never }), 'amendment-unreadable'],
    ['a record that is no JSON', { ...papers, amendment: '{' }, 'amendment-unreadable'],
    ['a letter that is no letter', { ...papers, letter: '{}' }, 'deficiency-letter-unreadable'],
  ])('are not evaluated, and no pass, with %s', (_what, given, code) => {
    expect(told(given)).toEqual([[code], nothing]);
  });

  it('find a first sequence that has nothing before it, and one that claims to amend', () => {
    expect(verifySequence({ ...papers, current: previous, amendment: null }).diagnostics).toHaveLength(1);
    expect(verifySequence({ ...papers, current: previous }).diagnostics).toHaveLength(2);
  });
});
