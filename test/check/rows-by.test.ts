import { expect, test } from 'vitest';
import { divisionParentUnknown } from '../../src/check/dossier/division-parent-unknown.ts';
import { divisionTotalMismatch } from '../../src/check/dossier/division-total-mismatch.ts';
import { rowsBy } from '../../src/check/rows-by.ts';
import { runChecks } from '../../src/check/run.ts';
import { readSample, sampleWith } from './fixture/sample.ts';

test('rows stand together by their word, in their order', () => {
  expect([...rowsBy(['甲1', '乙1', '甲2'], (row) => row[0] ?? '')]).toEqual([
    ['甲', ['甲1', '甲2']],
    ['乙', ['乙1']],
  ]);
});

test('a list of a hundred thousand villages is checked in seconds', async () => {
  const subject = sampleWith(await readSample(), {});
  const { at, value } = subject.dossier;
  const [street] = value.divisions.filter(({ level }) => level === '街道');
  if (street === undefined) throw new Error('no street');
  const more = Array.from({ length: 100_000 }, (_, i) => ({
    ...street,
    name: `村${i}`,
    parent: street.name,
    level: '村' as const,
  }));
  const dossier = { at, value: { ...value, divisions: [...value.divisions, ...more] } };
  const began = performance.now();
  const found = [divisionParentUnknown, divisionTotalMismatch].flatMap((check) => {
    const result = check.run({ ...subject, dossier });
    return typeof result === 'string' ? [] : [...result];
  });
  expect(found.length).toBeLessThan(5);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(runChecks('dossier', subject).diagnostics).toEqual([]);
}, 60_000);
