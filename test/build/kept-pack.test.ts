import { expect, test } from 'vitest';
import { keptOn } from '../../src/build/kept.ts';
import { packOf } from '../../src/build/kept-pack.ts';
import { packDigest, packIds, readPack } from '../../src/read/pack/index.ts';
import { changed, shipped } from '../read/pack/packs.ts';

const shelf = () => {
  const held = new Map<string, Uint8Array>();
  return {
    size: () => held.size,
    take: (key: string) => held.get(key) ?? null,
    lay: (key: string, bytes: Uint8Array) => held.set(key, bytes),
  };
};

test.each(packIds(shipped))('%s comes back as it was read, digest and all', (id) => {
  const kept = keptOn(shelf(), '程序');
  const read = readPack(shipped, id);
  expect(packOf(shipped, id, kept)).toEqual(read);
  const again = packOf(shipped, id, kept);
  expect(again).toStrictEqual(read);
  expect(again.value && packDigest(again.value)).toBe(read.value && packDigest(read.value));
});

test('a change in the files is seen, and a pack with a mistake is read anew each time', () => {
  const memory = shelf();
  const kept = keptOn(memory, '程序');
  const [id = ''] = packIds(shipped);
  const edition = readPack(shipped, id).value?.edition ?? '';
  packOf(shipped, id, kept);
  const newer = changed(`${id}/pack.yaml`, edition, `${edition}甲`);
  expect(packOf(newer, id, kept).value?.edition).toContain('甲');
  const before = memory.size();
  const broken = changed(`${id}/pack.yaml`, 'edition:', 'editoin:');
  expect(packOf(broken, id, kept).diagnostics).not.toEqual([]);
  expect(memory.size()).toBe(before);
});
