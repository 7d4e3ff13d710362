import { describe, expect, it } from 'vitest';
import { checkSequence, compare, historyFaults, historyOf, type SequenceState } from '../../src/amend/index.ts';
import type { Patch } from '../../src/check/check.ts';
import { History, type Life } from '../../src/model/history.ts';
import { pack } from '../check/fixture/pack.ts';
import { letterOn, objection, stateWith } from './round.ts';

const after = (previous: SequenceState, patch: Patch): SequenceState & { history: History } => {
  const made = stateWith(patch);
  return { ...made, history: historyOf(previous, made, '答复补正通知') };
};

const first = stateWith();
const figure = { 'dossier/settings/sequence': 1, 'dossier/indicators/902/years/2023/value': 49.9 };
const report = { 'files/监测报告.pdf/digest': 'ef'.repeat(32) };
const second = after(first, { set: { ...figure, ...report } });
const third = after(second, {
  set: { ...figure, ...report, 'dossier/settings/sequence': 2 },
  remove: ['dossier/registry/91.1-06'],
});
const lifeOf = ({ lives }: History, target: string): Life => {
  const life = lives.find((one) => one.target === target);
  if (life === undefined) throw new Error(`no ${target}`);
  return life;
};
const told = ({ steps }: Life): string[] => steps.map(({ sequence, op }) => `${sequence} ${op}`);

describe('everything ever handed in', () => {
  it('begins with all of 0000 as new, and gains one step for each change', () => {
    expect(History.parse(JSON.parse(JSON.stringify(third.history)))).toEqual(third.history);
    expect(third.history.handings.map(({ sequence, why, sha256 }) => [sequence, why, sha256 !== null])).toEqual([
      [0, '首次报送', true],
      [1, '答复补正通知', true],
      [2, '答复补正通知', false],
    ]);
    expect(told(lifeOf(third.history, 'evidence/92.1-01'))).toEqual(['0 新增']);
    expect(told(lifeOf(third.history, 'evidence/92.1-02'))).toEqual(['0 新增', '1 替换']);
    expect(told(lifeOf(third.history, 'indicator/902/2023'))).toEqual(['0 新增', '1 替换']);
    expect(told(lifeOf(third.history, 'evidence/91.1-06'))).toEqual(['0 新增', '2 删除']);
    expect(told(lifeOf(third.history, 'document/01-工作汇报'))).toEqual(['0 新增']);
  });

  it('says of each replacement what it replaced, by the digest of the file as its manifest had it', () => {
    const [was, is] = lifeOf(third.history, 'evidence/92.1-02').steps;
    expect([is?.replaces, is?.file]).toEqual([was?.digest, 'ef'.repeat(32)]);
    expect(was?.file).toBe(first.files.get(first.ledger.rows.find((r) => r.number === '92.1-02')?.path ?? ''));
  });

  it('replays to what stands in the package', () => {
    expect([historyFaults(second.history, second), historyFaults(third.history, third)]).toEqual([[], []]);
  });
});

/** The list with one step of one life bent. */
const bent = (target: string, change: (life: Life) => Life): History => ({
  ...third.history,
  lives: third.history.lives.map((life) => (life.target === target ? change(life) : life)),
});
const laststep = (change: object) => (life: Life) => ({
  ...life,
  steps: life.steps.map((step, i) => (i === life.steps.length - 1 ? { ...step, ...change } : step)),
});
const x = 'ab'.repeat(32);

describe('a list that does not tell the truth', () => {
  it.each<[string, History, RegExp]>([
    ['a first sequence missing', { ...third.history, handings: third.history.handings.slice(1) }, /不是从0000起连续/],
    [
      'another record',
      { ...third.history, handings: third.history.handings.map((h) => ({ ...h, record: x })) },
      /记录校验值/,
    ],
    ['a replacement of what was not there', bent('evidence/92.1-02', laststep({ replaces: x })), /所替换的不是前序/],
    [
      'a replacement by the same',
      bent('evidence/92.1-02', (l) => laststep({ digest: l.steps[0]?.digest })(l)),
      /内容却没有变/,
    ],
    ['a deletion that keeps a digest', bent('evidence/91.1-06', laststep({ digest: x })), /删除，却带有校验值/],
    ['a thing new twice', bent('evidence/92.1-02', laststep({ op: '新增' })), /新增，而它已在前序/],
    [
      'a replacement in the first sequence',
      bent('evidence/92.1-01', laststep({ op: '替换', replaces: x })),
      /替换，而前序没有它/,
    ],
    ['two operations in one sequence', bent('evidence/92.1-02', laststep({ sequence: 0 })), /一个序列两次操作/],
    [
      'a sequence that changed nothing',
      bent('evidence/91.1-06', (l) => ({ ...l, steps: l.steps.slice(0, 1) })),
      /序列2没有任何改动/,
    ],
    ['a file of another digest', bent('evidence/92.1-02', laststep({ file: x })), /与包里的内容不符/],
    ['a thing left out', { ...third.history, lives: third.history.lives.slice(1) }, /不在历次清单里/],
    [
      'a thing that is not there',
      bent('evidence/92.1-01', (l) => ({ ...l, target: 'evidence/9-99' })),
      /清单说现有，包里没有/,
    ],
  ])('%s', (_what, history, why) => {
    const faults = historyFaults(history, third);
    expect(faults.join('\n')).toMatch(why);
  });

  const against = (history: History | null): string[] => {
    const letter = letterOn(second, objection('clause/91.1', '撤换'));
    const subject = { previous: second, current: { ...third, history }, letter, pack };
    const amendment = {
      format: 1 as const,
      kind: 'amendment' as const,
      sequence: 2,
      previous: { name: '', sequence: 1, sha256: null, record: second.record },
      operations: [],
      responses: [],
    };
    return checkSequence({ ...subject, amendment, comparison: compare(second, third) })
      .filter(({ code }) => code === 'history-continued')
      .map(({ message }) => message);
  };

  it('is found against the sequence before, even where it replays', () => {
    expect(against(third.history)).toEqual([]);
    expect(against(null)).toEqual(['没有可用的历次报送清单']);
    const rewritten = bent('evidence/92.1-02', (life) => ({
      ...life,
      steps: life.steps.slice(1).map((s) => ({ ...s, op: '新增' as const, replaces: null })),
    }));
    expect(historyFaults(rewritten, third)).toEqual([]);
    expect(against(rewritten)).toEqual(['历次清单对“佐证92.1-02 2023年监测报告”的记载与两个包不符']);
    const forged = third.history.handings.map((h) => ({ ...h, sha256: h.sequence === 0 ? x : h.sha256 }));
    expect(against({ ...third.history, handings: forged })).toEqual(['历次清单所列的报送与上一序列的记载不符']);
    const backdated = { ...third.history, handings: third.history.handings.map((h) => ({ ...h, day: '2020-01-01' })) };
    expect(against(backdated)).toEqual(['历次清单所列的报送与上一序列的记载不符']);
  });
});
