import { expect, it } from 'vitest';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const months = (text: string): string[] =>
  extractFacts(proseOf('a.txt', text), { indicators: [] }).flatMap(({ value, unit }) =>
    /月/u.test(unit) ? [`${value}${unit}`] : [],
  );
const body = '自去年3月启动以来，进展顺利。今年5月通过评估，9月底前收尾。';

it('tells the year of a month by the date of the paper', () => {
  expect(months(`关于创卫工作的汇报\n\n（2023年8月11日）\n\n${body}\n`)).toEqual([
    '2022-03年月',
    '2023-05年月',
    '9月底月',
  ]);
  expect(months(`关于创卫工作的汇报\n\n${body}\n\n市爱卫办\n\n2022年11月\n`)).toContain('2021-03年月');
});

it('leaves it open where the paper has no date, or two', () => {
  expect(months(`关于创卫工作的汇报\n\n${body}\n`)).toEqual(['3月', '5月', '9月底月']);
  expect(months(`汇报\n\n（2023年8月11日）\n\n${body}\n\n2021年6月1日\n`)).toContain('3月');
});
