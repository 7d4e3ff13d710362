import { beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readSample, type Sample, sampleWith } from './fixture/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample();
}, 60_000);

function doubted(values: Readonly<Record<string, number>>): Diagnostic[] {
  const set = Object.fromEntries(Object.entries(values).map(([id, value]) => [`dossier/profile/${id}/value`, value]));
  const { diagnostics } = runChecks('dossier', sampleWith(sample, { set }));
  return diagnostics.filter((d) => d.code === 'profile-proportion-doubtful');
}

describe('facts beside one another', () => {
  it('a registered population of a hundredth stands against the residents', () => {
    const [only, ...more] = doubted({ 'registered-population': 2.316 });
    expect(more).toEqual([]);
    expect(only?.message).toBe(
      '“户籍人口”2.316万人÷“常住人口”218.4万人＝0.0106倍，一般在0.2到4之间，“户籍人口”多半填错了单位或小数点',
    );
  });

  it('blames the fact that most of the others speak against', () => {
    const [only, ...more] = doubted({ 'resident-population': 2_184_000 });
    expect(more).toEqual([]);
    expect(only?.message).toContain('“常住人口”多半填错了单位或小数点');
    expect(only?.related?.map((r) => r.message.slice(0, 6))).toEqual([
      '“户籍人口”',
      '“常住人口”',
      '“城区常住人',
      '“地区生产总',
    ]);
  });

  it('tells of two that are wrong for themselves', () => {
    const found = doubted({ 'built-up-population': 1_125_000, 'rural-income': 218.74 });
    expect(found.map((d) => /“[^”]+”(?=多半)/u.exec(d.message)?.[0])).toEqual([
      '“建成区常住人口”',
      '“农村居民人均可支配收入”',
    ]);
  });

  it('lets a city of newcomers and an emptied county be', () => {
    expect(doubted({ 'registered-population': 70 })).toEqual([]);
    expect(doubted({ 'registered-population': 500 })).toEqual([]);
  });
});
