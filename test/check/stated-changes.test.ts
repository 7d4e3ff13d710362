import { describe, expect, test } from 'vitest';
import { profileRows } from '../../src/check/profile-rows.ts';
import { changeReader } from '../../src/check/stated-changes.ts';
import { shareReader } from '../../src/check/stated-shares.ts';
import { subjectWith } from './fixture/subject.ts';

const subject = subjectWith();
const changes = changeReader(subject.verdicts, 2023);
const shares = shareReader(profileRows(subject));

describe('rises and falls that a text gives', () => {
  // 污水收集率 70.12, 72.44, 74.06; 居民近视率 52.31, 51.27, 50.18; 传染病报告发病率 158.27 in 2021, 150 in 2023.
  test.each([
    '污水收集率比2021年提高3.94个百分点。',
    '污水收集率达到74.06%，比上年提高1.6个百分点。',
    '2022年，污水收集率较上年提升2.32个百分点。',
    '污水收集率比2021年增长5.6%。',
    '居民近视率较2021年下降2.1个百分点。',
    '污水收集率提高3个百分点。',
    '污水收集率达到74.06%，公厕达标率比上年提高9个百分点。',
    '污水收集率、垃圾处理率比上年分别提高3个、5个百分点。',
    '污水收集率稳步提升，群众比去年满意度提高9个百分点。',
    '污水收集率比2019年提高9个百分点。',
    '公厕比2021年增加30座。',
    '污水收集率稳步提高；绿化面积比2021年增加9公顷。',
  ])('right, or not ours: %s', (text) => {
    expect(changes(text)).toEqual([]);
  });

  test.each([
    ['污水收集率比2021年提高5.9个百分点。', '污水收集率比2021年提高5.9个百分点', '提高3.94个百分点'],
    [
      '污水收集率较上年下降1.62个百分点。',
      '污水收集率较上年下降1.62个百分点',
      '2022年72.44，2023年74.06，提高1.62个百分点',
    ],
    ['污水收集率比2021年提高3.94%。', '污水收集率比2021年提高3.94%', '提高3.94个百分点（相当于5.62%）'],
    [
      '2022年居民近视率比上年降低了3个百分点。',
      '居民近视率比上年降低了3个百分点',
      '2021年52.31，2022年51.27，下降1.04个百分点',
    ],
  ])('wrong: %s', (text, quote, known) => {
    const found = changes(text);
    expect(found.map((f) => f.quote)).toEqual([quote]);
    expect(found[0]?.known).toContain(known);
  });
});

describe('shares of one fact in another', () => {
  test.each(['建成区面积占辖区面积的1.6%。', '建成区常住人口占全市常住人口的30.5%。', '地区生产总值占常住人口的9%。'])(
    'right, or none: %s',
    (text) => {
      expect(shares(text)).toEqual([]);
    },
  );

  test('wrong', () => {
    expect(shares('建成区面积占辖区面积的15.5%。').map(({ quote, known }) => [quote, known])).toEqual([
      ['建成区面积占辖区面积的15.5%', '82.5÷5310=1.55%'],
    ]);
  });
});
