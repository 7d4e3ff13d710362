import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../../src/build.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { diskWorkspace } from '../../../src/shell/disk.ts';
import { testWith } from '../../write/programs.ts';
import { type Cities, change, remembering } from '../city.ts';
import { overlay } from '../overlay.ts';
import { type Edit, edited, workbookFile } from '../workbook.ts';

const piece = '佐证材料/3.6 厕所/城市公共厕所清单.pdf';

/** One mistake each in a dossier that has none: exactly what belongs to it is said, at its place. */
export function defectsSuite({ first }: Cities): void {
  const found = async (files: Readonly<Record<string, Uint8Array>>): Promise<string[]> => {
    const workspace = overlay(diskWorkspace(first, '2024-06-21'), files);
    const { diagnostics } = await examine(workspace, remembering(first));
    return diagnostics.map(said);
  };
  const afterEdit = async (edit: Omit<Edit, 'sheet'>): Promise<string[]> => {
    const { bytes } = await edited(readFileSync(join(first, workbookFile)), { sheet: '指标数据', ...edit });
    return found({ [workbookFile]: bytes });
  };

  test('a value deleted', async () => {
    expect(await afterEdit({ row: '25', column: '2023年数值', value: null })).toEqual([
      'error indicator-year-missing 数据/申报数据.xlsx 指标数据 G31',
    ]);
  });

  test('a value its evidence contradicts: the summary prints the doubt beside it', async () => {
    const { bytes } = await edited(readFileSync(join(first, workbookFile)), change);
    const workspace = overlay(diskWorkspace(first, '2024-06-21'), { [workbookFile]: bytes });
    const { documents, diagnostics } = await examine(workspace, remembering(first));
    expect(diagnostics.map(({ code }) => code)).toContain('evidence-contradicts');
    const summary = documents.find(({ kind }) => kind === '数据评价指标汇总表');
    expect(JSON.stringify(summary)).toMatch(/达标（存疑）.*；存疑：佐证4\.3-01写着另一个数/);
  });

  test('a unit misspelt', async () => {
    expect(await afterEdit({ row: '25', column: '单位', value: '分呗' })).toEqual([
      'error indicator-unit-mismatch 数据/申报数据.xlsx 指标数据 C31',
    ]);
  });

  test('a number cited that does not exist', async () => {
    expect(await afterEdit({ row: '25', column: '佐证编号', value: '4.3-01、4.3-99' })).toEqual([
      'error evidence-number-unknown 数据/申报数据.xlsx 指标数据 Z31',
    ]);
  });

  test('a PDF cut off in the middle', async () => {
    const whole = readFileSync(join(first, piece));
    expect(await found({ [piece]: whole.subarray(0, whole.length >> 1) })).toEqual([`error evidence-damaged ${piece}`]);
  });

  test('a PDF that is none', async () => {
    expect(await found({ [piece]: Buffer.from('<html>您的登录已过期</html>') })).toEqual([
      `error evidence-damaged ${piece}`,
    ]);
  });

  testWith(['qpdf'], 'a PDF locked with a password', async () => {
    const args = ['--encrypt', '密码', '密码', '256', '--', join(first, piece), '-'];
    const { status, stdout } = spawnSync('qpdf', args, { maxBuffer: 1 << 26 });
    expect(status).toBe(0);
    expect(await found({ [piece]: stdout })).toEqual([`error evidence-locked ${piece}`]);
  });

  testWith(['qpdf'], 'a PDF that opens, but is encrypted', async () => {
    const args = ['--encrypt', '', 'owner', '256', '--', join(first, piece), '-'];
    const { stdout } = spawnSync('qpdf', args, { maxBuffer: 1 << 26 });
    expect(await found({ [piece]: stdout })).toEqual([`note evidence-encrypted ${piece}`]);
  });
}

const said = (d: Diagnostic): string =>
  [d.severity, d.code, d.at.file, d.at.sheet, d.at.cell].filter((part) => part !== undefined).join(' ');
