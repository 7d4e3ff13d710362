import { expect, test } from 'vitest';
import type { Patch } from '../../src/check/check.ts';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

const codes = (patch: Patch, whitelist: readonly string[]): string[] => [
  ...new Set(runChecks('dossier', { ...subjectWith(patch), whitelist }).diagnostics.map(({ code }) => code)),
];
const text = (words: string): Patch => ({ set: { 'dossier/measures/M2/text': `推行主次干道机械化清扫，${words}` } });

test.each([
  ['indicator-name-outdated', text('“道路机扫率竞赛”持续开展。'), '道路机扫率竞赛'],
  ['regulation-superseded', text('建成国发〔2014〕66号文件陈列室。'), '国发〔2014〕66号文件陈列室'],
  ['department-name-outdated', { set: { 'dossier/problems/P1/department': '市环保局' } }, '市环保局'],
  ['evidence-not-final', { set: { 'dossier/registry/91.1-06/title': '管理办法（征求意见稿）' } }, '征求意见稿'],
  ['calendar-term-mismatch', text('2023年4月4日（清明节）起保洁。'), '2023年4月4日（清明节）'],
  ['group-count-mismatch', text('参照“一办十组”模式。'), '一办十组'],
  ['value-repeated', { set: { 'dossier/indicators/904/years/2023/value': 74.06 } }, '74.06'],
] as const)('%s does not see what the white list vouches for', (code, patch: Patch, word) => {
  expect(codes(patch, [])).toEqual([code]);
  expect(codes(patch, [word])).toEqual([]);
  expect(codes(patch, ['别的词'])).toEqual([code]);
});

test('a listed word excuses only itself, not the same slip beside it', () => {
  const patch = text('“道路机扫率竞赛”持续开展，道路机扫率提高。');
  expect(codes(patch, ['道路机扫率竞赛'])).toEqual(['indicator-name-outdated']);
});

test('what blocks a package is never excused by a word', () => {
  const patch = text('配备作业车辆XX台。');
  expect(codes(patch, ['XX', '作业车辆XX台'])).toEqual(['placeholder-left']);
  expect(checks.find(({ code }) => code === 'placeholder-left')?.severity).toBe('error');
});
