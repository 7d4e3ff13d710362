import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { amountOf, factRows } from '../../src/cli/fact-row.ts';
import { Indicator } from '../../src/model/indicator.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const file = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators } = parse(readFileSync(file, 'utf8')) as { indicators: unknown[] };
const pack = { indicators: indicators.map((row) => Indicator.parse(row)) };
const rows = (text: string): string[] =>
  factRows(extractFacts(proseOf('a.txt', text), pack)).map((row) => row.join('\t'));

test.each([
  ['余', 600, '条', '600余条'],
  ['多', 12, '万份', '12万多份'],
  ['以上', 12, '小时', '12小时以上'],
  ['左右', 300, '人', '300人左右'],
  ['约', 4.2, '亿元', '约4.2亿元'],
  ['≥', 90, '%', '≥90%'],
  ['', 86.5, '%', '86.5%'],
  ['多', 70, '%', '70%以上'],
  ['余', '**', '万元', '**万余元'],
] as const)('a figure reads as it is written: %s %s %s', (qualifier, value, unit, written) => {
  expect(amountOf({ qualifier, value, unit })).toBe(written);
});

test('a year that only tells when has no row of its own, it stands beside its figure', () => {
  expect(rows('悬挂横幅600余条。2025年，道路机械化清扫率达到86.5%。')).toEqual([
    'a.txt:1\t-\t悬挂横幅\t600余条\t\t\t',
    'a.txt:1\t14\t道路机械化清扫率\t86.5%\t2025\t\t',
  ]);
});

test('what is a difference and what is to be reached is said', () => {
  const natures = rows('满意率提高了2.03个百分点。力争2027年道路机械化清扫率达到88%。').map(
    (row) => row.split('\t')[6],
  );
  expect(natures).toEqual(['增减', '目标']);
});

test('what only says where or when is no name: what is counted stands behind', () => {
  const names = rows(
    '全市11个县（市、区）设立爱卫办，近三年未发生重大食品安全事故，86个市直单位与42个社区结对，三年来没有一个项目停工。',
  ).map((row) => row.split('\t').slice(2, 4).join(' '));
  expect(names).toEqual([
    '县（市、区） 11个',
    '重大食品安全事故 0起',
    '市直单位 86个',
    '社区结对 42个',
    '项目停工 0个',
  ]);
});

test('each of a list is named by what stands behind its own number', () => {
  const told = (text: string): string[] =>
    rows(text).map((row) => row.split('\t').slice(2, 6).filter(Boolean).join(' '));
  expect(told('全市有13个街道办事处、86个社区居委会。')).toEqual(['街道办事处 13个 全市', '社区居委会 86个 全市']);
  expect(told('全市辖有3个市辖区、2个县，共13个街道办事处和86个社区居委会、452个村。')).toEqual([
    '市辖区 3个 全市',
    '县 2个 全市',
    '街道办事处 13个 全市',
    '社区居委会 86个 全市',
    '村 452个 全市',
  ]);
  expect(told('建成区共有公厕286座，其中一类公厕32座、二类公厕120座。')).toEqual([
    '公厕 286座 建成区',
    '一类公厕 32座 建成区',
    '二类公厕 120座 建成区',
  ]);
});
