import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a record that cannot be read is never written over: it alone knows the way back', async () => {
  const move = { from: '佐证材料/年报.pdf', to: '佐证材料/3.1 保洁/年报.pdf', digest: 'a'.repeat(64) };
  const broken = '- 原位置: "佐证材料/甲.pdf\n  现位置: [';
  for (const text of [broken, '原位置: 佐证材料/甲.pdf\n']) {
    writeFileSync(join(root, '记录.yaml'), text);
    await expect(moveFiles(root, [move], '记录.yaml')).rejects.toMatchObject({ code: 'ERECORD' });
    await expect(undoMoves(root, '记录.yaml')).rejects.toMatchObject({ code: 'ERECORD' });
    expect(readFileSync(join(root, '记录.yaml'), 'utf8')).toBe(text);
  }
  mkdirSync(join(root, '夹.yaml'));
  await expect(undoMoves(root, '夹.yaml')).rejects.toMatchObject({ code: 'EISDIR' });
});

test('what the system refuses is told in Chinese', async () => {
  mkdirSync(join(root, '佐证材料'));
  writeFileSync(join(root, '佐证材料', '年报.pdf'), '内容');
  writeFileSync(join(root, '佐证材料', '3.1 保洁'), '占了文件夹的名字');
  const move = { from: '佐证材料/年报.pdf', to: '佐证材料/3.1 保洁/年报.pdf', digest: 'a'.repeat(64) };
  const [failed] = await moveFiles(root, [move], '记录.yaml');
  expect(failed?.reason).toMatch(/^[^a-z]+$/);
});
