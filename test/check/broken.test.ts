import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Patch, StageName } from '../../src/check/check.ts';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readSample, type Sample, sampleWith } from './fixture/sample.ts';

interface Broken extends Patch {
  readonly flaw: string;
  readonly also?: readonly string[];
}
const root = new URL('../../samples/broken/', import.meta.url);
const brokenOf = (code: string): Broken => parse(readFileSync(new URL(`${code}/patch.yaml`, root), 'utf8')) as Broken;

let sample: Sample;
beforeAll(async () => {
  sample = await readSample();
}, 60_000);

function found(patch: Patch, stage: StageName): Diagnostic[] {
  const subject = sampleWith(sample, patch);
  return [...runChecks(stage, subject).diagnostics];
}

describe('samples/broken', () => {
  it('has one flaw for every check', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((d) => d.isDirectory());
    expect(folders.map((d) => d.name).sort()).toEqual(checks.map((c) => c.code).sort());
  });
  it('breaks a sample that has nothing wrong', () => {
    expect((['dossier', 'documents', 'bundle'] as const).flatMap((stage) => found({}, stage))).toEqual([]);
  });
  it.each(checks.map((c) => [c.code, c.stage] as const))('%s gives exactly that code', (code, stage) => {
    const { also = [], ...patch } = brokenOf(code);
    expect([...new Set(found(patch, stage).map((d) => d.code))].sort()).toEqual([code, ...also].sort());
  });
});
