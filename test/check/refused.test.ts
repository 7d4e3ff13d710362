import { beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import type { RefusedRow } from '../../src/model/refused.ts';
import { readSample, type Sample, sampleWith } from './fixture/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample();
}, 60_000);

/** The sample without one street, as if its row had been refused; `told` says whether the checks know it. */
function without(name: string, told: boolean) {
  const subject = sampleWith(sample, {});
  const { value, at } = subject.dossier;
  const lost = value.divisions.find((d) => d.name === name);
  if (lost === undefined) throw new Error(name);
  const { level: _unread, ...fields } = lost;
  const refused: RefusedRow[] = told ? [{ sheet: 'divisions', fields }] : [];
  const dossier = { at, value: { ...value, divisions: value.divisions.filter((d) => d !== lost) } };
  return runChecks('dossier', { ...subject, dossier, refused });
}

test('what is missing only because a row was not read is not said again, nor called right', () => {
  const found = without('湖畔街道', false).diagnostics.map(({ code }) => code);
  expect(new Set(found)).toEqual(
    new Set(['division-parent-unknown', 'division-total-mismatch', 'division-count-mismatch']),
  );
  const { diagnostics, checks } = without('湖畔街道', true);
  expect(diagnostics).toEqual([]);
  for (const code of ['division-parent-unknown', 'division-total-mismatch', 'division-count-mismatch'])
    expect(checks.find((check) => check.code === code)?.status).toBe('not-evaluated');
});
