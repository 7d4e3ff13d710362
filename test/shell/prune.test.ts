import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prune, pruneDaily, used } from '../../src/shell/prune.ts';
import { diskShelf } from '../../src/shell/shelf.ts';
import { diskStore, keyOf } from '../../src/shell/store.ts';

const day = 24 * 60 * 60 * 1000;
const began = Date.now();
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-prune-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A kept thing of that many bytes, taken so many days before the build began. */
function keep(folder: string, name: string, days: number, bytes = 10): string {
  const file = join(root, folder, name.slice(0, 2), name.slice(2));
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, Buffer.alloc(bytes));
  const time = new Date(began - days * day);
  utimesSync(file, time, time);
  return file;
}

const folders = () => [join(root, '成品'), join(root, '缓存')];

test('what nobody took for long goes, with the folder it lay in', () => {
  const [old, young] = [keep('成品', 'aa1', 31), keep('缓存', 'bb1', 29)];
  expect(prune(folders(), began, { age: 30 * day, bytes: 1000 })).toBe(1);
  expect([existsSync(old), existsSync(join(old, '..')), existsSync(young)]).toEqual([false, false, true]);
});

test('what is too much goes in the order it was taken last, but never what this build took', () => {
  const files = [
    keep('成品', 'aa1', 9, 400),
    keep('缓存', 'bb1', 8, 400),
    keep('成品', 'cc1', 7, 400),
    keep('成品', 'dd1', -1, 4000),
  ];
  expect(prune(folders(), began, { age: 30 * day, bytes: 4500 })).toBe(2);
  expect(files.map((file) => existsSync(file))).toEqual([false, false, true, true]);
});

test('taking a thing from the shelf or the store is using it', async () => {
  const shelf = diskShelf(join(root, '成品'));
  const store = diskStore(join(root, '缓存'));
  const key = keyOf('a work');
  shelf.lay(key, Buffer.from('page'));
  await store.put(key, Buffer.from('finding'));
  const kept = folders().map((folder) => join(folder, key.slice(0, 2), key.slice(2)));
  for (const file of kept) utimesSync(file, new Date(began - 40 * day), new Date(began - 40 * day));
  expect([shelf.take(key)?.length, (await store.get(key))?.length]).toEqual([4, 7]);
  expect(prune(folders(), began - day)).toBe(0);
  expect(kept.every((file) => existsSync(file))).toBe(true);
});

test('everything is gone through once a day', () => {
  const mark = join(root, '清理');
  const [first, second] = [keep('成品', 'aa1', 31), keep('成品', 'aa2', 31)];
  pruneDaily([join(root, '成品')], mark, began);
  expect([existsSync(first), existsSync(second), statSync(mark).size]).toEqual([false, false, 0]);
  const third = keep('成品', 'aa3', 31);
  pruneDaily([join(root, '成品')], mark, began + 1000);
  expect(existsSync(third)).toBe(true);
  pruneDaily([join(root, '成品')], mark, began + 2 * day);
  expect(existsSync(third)).toBe(false);
});

test('where nothing lies, nothing happens', () => {
  expect(prune([join(root, '没有')], began)).toBe(0);
  used(join(root, '没有/也没有'));
});
