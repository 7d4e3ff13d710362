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
import { type Left, leftText } from '../../src/cli/left.ts';
import { publishBuilt } from '../../src/cli/output.ts';
import { openDigests } from '../../src/shell/digests.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-output-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const draft = '【待补：申报单位名称】-国家卫生城市-2023-0000';
const current = '平川市-国家卫生城市-2023-0000';
const report = '02 工作汇报/工作汇报.docx';
const plan = '04 实施方案/实施方案.docx';
const at = (...path: string[]): string => join(root, '输出', ...path);
const filesOf = (name: string): string[] =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** As a build does that made these files under that name. */
async function publish(name: string, paths: readonly string[] = [report, plan]): Promise<Left> {
  const machine = { digests: openDigests(root, join(root, '.shenbao/校验值.json')), progress: () => undefined };
  const entries = paths.map((path) => ({ path, bytes: Buffer.from(`${name} ${path}`) }));
  const intake = { givenSound: false, given: [], files: [] };
  return (await publishBuilt(root, machine, { built: { name, entries }, intake })).left;
}

test('what a build wrote under a name nobody uses any more goes; what was altered or put there stays and is told', async () => {
  await publish(draft);
  appendFileSync(at(draft, plan), '改');
  writeFileSync(at(draft, '备忘.txt'), '我的');
  const left = await publish(current);
  expect(filesOf(draft).sort()).toEqual(['备忘.txt', '实施方案.docx']);
  expect(leftText(left)).toMatch(/“输出\/【待补：申报单位名称】-.*程序生成的1个文件已清掉，您改过的、另放的2个没有动/);
  expect((await publish(current)).cleared).toEqual([]);
});

test('a draft’s folder that is a link now is left with all it leads to', async () => {
  await publish(draft);
  renameSync(at(draft), join(root, '别处'));
  symlinkSync(join(root, '别处'), at(draft));
  expect((await publish(current)).cleared).toEqual([]);
  expect(existsSync(join(root, '别处', plan))).toBe(true);
});

test('another year’s output and one that was packed stay', async () => {
  const others = ['平川县-国家卫生城市-2023-0000', '平川市-国家卫生城市-2022-0000'];
  for (const name of others) await publish(name);
  writeFileSync(at(`${others[0]}.zip`), '报出的');
  expect((await publish(current)).cleared).toEqual([]);
  for (const name of [...others, current]) expect(filesOf(name)).toContain('工作汇报.docx');
});

test('in the folder that is replaced: renamed pieces go, signed papers are put by, own files stay', async () => {
  await publish(current, [report, '03 佐证材料/3.1-01 方案.pdf']);
  writeFileSync(at(current, report), '盖过章的扫描件');
  mkdirSync(at(current, '02 工作汇报/批示'));
  writeFileSync(at(current, '02 工作汇报/批示/批示.txt'), '我的');
  const left = await publish(current, [report, '03 佐证材料/3.1-01 新方案.pdf']);
  expect(filesOf(current)).not.toContain('3.1-01 方案.pdf');
  expect(filesOf(current)).toContain('3.1-01 新方案.pdf');
  expect(left.edited).toEqual([at('改过的文稿', '工作汇报.docx')]);
  expect(readFileSync(at('改过的文稿', '工作汇报.docx'), 'utf8')).toBe('盖过章的扫描件');
  expect(left.others).toEqual(['02 工作汇报/批示/批示.txt']);
  expect(readFileSync(at(current, '02 工作汇报/批示/批示.txt'), 'utf8')).toBe('我的');
  expect(leftText(left)).toContain('没有动（它们不进申报包）：02 工作汇报/批示/批示.txt');
});

test('without the record nothing of what lies there is taken away', async () => {
  await publish(current);
  writeFileSync(at(current, '旧稿.pdf'), '不知是谁的');
  rmSync(join(root, '.shenbao'), { recursive: true });
  expect(await publish(current)).toEqual({ edited: [], others: ['旧稿.pdf'], cleared: [] });
  expect(existsSync(at(current, '旧稿.pdf'))).toBe(true);
});
