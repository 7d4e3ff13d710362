import { expect, test } from 'vitest';
import type { EvidenceFile } from '../../../../src/model/evidence.ts';
import { proposer } from '../../../../src/read/evidence/propose/propose.ts';
import { readPack } from '../../../../src/read/pack/index.ts';
import { shipped } from '../../pack/packs.ts';

const pack = readPack(shipped, 'national-hygienic-city-2021').value;
if (pack === null) throw new Error('no pack');
const propose = proposer(pack);
const clausesFor = (path: string): readonly string[] => {
  const file: EvidenceFile = {
    path: `佐证材料/${path}`,
    bytes: 9,
    digest: 'x',
    media: 'pdf',
    pages: 1,
    state: 'sound',
  };
  return propose({ file, lines: [] }).clauses.map((id) => id.split('.')[0] ?? '');
};

test.each(['3 市容环境卫生', '市容环境卫生', '3.市容环境卫生', '03、市容环境卫生/局里报来'])(
  'a file in the folder “%s” stays within that category, whatever word of another its name holds',
  (folder) => {
    expect(clausesFor('坏文件.xlsx')).not.toContain('3');
    expect(clausesFor(`${folder}/坏文件.xlsx`)).toEqual(['3']);
  },
);

test('the words decide where the folder is no category, or where they speak for none of its clauses', () => {
  expect(clausesFor('市水务局报来/生活饮用水水质检测报告.pdf')).toEqual(['6']);
  expect(clausesFor('市容环境卫生整治现场/生活饮用水水质检测报告.pdf')).toEqual(['6']);
});

test.each([
  ['3.6 公共厕所/扫描0012.jpg', ''],
  ['3.6 公共厕所/Scan_20240612.jpg', ''],
  ['3.6 公共厕所/CCF_000012.jpg', ''],
  ['3.6 公共厕所/IMG_0012.jpg', '照片'],
])('a scan is no photograph, though it is a picture: %s', (path, kind) => {
  const file: EvidenceFile = {
    path: `佐证材料/${path}`,
    bytes: 9,
    digest: 'x',
    media: 'jpeg',
    pages: 1,
    state: 'sound',
  };
  expect(propose({ file, lines: [] }).kind).toBe(kind);
});

test.each(['中心城区总体规划图.png', '平川市交通图（2023）.pdf'])(
  'a plan or a map is a material, no clause’s evidence: %s',
  (path) => {
    const file: EvidenceFile = {
      path: `佐证材料/${path}`,
      bytes: 9,
      digest: 'x',
      media: 'png',
      pages: 1,
      state: 'sound',
    };
    expect(propose({ file, lines: [] })).toMatchObject({
      clauses: [],
      reason: '像是申报材料“城市规划图和交通图”；是的话请移到“10 城市规划图和交通图”文件夹',
    });
  },
);

test('the words of the whole campaign speak for no clause', () => {
  expect(clausesFor('2021—2022年爱国卫生检查督导通报汇编.pdf')).toEqual(['1']);
  const file: EvidenceFile = {
    path: '佐证材料/2022年爱国卫生检查督导通报.pdf',
    bytes: 9,
    digest: 'x',
    media: 'pdf',
    pages: 1,
    state: 'sound',
  };
  expect(propose({ file, lines: ['平川市爱国卫生运动委员会办公室'] }).clauses).toEqual(['1.3']);
});
