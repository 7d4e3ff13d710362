import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldSame, oldPackages, setAside } from '../../src/shell/old-packages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-old-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a package is put in its place: under another name first. */
function put(name: string, words: string): void {
  writeFileSync(join(folder, '稿'), words);
  renameSync(join(folder, '稿'), join(folder, name));
}
const at = (name: string): string => join(folder, name);
const sum = (words: string) => ({
  bytes: Buffer.byteLength(words),
  sha256: createHash('sha256').update(words).digest('hex'),
});
const all = (): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name} ${readFileSync(at(name), 'utf8')}`);

it('keeps what stands there under one other name, whatever is packed in turn', async () => {
  put('包-0000.zip', '甲');
  expect(await setAside(at('包-0000.zip'), sum('甲'))).toBeNull();
  expect(await setAside(at('包-0000.zip'), sum('乙乙'))).toBe('包-0000.旧.zip');
  // The power went before the new one came: the same is not kept a second time.
  expect(await setAside(at('包-0000.zip'), sum('乙乙'))).toBe('包-0000.旧.zip');
  put('包-0000.zip', '乙乙');
  expect(await setAside(at('包-0000.zip'), sum('甲'))).toBe('包-0000.旧2.zip');
  put('包-0000.zip', '甲');
  expect(await foldSame(at('包-0000.zip'), sum('甲'))).toEqual(['包-0000.旧.zip']);
  expect(all()).toEqual(['包-0000.zip 甲', '包-0000.旧2.zip 乙乙']);
});

it('folds nothing of another package, and nothing that only has the same size', async () => {
  put('包-0000.旧.zip', '乙');
  put('包-0001.旧.zip', '甲');
  put('包-0000.旧稿.zip', '甲');
  expect(await foldSame(at('包-0000.zip'), sum('甲'))).toEqual([]);
  expect(all()).toHaveLength(3);
});

it('counts packages, not the clerk’s own archives', () => {
  mkdirSync(at('包-0001.旧.zip'));
  put('包-0000.旧.zip', '甲');
  put('照片.旧.zip', '甲');
  expect(oldPackages(at('包-0000.zip'))).toEqual([{ name: '包-0000.旧.zip', bytes: 3 }]);
});
