import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/index.ts';

const root = new URL('../../src/check/', import.meta.url);
const files = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((f) => f.endsWith('.ts'))
    .map((f) => f.replace(/\.ts$/, ''))
    .sort();

describe('the registry', () => {
  it.each(['dossier', 'documents', 'bundle'] as const)('lists exactly the files of %s/', (stage) => {
    expect(
      checks
        .filter((c) => c.stage === stage)
        .map((c) => c.code)
        .sort(),
    ).toEqual(files(stage));
  });
  it('holds at least sixty checks with unique codes', () => {
    expect(checks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(checks.map((c) => c.code)).size).toBe(checks.length);
  });
});

describe.each(checks.map((c) => [c.code, c] as const))('%s', (_, check) => {
  it('blocks only on law or a national standard', () => {
    if (check.severity === 'error') expect(['law', 'standard']).toContain(check.ground);
  });
  it('never calls a custom a rule', () => {
    if (check.ground === 'practice' || check.ground === 'heuristic') expect(check.basis).not.toMatch(/规定|必须/);
  });
  it('says why and how to mend in whole Chinese sentences', () => {
    for (const text of [check.title, check.why, check.mend]) expect(text).toMatch(/^.{6,}[^。]$/u);
  });
});
