import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { arranged, batchHtml, batchRow, batchTable, brokenRow, needing } from '../../src/review/index.ts';
import { recordWith } from '../bundle/fixture/record.ts';

const { dossier, pack } = recordWith();
const error: Diagnostic = {
  code: 'materials-present',
  severity: 'error',
  message: '缺少必备材料',
  at: { file: 'data' },
};
const good = batchRow({ file: 'b.zip', dossier, pack, diagnostics: [], opened: true });

describe('batchRow', () => {
  it('counts what a reviewer asks first', () => {
    expect(good).toEqual({
      file: 'b.zip',
      applicant: '平川市',
      year: 2023,
      sequence: 0,
      state: '核验通过',
      errors: 0,
      warnings: 0,
      missingMaterials: 0,
      met: 8,
      doubted: 0,
      unmet: 0,
      suspected: 0,
      undetermined: 0,
      completeness: 1,
      score: 300,
      accepted: null,
      sha256: null,
      earlier: [],
      twins: [],
      followers: [],
      remark: '',
    });
  });

  it('takes points off for a missing material and an indicator that is not met', () => {
    const lacking = batchRow({ file: 'b.zip', dossier, pack, diagnostics: [error], opened: true });
    expect([lacking.state, lacking.missingMaterials, lacking.score]).toEqual(['核验不通过', 1, 270]);
  });

  it('gives no points for a figure that evidence contradicts', () => {
    const found = {
      indicator: '901',
      name: '道路机械化清扫率',
      corroborated: [],
      mentioned: [],
      silent: [],
      unread: [],
    };
    const corroboration = [{ ...found, contradicted: ['92.1-01'] }];
    const row = batchRow({ file: 'b.zip', dossier, pack, diagnostics: [], opened: true, corroboration });
    expect([row.met, row.doubted, row.score]).toEqual([8, 1, 270]);
  });

  it('has a row for what cannot be read', () => {
    const row = batchRow({ file: 'x.zip', dossier: null, pack: null, diagnostics: [error], opened: false });
    expect([row.state, row.applicant, row.score, row.completeness]).toEqual(['打不开', '（读不出）', null, null]);
  });
});

describe('the table', () => {
  const rows = arranged([
    good,
    { ...good, file: 'a.zip' },
    brokenRow('c.zip', '超过时限'),
    { ...good, file: 'd.zip', state: '核验不通过', errors: 3 },
    { ...good, file: 'e.zip', unmet: 2 },
  ]);

  it('begins with what needs the reviewer', () => {
    expect(rows.map(({ file }) => file)).toEqual(['c.zip', 'd.zip', 'e.zip', 'a.zip', 'b.zip']);
  });

  it('is as wide as its head, in both forms', () => {
    const { head, rows: cells } = batchTable(rows);
    expect(cells.every((row) => row.length === head.length)).toBe(true);
    const html = batchHtml([brokenRow('<script>.zip', '=1+1')], encodeURI);
    expect(html).not.toContain('<script>');
    expect(html).toContain('<a href="%3Cscript%3E.zip">&lt;script&gt;.zip</a>');
  });

  it('gives no number of what could not be read, and says why before all numbers', () => {
    const shut = batchRow({ file: 'x.zip', dossier: null, pack: null, diagnostics: [error], opened: false });
    const { head, rows: cells } = batchTable([shut, good]);
    const value = (row: number, title: string) => cells[row]?.[head.indexOf(title)];
    for (const title of ['错误', '警告', '缺材料', '达标', '未达标', '无法判定']) {
      expect(value(0, title)).toBeNull();
      expect(value(1, title)).toEqual(expect.any(Number));
    }
    expect(head.indexOf('首要问题')).toBeLessThan(head.indexOf('缺材料'));
  });

  it('names the packages of one name and sequence, and whether they differ', () => {
    const twins = arranged([
      { ...good, file: 'a.zip', sha256: '1' },
      { ...good, file: '南市/b.zip', sha256: '1' },
      { ...good, file: 'c.zip', sha256: '2', accepted: '待省厅批复' },
      { ...good, file: 'd.zip', sha256: '3', sequence: 1 },
      brokenRow('e.zip', ''),
      brokenRow('f.zip', ''),
    ]);
    const named = (file: string) => twins.find((row) => row.file === file);
    expect(['a.zip', '南市/b.zip', 'c.zip', 'd.zip', 'e.zip', 'f.zip'].map((file) => named(file)?.twins)).toEqual([
      ['南市/b.zip（逐字节相同）', 'c.zip（内容不同）'],
      ['a.zip（逐字节相同）', 'c.zip（内容不同）'],
      ['a.zip（内容不同）', '南市/b.zip（内容不同）'],
      [],
      [],
      [],
    ]);
    const { head, rows: cells } = batchTable(twins);
    const told = cells.find(([file]) => file === 'c.zip');
    expect([head[0], told?.[head.indexOf('带错误报送')]]).toEqual(['文件', '待省厅批复']);
  });

  it('names what came after a package, and asks for nothing more of one that was mended', () => {
    const [first, failed] = [{ sequence: 0, sha256: '0' }, { state: '核验不通过', errors: 9 } as const];
    const found = arranged([
      { ...good, ...first, ...failed, file: 'a0.zip' },
      { ...good, sequence: 1, sha256: '1', earlier: ['0'], ...failed, file: 'a1.zip' },
      { ...good, sequence: 2, sha256: '2', earlier: ['0', '1'], file: 'a2.zip' },
      { ...good, ...first, ...failed, applicant: '南市', file: 'b0.zip' },
      { ...good, sequence: 1, earlier: ['x'], applicant: '南市', file: 'b1.zip' },
    ]);
    expect(found.map(({ file }) => file)).toEqual(['b0.zip', 'b1.zip', 'a2.zip', 'a0.zip', 'a1.zip']);
    expect(needing(found).map(({ file }) => file)).toEqual(['b0.zip']);
    const { head, rows: cells } = batchTable(found);
    expect(cells.map((row) => row[head.indexOf('后续序列')])).toEqual([
      'b1.zip（序列0001，所接的不是这一份）',
      null,
      null,
      'a1.zip（序列0001）、a2.zip（序列0002）',
      'a2.zip（序列0002）',
    ]);
  });
});
