import { expect, test } from 'vitest';
import { readPack } from '../../../src/read/pack/index.ts';
import { readSettings } from '../../../src/read/settings/read.ts';
import { unknownKinds } from '../../../src/read/settings/unknown-kinds.ts';
import { shipped } from '../pack/packs.ts';

test('a day for what is no kind of document is said, with the nearest one', () => {
  const { value: pack } = readPack(shipped, 'national-hygienic-city-2021');
  const text = '文种日期:\n  实施方案: { 日期: 2023-01-16 }\n  工作方案: { 日期: 2023-01-16 }\n';
  const { value: settings } = readSettings(text, '2024-07-01');
  expect(pack && unknownKinds(settings, pack)).toMatchObject([
    { code: 'setting-unknown', at: { line: 3 }, message: '“文种日期”中的“工作方案”不是文种，没有起作用' },
  ]);
});
