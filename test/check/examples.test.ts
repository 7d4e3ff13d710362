import { describe, expect, it } from 'vitest';
import type { Patch, StageName } from '../../src/check/check.ts';
import { checks } from '../../src/check/index.ts';
import { type Inspection, runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

/** A change to the facts leaves the fixture's documents behind, so each example is judged up to its own table. */
const inspect = (patch: Patch, upTo: StageName = 'bundle'): Inspection[] => {
  const subject = subjectWith(patch);
  const tables: Record<StageName, () => Inspection[]> = {
    dossier: () => [runChecks('dossier', subject)],
    documents: () => [...tables.dossier(), runChecks('documents', subject)],
    bundle: () => [...tables.documents(), runChecks('bundle', subject)],
  };
  return tables[upTo]();
};
const found = (patch: Patch, upTo?: StageName) => inspect(patch, upTo).flatMap((i) => i.diagnostics);
const codes = (patch: Patch, upTo: StageName): string[] => [...new Set(found(patch, upTo).map((d) => d.code))].sort();

describe('the good fixture', () => {
  it('gives no diagnostic at all', () => {
    expect(found({})).toEqual([]);
  });
  it('leaves no check unevaluated', () => {
    const open = inspect({}).flatMap((i) => i.checks.filter((c) => c.status === 'not-evaluated'));
    expect(open).toEqual([]);
  });
});

describe.each(checks.map((c) => [c.code, c] as const))('%s', (code, check) => {
  const { good, bad } = check.examples;
  it(`holds: ${good.text}`, () => {
    expect(codes(good.patch, check.stage)).toEqual([]);
  });
  it(`notices: ${bad.text}`, () => {
    expect(codes(bad.patch, check.stage)).toEqual([code, ...(bad.also ?? [])].sort());
    for (const d of found(bad.patch, check.stage).filter((x) => x.code === code)) {
      expect(d.at.file).not.toBe('');
      expect(d.message).not.toMatch(/undefined|NaN|null|。$/);
      expect(d.severity).toBe(check.severity === 'error' ? d.severity : check.severity);
    }
  });
});
