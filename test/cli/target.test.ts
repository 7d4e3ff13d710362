import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputFile } from '../../src/cli/target.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-target-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, '数据'));
writeFileSync(join(root, 'dossier.yaml'), '');

test('a result never goes where the clerk keeps the originals', () => {
  expect(() => outputFile(join(root, '数据', '申报数据.xlsx'), '.xlsx')).toThrow('原始资料');
  expect(() => outputFile(join(root, '佐证材料', '新.html'), '.html')).toThrow('原始资料');
  expect(() => outputFile(join(root, 'dossier.yaml'), '.html')).toThrow('.html');
  expect(() => outputFile(join(root, '数据'), '')).toThrow('文件夹');
  expect(outputFile(join(root, '输出', '问题.XLSX'), '.xlsx')).toBe(join(root, '输出', '问题.XLSX'));
});
