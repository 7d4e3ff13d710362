import { expect, test } from 'vitest';
import { linkRemarks } from '../../../src/read/evidence/links.ts';

test('every link is said, none is followed', () => {
  const found = linkRemarks(['佐证材料/2.4 控烟/外部.pdf']);
  expect(found.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
    ['evidence-link', 'warning', '佐证材料/2.4 控烟/外部.pdf'],
  ]);
});
