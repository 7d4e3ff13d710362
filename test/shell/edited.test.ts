import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editedIn, keepEdited } from '../../src/shell/edited.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-edited-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, '输出', '平川市-2023-0000');
const to = join(root, '输出', '改过的文稿');
const put = (path: string, text: string, second: number): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), 1_700_000_000 + second, 1_700_000_000 + second);
};

test('a document that was saved after it was written is kept before the output is replaced, each time anew', async () => {
  put('02 工作汇报/工作汇报.pdf', 'p', 1);
  put('02 工作汇报/工作汇报.docx', '改一', 60);
  put('03 工作计划/工作计划.pdf', 'p', 1);
  put('03 工作计划/工作计划.docx', '没有改', 0);
  put('佐证材料/3.1-01 台账.docx', '原件', 99);
  const paths = [
    '02 工作汇报/工作汇报.docx',
    '02 工作汇报/工作汇报.pdf',
    '03 工作计划/工作计划.docx',
    '佐证材料/3.1-01 台账.docx',
    '11 没有/表.xlsx',
  ];
  expect(await keepEdited(folder, editedIn(folder, paths), to)).toEqual([join(to, '工作汇报.docx')]);
  put('02 工作汇报/工作汇报.docx', '改二', 90);
  expect(await keepEdited(folder, editedIn(folder, paths), to)).toEqual([join(to, '工作汇报.旧.docx')]);
  expect(['工作汇报.docx', '工作汇报.旧.docx'].map((name) => readFileSync(join(to, name), 'utf8'))).toEqual([
    '改一',
    '改二',
  ]);
});
