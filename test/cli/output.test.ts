import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildInto } from '../../src/cli/build.ts';
import { leftText } from '../../src/cli/left.ts';
import { scanned } from '../bundle/pdf/sources.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-output-'));
  for (const folder of ['数据', evidence]) mkdirSync(join(root, folder), { recursive: true });
  settings('【待补：申报单位名称】');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const evidence = '佐证材料/3.1 市容';
const settings = (name: string, year = 2023): void =>
  writeFileSync(
    join(root, 'dossier.yaml'),
    `标准包: national-hygienic-city-2021\n申报单位: { 名称: ${name}, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: ${year}\n成文日期: 2024-06-20\n字体: 开源\n`,
  );
const draft = '【待补：申报单位名称】-国家卫生城市-2023-0000';
const current = '平川市-国家卫生城市-2023-0000';
const at = (...path: string[]): string => join(root, '输出', ...path);
const filesOf = (name: string): string[] =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test('what a build wrote under a name nobody uses any more goes; what was altered or put there stays and is told', async () => {
  await buildInto(root, null);
  appendFileSync(at(draft, '04 实施方案/实施方案.docx'), '改');
  writeFileSync(at(draft, '备忘.txt'), '我的');
  settings('平川市');
  const { left } = await buildInto(root, null);
  expect(filesOf(draft).sort()).toEqual(['备忘.txt', '实施方案.docx']);
  expect(leftText(left)).toMatch(
    /“输出\/【待补：申报单位名称】-.*程序生成的\d+个文件已清掉，您改过的、另放的2个没有动/,
  );
  expect((await buildInto(root, null)).left.cleared).toEqual([]);
}, 60_000);

test('a draft’s folder that is a link now is left with all it leads to', async () => {
  await buildInto(root, null);
  renameSync(at(draft), join(root, '别处'));
  symlinkSync(join(root, '别处'), at(draft));
  settings('平川市');
  expect((await buildInto(root, null)).left.cleared).toEqual([]);
  expect(existsSync(join(root, '别处/04 实施方案/实施方案.docx'))).toBe(true);
}, 60_000);

test('another year’s output and one that was packed stay', async () => {
  settings('平川县');
  await buildInto(root, null);
  writeFileSync(at('平川县-国家卫生城市-2023-0000.zip'), '报出的');
  settings('平川市', 2022);
  await buildInto(root, null);
  settings('平川市');
  expect((await buildInto(root, null)).left.cleared).toEqual([]);
  for (const name of ['平川县-国家卫生城市-2023-0000', '平川市-国家卫生城市-2022-0000', current])
    expect(filesOf(name)).toContain('工作汇报.docx');
}, 60_000);

test('in the folder that is replaced: renamed pieces go, signed papers are put by, own files stay', async () => {
  settings('平川市');
  writeFileSync(join(root, evidence, '方案.pdf'), scanned(1, '方案'));
  await buildInto(root, null);
  const bound = filesOf(current).find((name) => name.startsWith('3.1-01')) ?? '';
  rmSync(join(root, evidence, '方案.pdf'));
  writeFileSync(join(root, evidence, '新方案.pdf'), scanned(1, '新方案'));
  writeFileSync(at(current, '02 工作汇报/工作汇报.pdf'), '盖过章的扫描件');
  mkdirSync(at(current, '02 工作汇报/批示'));
  writeFileSync(at(current, '02 工作汇报/批示/批示.txt'), '我的');
  const { left } = await buildInto(root, null);
  expect(bound).not.toBe('');
  expect(filesOf(current)).not.toContain(bound);
  expect(left.edited).toEqual([at('改过的文稿', '工作汇报.pdf')]);
  expect(readFileSync(at('改过的文稿', '工作汇报.pdf'), 'utf8')).toBe('盖过章的扫描件');
  expect(left.others).toEqual(['02 工作汇报/批示/批示.txt']);
  expect(readFileSync(at(current, '02 工作汇报/批示/批示.txt'), 'utf8')).toBe('我的');
  expect(leftText(left)).toContain('没有动（它们不进申报包）：02 工作汇报/批示/批示.txt');
}, 60_000);

test('without the record nothing of what lies there is taken away', async () => {
  settings('平川市');
  await buildInto(root, null);
  writeFileSync(at(current, '旧稿.pdf'), '不知是谁的');
  rmSync(join(root, '.shenbao'), { recursive: true });
  const { left } = await buildInto(root, null);
  expect(left).toEqual({ edited: [], others: ['旧稿.pdf'], cleared: [] });
  expect(existsSync(at(current, '旧稿.pdf'))).toBe(true);
}, 60_000);
