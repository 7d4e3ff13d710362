import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

const cell = (text: string) =>
  runChecks('dossier', subjectWith({ set: { 'dossier/measures/M2/text': `${text}推行机械化清扫。` } })).diagnostics.map(
    ({ code, message }) => `${code}: ${message}`,
  );
const typed = (text: string) =>
  runChecks(
    'documents',
    subjectWith({ set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text }] } }),
  ).diagnostics.map(({ code, message }) => `${code}: ${message}`);

const wrong = '写“常住人口231.6万人”，“基本情况”表中“常住人口”为2023年210.4万人';

test('a fact of the city written otherwise in a cell is noticed, with what the sheet says', () => {
  expect(cell('全市常住人口231.6万人，')).toEqual([`prose-figure-differs: 文字${wrong}`]);
});
test('one typed into a document, too', () => {
  expect(typed('全市常住人口231.6万人。')).toEqual([`figure-typed: 《平川市工作汇报》手${wrong}`]);
});
test.each([
  '全市常住人口210.4万人，',
  '全市常住人口约210万人，',
  '2021年末全市常住人口208.8万人，',
  '到2025年末全市常住人口达到220万人，',
  '东城县常住人口42.1万人，',
  '规划建成区面积120平方公里，',
])('%s is nothing to compare', (text) => {
  expect(cell(text)).toEqual([]);
  expect(typed(text)).toEqual([]);
});
