import { describe, expect, it } from 'vitest';
import { estimateScore } from '../../src/check/score/estimate.ts';
import { selfRatingSummary, selfRatingText } from '../../src/check/score/self-rating.ts';
import { scoreText } from '../../src/check/score/text.ts';
import { defaultWeights } from '../../src/check/score/weights.ts';
import { subjectWith } from './fixture/subject.ts';

const earned = (patch: Parameters<typeof subjectWith>[0]) =>
  estimateScore(subjectWith(patch)).components.map((c) => [c.name, c.earned]);

describe('the what-if score', () => {
  it('gives a whole dossier all the points it can earn', () => {
    expect(earned({})).toEqual([
      ['线上评估—申报资料', 60],
      ['线上评估—数据评估', 240],
    ]);
    expect(estimateScore(subjectWith()).gaps).toEqual([]);
  });

  it('shares points evenly and lists the gaps, most points for least work first', () => {
    const { components, gaps } = estimateScore(
      subjectWith({
        remove: ['files/城市规划图.pdf'],
        set: {
          'dossier/indicators/907/years/2023/value': null,
          'dossier/indicators/906-1/years/2023/value': 'D',
          'dossier/indicators/904/evidence': [],
          'dossier/registry/92.1-02/indicators': ['902', '903', '905', '906', '907'],
        },
      }),
    );
    // 7 indicators: 240/7 each; 906 has two parts; 904 keeps half without proof
    expect(components.map((c) => c.earned)).toEqual([30, 171.43]);
    expect(gaps.map((g) => [g.name, g.what, g.points, g.hours])).toEqual([
      ['指标907“污水收集率”', '补填2023年数值', 34.29, 2],
      ['指标904“每千人口床位数”', '补一件佐证', 17.14, 1],
      ['材料“规划图”', '放入盖章扫描件', 30, 8],
      ['指标906-1“鼠密度”', '未达标：2023年为D级，未达到C级要求', 17.14, 80],
    ]);
  });

  it('takes other weights', () => {
    const weights = { ...defaultWeights, share: { '907': 0 } };
    const { components } = estimateScore(
      subjectWith({ set: { 'dossier/indicators/907/years/2023/value': null } }),
      weights,
    );
    expect(components.map((c) => c.earned)).toEqual([60, 240]);
  });

  it('gives no points for a figure that evidence contradicts, and says which', () => {
    const doubts = new Map([['907', '佐证92.1-01写着另一个数']]);
    const { components, gaps } = estimateScore(subjectWith(), defaultWeights, doubts);
    expect(components.map((c) => c.earned)).toEqual([60, 205.71]);
    expect(gaps.map((g) => [g.name, g.what, g.points])).toEqual([
      ['指标907“污水收集率”', '达标（存疑：佐证92.1-01写着另一个数）', 34.29],
    ]);
  });

  it('says that it is an inference', () => {
    expect(estimateScore(subjectWith()).caveat).toContain('推算');
  });
});

it('is printed with its caveat first, and the gaps with most points for least work', () => {
  const estimate = estimateScore(subjectWith({ set: { 'dossier/indicators/907/years/2023/value': null } }));
  expect(scoreText(estimate, 10).split('\n')).toEqual([
    `得分推算（${estimate.caveat}）`,
    '  线上评估—申报资料：60 / 60',
    '  线上评估—数据评估：205.71 / 240',
    '  合计：265.71 / 300',
    '',
    '失分缺口（分多事少的排在前面）：',
    '  1. 指标907“污水收集率”：补填2023年数值（可得34.29分，约2小时，城管）',
    '     数据/申报数据.xlsx › 指标数据 › 7.years.2.value',
    '',
  ]);
});

it('lists the clauses the applicant itself marks low, lowest first', () => {
  const rating = (clause: string, score: number | null, reason = '') => ({ clause, score, reason, department: '' });
  const rated = [rating('92.1', 7, '有积尘'), rating('91.1', 6.5, '台账不全'), rating('9.9', 1)];
  const { dossier, pack } = subjectWith({ set: { 'dossier/selfRatings': rated } });
  const summary = selfRatingSummary(dossier.value, pack);
  expect(summary?.mean).toBe(6.75);
  expect(summary?.weak.map(({ score, reason }) => [score, reason])).toEqual([
    [6.5, '台账不全'],
    [7, '有积尘'],
  ]);
  expect(summary === null ? '' : selfRatingText(summary)).toContain('平均6.75分（满分10分），7分及以下2个');
  expect(selfRatingSummary(subjectWith().dossier.value, pack)).toBeNull();
});
