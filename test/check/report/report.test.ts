import { describe, expect, it } from 'vitest';
import { headingOf, titleOf } from '../../../src/build/explained.ts';
import { turnOf } from '../../../src/build/turns.ts';
import { corroborationRows } from '../../../src/check/report/corroboration.ts';
import { toHtml } from '../../../src/check/report/html.ts';
import { toJson } from '../../../src/check/report/json.ts';
import { toXlsxRows } from '../../../src/check/report/rows.ts';
import { toText } from '../../../src/check/report/text.ts';
import { categoriesOf, type ReportContext, reportLines } from '../../../src/check/report/view.ts';
import { notEvaluated, runChecks } from '../../../src/check/run.ts';
import { countBySeverity, type Diagnostic } from '../../../src/diagnostic.ts';
import type { DiagnosticsRecord } from '../../../src/model/record.ts';
import { pack } from '../fixture/pack.ts';
import { subjectWith } from '../fixture/subject.ts';

const context: ReportContext = {
  heading: '平川市示范城市申报资料',
  titleOf,
  headingOf,
  categoryOf: categoriesOf(pack),
};
const recordOf = (diagnostics: readonly Diagnostic[], checks = notEvaluated('bundle')): DiagnosticsRecord => ({
  tool: { name: 'shenbao', version: '0.1.0' },
  pack: { id: 'fixture', edition: '1', sha256: 'ab'.repeat(32) },
  summary: countBySeverity(diagnostics),
  diagnostics,
  checks,
});
const flawed = runChecks(
  'dossier',
  subjectWith({
    set: {
      'dossier/indicators/901/years/2023/value': 95.8,
      'dossier/steps/S1/department': '',
      'dossier/measures/M2/text': '=HYPERLINK("x")<script>alert(1)</script>配备作业车辆XX台。',
    },
  }),
);
const record = recordOf(flawed.diagnostics, [...flawed.checks, ...notEvaluated('documents', 'bundle')]);

describe('the list of problems', () => {
  it('shows the same ids in terminal, JSON, HTML and Excel', () => {
    const ids = reportLines(record, context).map((l) => l.id);
    expect(new Set(ids).size).toBe(3);
    const json = JSON.parse(toJson(record, context)) as { diagnostics: { id: string }[] };
    expect(json.diagnostics.map((d) => d.id)).toEqual(ids);
    expect(toXlsxRows(record, context).map((r) => r.编号.text)).toEqual(ids);
    for (const id of ids) {
      expect(toText(record, context)).toContain(`[${id}]`);
      expect(toHtml(record, context)).toContain(`id="p-${id}"`);
    }
  });

  it('is grouped for the terminal, worst first, long groups cut with their count', async () => {
    const many = Array.from(
      { length: 14 },
      (_, i): Diagnostic => ({
        code: 'rate-mismatch',
        severity: 'error',
        message: `第${i + 1}处`,
        at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: `F${i + 2}` },
        hint: '核对',
      }),
    );
    await expect(toText(recordOf([...many, ...flawed.diagnostics]), context, { limit: 3 })).toMatchFileSnapshot(
      '../../golden/check/problems.txt',
    );
  });

  it('says over each group what is asked for, or what was met with, in all outputs alike', () => {
    const met: Diagnostic = {
      code: 'sheet-unknown',
      severity: 'warning',
      message: '认不出',
      at: { file: '数据/甲.xlsx' },
    };
    const both = recordOf([...flawed.diagnostics, met]);
    for (const heading of ['要求：每条下步措施都有责任单位', '认不出的工作表']) {
      expect(toText(both, context)).toContain(`【警告】${heading}（1处）`);
      expect(toHtml(both, context)).toContain(`警告</span><span>${heading}（`);
      expect(toXlsxRows(both, context).map((r) => r.检查项.text)).toContain(heading);
    }
  });

  it('begins with what was not read in all outputs, though a worse problem follows', () => {
    const met: Diagnostic = {
      code: 'column-unknown',
      severity: 'warning',
      message: '认不出',
      at: { file: '数据/甲.xlsx' },
    };
    const both = recordOf([...flawed.diagnostics, met]);
    const ordered = { ...context, turnOf };
    const json = JSON.parse(toJson(both, ordered)) as DiagnosticsRecord;
    expect(json.diagnostics.map((d) => d.code)[0]).toBe('column-unknown');
    expect(toXlsxRows(both, ordered)[0]?.检查项.text).toBe('认不出的列');
    expect(toText(both, ordered)).toMatch(/^【警告】认不出的列/);
    expect(/data-code="([a-z-]+)"/.exec(toHtml(both, ordered))?.[1]).toBe('column-unknown');
  });

  it('names the other places, the first few in sight', () => {
    const related = [2, 3, 4, 5, 6].map((page) => ({ at: { file: '甲.pdf', page }, message: `第${page}处` }));
    const one: Diagnostic = {
      code: 'gap-left',
      severity: 'error',
      message: '缺',
      at: { file: '甲.pdf', page: 1 },
      related,
    };
    expect(toText(recordOf([one]), context)).toContain('    另见：第4处（甲.pdf 第4页）\n    ……另有2处\n');
    expect(toXlsxRows(recordOf([one]), context)[0]?.另见.text).toBe(
      related.map((r) => `甲.pdf 第${r.at.page}页`).join('；'),
    );
    expect(toHtml(recordOf([one]), context)).toContain(
      '<details><summary>另有2处</summary><div class="at">另见：第5处',
    );
  });

  it('escapes what it shows and needs nothing from outside', () => {
    const html = toHtml(record, context);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/\b(?:src|href)=|url\(|@import|https?:/g)).toBeNull();
    expect(html).toContain("default-src 'none'");
  });

  it('offers the categories and departments that occur', () => {
    const html = toHtml(record, context);
    expect(html).toContain('<option>环境卫生</option>');
    expect(html).toContain('<option>市城市管理局</option>');
  });

  it('links each problem to its cell and never writes a formula', () => {
    const row = toXlsxRows(record, context, '../').find((r) => r.检查项.text.includes('分子除以分母'));
    expect(row?.位置.link).toBe(
      `../${encodeURIComponent('数据')}/${encodeURIComponent('申报数据.xlsx')}#'指标数据'!0.years.0.value`,
    );
    for (const r of toXlsxRows(record, context))
      for (const cell of Object.values(r)) expect(typeof cell.text).toBe('string');
  });

  it('never calls a check passed that did not run', () => {
    const json = JSON.parse(toJson(record, context)) as DiagnosticsRecord;
    expect(json.checks.filter((c) => c.code === 'gap-left')).toEqual([
      { code: 'gap-left', status: 'not-evaluated', count: 0 },
    ]);
    expect(toText(record, context)).toContain('未评估');
  });

  it('says so when there is nothing to say', () => {
    expect(toHtml(recordOf([]), context)).toContain('没有发现问题');
    expect(reportLines(recordOf([]), context)).toEqual([]);
  });

  it('gives two problems that would share an id an id each', () => {
    const [first] = flawed.diagnostics;
    if (first === undefined) throw new Error('no diagnostic');
    const twins = recordOf([first, { ...first, hint: '另一种改法', at: { ...first.at, line: 4 } }]);
    const ids = reportLines(twins, context).map((l) => l.id);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });

  it('shows beside each indicator how many pieces corroborate and contradict it, contradicted ones first', () => {
    const nothing = { mentioned: [], silent: [], unread: [] };
    const corroboration = [
      { indicator: '901', name: '清扫率', corroborated: ['92.1-01', '92.1-02'], contradicted: [], ...nothing },
      { indicator: '902', name: '绿化率', corroborated: ['92.1-03'], contradicted: ['92.1-04'], ...nothing },
      { indicator: '903', name: '<床位>', corroborated: [], contradicted: [], ...nothing, unread: ['93.1-01'] },
    ];
    const looked = { ...recordOf([]), corroboration };
    const lines = toText(looked, context).split('\n');
    expect(lines[0]).toBe('佐证印证：3项数据中，1项有佐证印证，1项有佐证相左，1项待人工核对');
    expect(lines[1]).toBe('  指标902 绿化率：1件印证，1件相左（相左：92.1-04）');
    expect(lines[2]).toBe('  指标903 <床位>：1件没有文字层，请人工核对');
    expect(lines[3]).toBe('  指标901 清扫率：2件印证');
    const html = toHtml(looked, context);
    expect(html).toContain('<td>902</td><td>绿化率</td><td>1件印证，1件相左</td><td>92.1-03</td><td>92.1-04</td>');
    expect(html).toContain('&lt;床位&gt;');
    expect(corroborationRows(looked)[0]).toEqual(['902', '绿化率', '1件印证，1件相左', '92.1-03', '92.1-04']);
    expect(corroborationRows(recordOf([]))).toEqual([]);
  });
});
