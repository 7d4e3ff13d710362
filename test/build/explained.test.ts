import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headingOf } from '../../src/build/explained.ts';
import { turnOf } from '../../src/build/turns.ts';
import { checks } from '../../src/check/index.ts';
import { judging, lacking, wording } from '../../src/check/turns.ts';
import { type Diagnostic, sortDiagnostics } from '../../src/diagnostic.ts';

const root = new URL('../../src/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
/** Codes as they are written down where a problem is made: `code: 'a-b'`, `remark('a-b', …)`. */
const written =
  /\b(?:code: |(?:remark|error|problem|complain|refuse|refusal|broken|warning|finding|fault|note)\(\s*)'([a-z]+(?:-[a-z]+)+)'/g;
const codes = sources.flatMap((path) =>
  [...readFileSync(new URL(path, root), 'utf8').matchAll(written)].map(([, code]) => code ?? ''),
);

describe('what stands over the problems of a code', () => {
  it('is a Chinese sentence for every code written down anywhere in src', () => {
    expect(codes.length).toBeGreaterThan(300);
    expect([...new Set(codes)].filter((code) => !/\p{Script=Han}{2}/u.test(headingOf(code) ?? ''))).toEqual([]);
  });
});

describe('the order of mending', () => {
  const at = { file: '数据/申报数据.xlsx', sheet: '指标数据' };
  const problem = (code: string, severity: Diagnostic['severity'], more: Partial<Diagnostic> = {}): Diagnostic => ({
    code,
    severity,
    message: '有误',
    at,
    ...more,
  });
  const order = (...all: Diagnostic[]): string[] => sortDiagnostics(all, turnOf).map(({ code }) => code);

  it('names only checks that exist, each once', () => {
    const known = checks.map(({ code }) => code);
    expect([...lacking, ...judging, ...wording].filter((code) => !known.includes(code))).toEqual([]);
    expect(new Set([...lacking, ...judging, ...wording]).size).toBe(lacking.length + judging.length + wording.length);
  });

  it('puts what was not read before all it causes, wherever it was noticed', () => {
    const late = problem('yaml-syntax', 'error', { at: { file: '模板/说明.yaml', line: 90 } });
    expect(
      order(
        problem('gap-left', 'error', { at: { file: '01.docx' } }),
        problem('indicator-year-missing', 'error'),
        problem('column-unknown', 'warning'),
        late,
      ),
    ).toEqual(['yaml-syntax', 'column-unknown', 'indicator-year-missing', 'gap-left']);
  });

  it('goes on with what lacks, what is wrong, what follows, and wording; severity comes before these', () => {
    expect(
      order(
        problem('misspelt-word', 'warning'),
        problem('gap-left', 'error'),
        problem('rate-mismatch', 'error'),
        problem('sheet-empty', 'warning'),
        problem('year-jump', 'warning'),
        problem('indicator-below-target', 'error'),
        problem('profile-missing', 'error'),
        problem('number-qualified', 'warning'),
        problem('sheet-renamed', 'note'),
      ),
    ).toEqual([
      'profile-missing',
      'rate-mismatch',
      'gap-left',
      'indicator-below-target',
      'sheet-empty',
      'number-qualified',
      'year-jump',
      'misspelt-word',
      'sheet-renamed',
    ]);
  });

  it('counts clauses as people do', () => {
    const of = (clause: string): Diagnostic => problem('clause-evidence-missing', 'warning', { about: { clause } });
    const sorted = sortDiagnostics([of('10.1'), of('2.10'), of('2.9'), of('1.1')], turnOf);
    expect(sorted.map(({ about }) => about?.clause)).toEqual(['1.1', '2.9', '2.10', '10.1']);
  });
});
