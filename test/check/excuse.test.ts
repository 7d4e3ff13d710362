import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/check/corroboration/claims.ts';
import { standingOf } from '../../src/check/corroboration/stance.ts';

/** How a figure of 2023 in the indicator's own piece stands to 87.5 in the sheet. */
function stanceOf(name: string, sentence: string, { scope = '', applicant = '平川市' } = {}): string {
  const claim: Claim = {
    id: '1',
    name,
    label: name,
    sheet: '指标数据',
    series: [{ year: 2023, value: 87.5, text: '87.5', computed: false }],
    scope: '',
    names: [name],
    cited: ['1.1-01'],
    registered: ['1'],
    terms: [],
    factors: [1],
    at: { file: '数据.xlsx' },
    about: {},
  };
  const figure = { indicator: '1', value: 96.4, unit: '%', qualifier: '', period: '2023', scope, line: 1 };
  const quote = /[^，]*96\.4%?/u.exec(sentence)?.[0] ?? '';
  const about = { applicant, own: true, issued: 2023 };
  return standingOf({ ...figure, quote, sentence }, claim, about).stance;
}

describe('words of a name excuse no other figure', () => {
  test.each([
    '建有全民健身场地设施的社区比例',
    '经常参加体育锻炼人数的比例',
    '无烟党政机关建成比例',
    '学校校医或专（兼）职保健教师配备比率',
    '个人卫生支出占卫生总费用的比重',
    '个人现金卫生支出占比',
    '人均预期寿命',
    '适龄儿童免疫规划疫苗接种率',
    '从业人员健康证持证率',
    '供应达标率',
    '达到标准要求的较大餐馆比例',
  ])('%s', (name) => {
    expect(stanceOf(name, `2023年，平川市${name}为96.4%。`)).toBe('contradiction');
  });

  test.each([
    ['人均预期寿命', '2023年，居民平均预期寿命为96.4岁。'],
    ['婴儿死亡率', '2023年，人均预期寿命81.2岁，婴儿死亡率96.4%。'],
    ['建有全民健身场地设施的社区比例', '2023年，社区健身场地建有比例达到96.4%。'],
    ['疫苗接种率', '2023年，免疫规划疫苗的接种率达到96.4%。'],
  ])('%s: %s', (name, sentence) => {
    expect(stanceOf(name, sentence)).toBe('contradiction');
  });
});

describe('words beside the name do', () => {
  test.each([
    ['无烟学校建成比例', '2023年，无烟学校建成比例比上年的96.4%低。', 'other-period'],
    ['无烟学校建成比例', '2023年，比96.4%的无烟学校建成比例低。', 'other-period'],
    ['无烟学校建成比例', '2023年，无烟学校建成比例较原先96.4%。', 'other-period'],
    ['人均预期寿命', '2023年，人均预期寿命预期为96.4岁。', 'plan'],
    ['人均预期寿命', '到2023年规划的人均预期寿命96.4岁。', 'plan'],
    ['无烟学校建成比例', '2023年，无烟学校建成比例应达到96.4%。', 'plan'],
  ])('%s: %s', (name, sentence, stance) => {
    expect(stanceOf(name, sentence)).toBe(stance);
  });
});

test.each([
  ['平川市', '全市', 'contradiction'],
  ['平川市', '全国', 'other-scope'],
  ['平川市', '自治区', 'other-scope'],
  ['平川市', '全区', 'other-scope'],
  ['东湖区', '全市', 'other-scope'],
  ['东湖区', '全区', 'contradiction'],
  ['松坪县', '全市', 'other-scope'],
])('%s is not held against a figure of the whole it is a part of (%s)', (applicant, scope, stance) => {
  expect(stanceOf('疫苗接种率', '2023年，疫苗接种率为96.4%。', { scope, applicant })).toBe(stance);
});
