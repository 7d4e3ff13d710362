import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { onDisk } from '../../src/shell/on-disk.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-disk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, '佐证材料'));
const read = async (path: string): Promise<string> => new TextDecoder().decode(await workspace.read(path));
const workspace = diskWorkspace(root, '2024-06-20');

test('two names that differ only in their form are two files', async () => {
  writeFileSync(join(root, '佐证材料', 'café.txt'.normalize('NFC')), '一');
  writeFileSync(join(root, '佐证材料', 'café.txt'.normalize('NFD')), '二');
  const listed = await workspace.list('佐证材料/*.txt');
  expect(new Set(await Promise.all(listed.map(read)))).toEqual(new Set(['一', '二']));
});

test('a file from a Mac is read under the name we give it by whoever has not listed the folder', async () => {
  mkdirSync(join(root, 'Résumé'.normalize('NFD')));
  writeFileSync(join(root, 'Résumé'.normalize('NFD'), 'naïf.txt'.normalize('NFD')), '三');
  expect(await diskWorkspace(root, '2024-06-20').stat('Résumé/naïf.txt')).toEqual({ bytes: 3 });
  expect(await read('Résumé/naïf.txt')).toBe('三');
  expect(onDisk(root, 'Résumé/没有.txt')).toBe(join(root, 'Résumé'.normalize('NFD'), '没有.txt'));
});

test.skipIf(process.platform === 'win32')('a pipe is named like a link, and never waited for', async () => {
  execFileSync('mkfifo', [join(root, '佐证材料', '管道.pdf')]);
  expect(await workspace.links?.('佐证材料/*.pdf')).toEqual(['佐证材料/管道.pdf']);
  expect(await workspace.list('佐证材料/*.pdf')).toEqual([]);
  rmSync(join(root, '佐证材料', '管道.pdf'));
});

test('a link is named and neither listed nor followed', async () => {
  symlinkSync(join(tmpdir()), join(root, '佐证材料', '外部'));
  symlinkSync('/etc/hostname', join(root, '佐证材料', '外部.pdf'));
  expect(await workspace.list('佐证材料/*.pdf')).toEqual([]);
  expect(await workspace.links?.('佐证材料/**/*')).toEqual(['佐证材料/外部', '佐证材料/外部.pdf']);
  await expect(workspace.read('佐证材料/外部.pdf')).rejects.toThrow('不在工作目录内');
});

test('what is hidden is named, unless a system has put it there', async () => {
  const folder = join(root, '佐证材料', '3.4 公厕');
  mkdirSync(join(folder, '.旧'), { recursive: true });
  for (const name of ['..公厕改造.pdf', '.旧/一.pdf', '.DS_Store', '._公厕.pdf', '.~lock.公厕.docx#', '公厕.pdf'])
    writeFileSync(join(folder, name), name);
  expect(await workspace.hidden?.('佐证材料/**/*')).toEqual([
    '佐证材料/3.4 公厕/..公厕改造.pdf',
    '佐证材料/3.4 公厕/.旧/一.pdf',
  ]);
  expect(await workspace.list('佐证材料/3.4 公厕/**/*')).toEqual(['佐证材料/3.4 公厕/公厕.pdf']);
});
