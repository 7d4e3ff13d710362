import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examine } from '../../src/build.ts';
import { buildInto } from '../../src/cli/build.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { loadLibrary } from '../../src/shell/library.ts';

let root = '';
const record = (): string => join(root, '数据', '佐证编号.yaml');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-numbers-'));
  mkdirSync(join(root, '数据'));
  mkdirSync(join(root, '佐证材料', '3.1 保洁'), { recursive: true });
  writeFileSync(
    join(root, 'dossier.yaml'),
    '标准包: national-hygienic-city-2021\n申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: 2023\n成文日期: 2024-06-20\n字体: 开源\n',
  );
  writeFileSync(join(root, '佐证材料', '3.1 保洁', '台账.txt'), '清扫台账');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const damaged: [string, string][] = [
  ['cut off in the middle', '- 编号: 3.1-07\n  文件: "3.1 保洁/台'],
  ['merged badly', '<<<<<<< HEAD\n- 编号: 3.1-07\n=======\n- 编号: 3.1-08\n>>>>>>> x\n'],
  ['not the record at all', '编号: 3.1-07\n'],
];

test.each(damaged)('a record of numbers %s is reported and left as it is by check', async (_, text) => {
  writeFileSync(record(), text);
  const { diagnostics } = await examine(diskWorkspace(root, '2024-06-21'), { library: await loadLibrary() });
  const found = diagnostics.filter(({ at }) => at.file === '数据/佐证编号.yaml');
  expect(found.some(({ severity }) => severity === 'error')).toBe(true);
  expect(readFileSync(record(), 'utf8')).toBe(text);
});

test('a damaged record of numbers is not written over by build; a sound one is kept up', async () => {
  const [[, text] = ['', '']] = damaged;
  writeFileSync(record(), text);
  await buildInto(root, null);
  expect(readFileSync(record(), 'utf8')).toBe(text);
  writeFileSync(record(), '- 编号: 3.1-07\n  文件: 3.1 保洁/台账.txt\n');
  await buildInto(root, null);
  expect(readFileSync(record(), 'utf8')).toMatch(
    /编号: "?3\.1-07"?\n\s+文件: "?3\.1 保洁\/台账\.txt"?\n\s+校验值: [0-9a-f]{64}/,
  );
}, 60_000);
