import { expect, test } from 'vitest';
import { keptOn } from '../../src/build/kept.ts';
import { keptOutcome } from '../../src/build/kept-outcome.ts';
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

const packOf = (files: typeof shipped, id: string, kept: ReturnType<typeof keptOn>, read = readPack) =>
  keptOutcome(kept, { 标准包: id, 文件: JSON.stringify([...files]) }, () => read(files, id));

test.each(packIds(shipped))('%s comes back as it was read, digest and all', (id) => {
  const kept = keptOn(shelf(), '程序');
  const read = readPack(shipped, id);
  expect(packOf(shipped, id, kept)).toEqual(read);
  const again = packOf(shipped, id, kept);
  expect(again).toStrictEqual(read);
  expect(again.value && packDigest(again.value)).toBe(read.value && packDigest(read.value));
});

test('a change in the files is seen, and what there was to complain of is said again', () => {
  const kept = keptOn(shelf(), '程序');
  const [id = ''] = packIds(shipped);
  const edition = readPack(shipped, id).value?.edition ?? '';
  packOf(shipped, id, kept);
  const newer = changed(`${id}/pack.yaml`, edition, `${edition}甲`);
  expect(packOf(newer, id, kept).value?.edition).toContain('甲');
  const broken = changed(`${id}/pack.yaml`, 'edition:', 'editoin:');
  const said = packOf(broken, id, kept).diagnostics;
  expect(said).not.toEqual([]);
  expect(packOf(broken, id, kept, () => expect.unreachable()).diagnostics).toEqual(said);
});
