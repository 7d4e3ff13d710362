import { expect, test } from 'vitest';
import { hiddenRemarks, inputLinkRemarks, linkRemarks } from '../../../src/read/evidence/links.ts';

test('every link is said, none is followed', () => {
  const found = linkRemarks(['佐证材料/2.4 控烟/外部.pdf']);
  expect(found.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
    ['evidence-link', 'warning', '佐证材料/2.4 控烟/外部.pdf'],
  ]);
});

test('a link among the facts is an error: what it stands for is missing from the dossier', () => {
  const [found] = inputLinkRemarks(['数据/荣誉.yaml']);
  expect(found).toMatchObject({ code: 'input-link', severity: 'error', at: { file: '数据/荣誉.yaml' } });
});

test('every hidden file is said', () => {
  const found = hiddenRemarks(['佐证材料/3.4 公厕/..公厕改造.pdf']);
  expect(found.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
    ['evidence-hidden', 'warning', '佐证材料/3.4 公厕/..公厕改造.pdf'],
  ]);
});
