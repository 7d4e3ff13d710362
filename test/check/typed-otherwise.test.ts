import { beforeAll, expect, test } from 'vitest';
import type { Patch } from '../../src/check/check.ts';
import { nearId } from '../../src/check/near-id.ts';
import { runChecks } from '../../src/check/run.ts';
import { readSample, type Sample, sampleWith } from './fixture/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample();
}, 60_000);
const found = (patch: Patch) => runChecks('dossier', sampleWith(sample, patch)).diagnostics;

test.each([
  ['P1', 'P01'],
  ['p-02', 'P02'],
  ['Ｐ０３', 'P03'],
  ['P9', undefined],
  ['P10', undefined],
  ['Q1', undefined],
])('a number typed otherwise is offered as it stands: %s', (typed, meant) => {
  expect(nearId(typed, ['P01', 'P02', 'P03', 'P010', 'P-10'])).toBe(meant);
});

test('a problem whose number was typed otherwise is said once, where it was typed', () => {
  const all = found({ set: { 'dossier/steps/#0/problems/#0': 'P1' } });
  expect(all.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'step-without-problem 下步措施N01针对的问题“P1”不在“存在问题”表中，是不是“P01”',
  ]);
});

test('thousands typed for ones are an error, with the likely reason, not a good result', () => {
  const all = found({
    set: { 'dossier/indicators/7/years/2023': { year: 2023, numerator: 5460, denominator: 2184, value: null } },
  });
  const errors = all.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(errors).toEqual(expect.arrayContaining(['denominator-fact-mismatch', 'rate-above-hundred']));
  expect(all.find(({ code }) => code === 'denominator-fact-mismatch')?.message).toContain('约差1000倍');
});
