import { expect, it } from 'vitest';
import { withoutEchoes } from '../../src/check/echoes.ts';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';

const at = (code: string, cell: string, severity: Severity = 'error'): Diagnostic => ({
  code,
  severity,
  message: code,
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell },
});

it('leaves out a gap whose cell a check already names', () => {
  const year = at('indicator-year-missing', 'F2');
  expect(withoutEchoes([at('fact-missing', 'F2'), year, at('gap-left', 'F2')])).toEqual([year]);
});
it('keeps one of two echoes where nothing else stands', () => {
  expect(withoutEchoes([at('fact-missing', 'F3'), at('gap-left', 'F3')])).toEqual([at('gap-left', 'F3')]);
});
it('keeps a blocking gap beside a mere warning, and gaps of other cells', () => {
  const all = [at('step-without-deadline', 'E2', 'warning'), at('gap-left', 'E2'), at('gap-left', 'E9')];
  expect(withoutEchoes(all)).toEqual(all);
});
