import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveFiles, undoMoves } from '../../src/shell/moves.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-moves-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a file that came from a Mac is found under the name we read, in a folder that came from one too', async () => {
  const [folder, name] = ['佐证材料/咖啡 Café', 'Résumé 登记.pdf'];
  mkdirSync(join(root, folder.normalize('NFD')), { recursive: true });
  writeFileSync(join(root, folder.normalize('NFD'), name.normalize('NFD')), '内容');
  const move = { from: `${folder}/${name}`, to: `佐证材料/3.1 保洁/${name}`, digest: 'a'.repeat(64) };
  expect(await moveFiles(root, [move], '记录.yaml')).toEqual([]);
  expect(readdirSync(join(root, '佐证材料/3.1 保洁'))).toEqual([name]);
  expect(await undoMoves(root, '记录.yaml')).toMatchObject({ done: 1, failed: [] });
  expect(readdirSync(join(root, '佐证材料/3.1 保洁'))).toEqual([]);
});

test('what is gone is said', async () => {
  const move = { from: '没有.pdf', to: '3.1 保洁/没有.pdf', digest: 'a'.repeat(64) };
  expect(await moveFiles(root, [move], '记录.yaml')).toEqual([{ move, reason: '文件不在原处了' }]);
});
