import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings, readYaml, sheets } from '../../src/read/index.ts';
import { pack } from './fixture.ts';

const readme = readFileSync('src/read/README.md', 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');

it('names every sheet with its columns, the required ones starred', () => {
  const rows = [...readme.matchAll(/^\| (\p{Script=Han}+)\s+\| (`.*)\|$/gmu)];
  const told = rows.map(([, name, columns = '']) => [
    name,
    [...columns.matchAll(/`([^`]+)`(\\\*)?/g)]
      .map(([, t, star]) => `${t}${star ? '*' : ''}`)
      .filter((t) => t !== '3-7' && t !== '年度'),
  ]);
  const held = sheets.map((sheet) => [sheet.name, sheet.columns.map((c) => `${c.title}${c.required ? '*' : ''}`)]);
  expect(told).toEqual(held);
});

it('shows YAML that reads as it says', async () => {
  const { value, diagnostics } = await readYaml('数据/指标数据.yaml', blocks[0] ?? '', pack, 2023);
  expect(diagnostics).toEqual([]);
  expect(value.value.indicators.map((r) => [r.id, r.years.map((y) => y.value)])).toEqual([
    ['14', [85.1, 86.55]],
    ['9-1', [96.2]],
  ]);
});

it('shows settings that read as they say', () => {
  const { value, diagnostics } = readSettings(blocks[1] ?? '', '2024-07-01');
  expect(diagnostics).toEqual([]);
  expect(value.value.targets['14']?.ground).toBe(parse(blocks[1] ?? '').目标值调整[14].依据);
});
