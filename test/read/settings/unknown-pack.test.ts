import { expect, test } from 'vitest';
import { unknownPack } from '../../../src/read/settings/unknown-pack.ts';

test('names the pack that is not there, and those that are', () => {
  expect(unknownPack('2021', { file: 'dossier.yaml', line: 2 }, ['甲', '乙'])).toMatchObject({
    code: 'settings-unknown-pack',
    severity: 'error',
    at: { file: 'dossier.yaml', line: 2, quote: '2021' },
    hint: '把“标准包”改为：甲、乙。',
  });
});
