import { expect, test } from 'vitest';
import { type CellJob, readCellsWith } from '../../../src/build/cell-reading.ts';
import { readCellsBeside } from '../../../src/shell/batch/cells-beside.ts';
import { loadDictionaryFiles } from '../../../src/shell/dictionaries.ts';
import { children } from './children.ts';

const terms = {
  kind: 'terms',
  source: '本单位',
  date: '2024-06',
  groups: [{ name: '本地', type: 'term', severity: 'warning', basis: '本单位规定', entries: { 示范带: '示范街' } }],
};
const job: CellJob = {
  place: '青岚市',
  words: ['平川区'],
  own: [{ name: '词典/本地.yaml', content: terms }],
  alone: ['市政府布署创建工作。', '平川区建成垃圾分类示范带。', '无事。'],
  joint: ['城区236个居民小区全部分类。', '对226个居民小区逐一建档。'],
};
const here = readCellsWith(await loadDictionaryFiles(), job);

test('another process finds the same, and is gone when it has answered', async () => {
  expect(here.alone.map((found) => found.map(({ at }) => at.quote))).toEqual([['布署'], ['示范带'], []]);
  expect(here.joint?.map(({ at }) => [at.line, at.quote])).toEqual([[2, '226个居民小区']]);
  const before = new Set(children());
  expect(await readCellsBeside(job)).toEqual(here);
  expect(await readCellsBeside({ ...job, joint: null })).toEqual({ ...here, joint: null });
  await expect.poll(() => children().filter((pid) => !before.has(pid))).toEqual([]);
}, 30_000);

test('where the other process falls, cells are read here', async () => {
  const before = new Set(children());
  const reading = readCellsBeside(job);
  for (const pid of children().filter((child) => !before.has(child))) process.kill(pid, 'SIGKILL');
  expect(await reading).toEqual(here);
}, 30_000);
