import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/assess/judge.ts';
import { printNumber, round } from '../../src/assess/number.ts';
import type { Target } from '../../src/model/indicator.ts';
import { targetText, withUnit } from '../../src/model/target-text.ts';
import type { YearFigure } from '../../src/model/verdict.ts';

const series = (...values: (number | string | null)[]): YearFigure[] =>
  values.map((value, i) => ({ year: 2025 - values.length + i, value, text: String(value ?? ''), computed: false }));
const given = (
  values: (number | string | null)[],
  plan: number | null = null,
  better: 'higher' | 'lower' = 'higher',
) => ({
  series: series(...values),
  unit: '%',
  better,
  plan,
});
const atLeast = (value: number, orImproving?: string): Target => ({
  form: 'number',
  op: '>=',
  value,
  ...(orImproving === undefined ? {} : { orImproving }),
});

describe('judge', () => {
  test('a plain threshold', () => {
    expect(judge(atLeast(80), given([86.55]))).toEqual({ met: true, ground: '2024年为86.55%，达到目标值' });
    expect(judge(atLeast(80), given([79.99])).met).toBe(false);
    expect(judge({ form: 'number', op: '>', value: 38.5 }, given([38.5])).met).toBe(false);
  });
  test('a share nobody can have meets no target, and misses it as ever', () => {
    const ground = '2024年为104.13%，百分率应在0到100%之间，须先核对数值';
    expect(judge(atLeast(80), given([104.13]))).toEqual({ met: 'undecided', ground });
    expect(judge({ form: 'number', op: '<=', value: 5 }, given([-3])).met).toBe('undecided');
    expect(judge({ form: 'number', op: '<=', value: 5 }, given([104.13])).met).toBe(false);
    expect(judge(atLeast(80), { ...given([104.13]), unit: '张' }).met).toBe(true);
  });
  test.each([
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
    ['<=', [true, true, false]],
    ['<', [true, false, false]],
    ['=', [false, true, false]],
  ] as const)('just below, on and just above a target of %s 80', (op, met) => {
    const target: Target = { form: 'number', op, value: 80 };
    expect([79.99, 80, 80.01].map((value) => judge(target, given([value])).met)).toEqual(met);
  });
  test('on the line of a plan, of an average and of the best and the worst level', () => {
    expect([6.49, 6.5].map((value) => judge({ form: 'plan', text: '' }, given([value], 6.5)).met)).toEqual([
      false,
      true,
    ]);
    const average: Target = { form: 'average', op: '<=', years: 2, text: '' };
    const cases = (...values: number[]) => ({ ...given(values), unit: '1/10万' });
    expect([199.99, 200, 200.01].map((value) => judge(average, cases(190, 210, value)).met)).toEqual([
      true,
      true,
      false,
    ]);
    const level: Target = { form: 'level', worst: 'C', order: ['A', 'B', 'C', 'D'], text: '' };
    expect(['A', 'C', 'D'].map((value) => judge(level, given([value])).met)).toEqual([true, true, false]);
  });
  test('或持续提高 saves a figure below the threshold only when every year improves', () => {
    expect(judge(atLeast(75, '持续提高'), given([49.34, 69.39, 71.61])).ground).toBe(
      '2024年为71.61%，未达到目标值，但2022—2024年逐年提高（49.34%→69.39%→71.61%），符合“持续提高”',
    );
    expect(judge(atLeast(75, '持续提高'), given([49, 69, 60])).met).toBe(false);
    expect(judge(atLeast(75, '持续提高'), given([49, 69, 69])).met).toBe('undecided');
    expect(judge(atLeast(75, '持续提高'), given([null, 69, 70])).met).toBe('undecided');
  });
  test('trend, average, plan, boolean, level', () => {
    expect(judge({ form: 'trend', direction: 'down', text: '逐年下降' }, given([50, 49, 48])).met).toBe(true);
    const average: Target = { form: 'average', op: '<=', years: 5, text: '不高于近5年平均水平' };
    const cases = { ...given([200, 210, 190, 205, 195, 199]), unit: '1/10万' };
    expect(judge(average, cases).ground).toContain('2019—2023年平均为200/10万');
    expect(judge(average, given([200, null, 190, 205, 195, 199])).met).toBe('undecided');
    expect(judge({ form: 'plan', text: '' }, given([6.6], 6.5)).met).toBe(true);
    expect(judge({ form: 'plan', text: '' }, given([6.6])).met).toBe('undecided');
    expect(judge({ form: 'boolean', value: '有', text: '有' }, given(['无'])).met).toBe(false);
    const level: Target = { form: 'level', worst: 'C', order: ['A', 'B', 'C', 'D'], text: '' };
    expect(judge(level, given(['B级'])).met).toBe(true);
    expect(judge(level, given(['d'])).met).toBe(false);
    expect(judge(level, given(['优'])).met).toBe('undecided');
  });
  test('a missing value never counts for or against', () => {
    expect(judge(atLeast(80), given([null]))).toEqual({ met: 'undecided', ground: '缺2024年数值' });
  });
});

test('numbers print as people round them', () => {
  expect([1.005, 86.5549, 100, 0.1 + 0.2, -1.005].map((n) => printNumber(n))).toEqual([
    '1.01',
    '86.55',
    '100',
    '0.3',
    '-1.01',
  ]);
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => round(n / 100, 2) === n / 100));
});

test('targets read as the field writes them', () => {
  expect(targetText(atLeast(75, '持续提高'), '%')).toBe('≥75%或持续提高');
  expect(targetText({ form: 'number', op: '=', value: 100 }, '%')).toBe('100%');
  expect(withUnit('215.38', '1/10万')).toBe('215.38/10万');
});
