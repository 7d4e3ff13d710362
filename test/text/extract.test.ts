import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/pack.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import type { Fact } from '../../src/text/extract/fact.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const file = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators: rows } = parse(readFileSync(file, 'utf8')) as { indicators: unknown[] };
const pack = { indicators: rows.map((r) => Indicator.parse(r)) };
const facts = (text: string): Fact[] => extractFacts(proseOf('a.txt', text), pack);
const short = (text: string): string[] =>
  facts(text).map((f) => [f.indicator ?? '-', `${f.qualifier}${f.value}${f.unit}`, f.period].filter(Boolean).join(' '));

describe('figures', () => {
  it.each([
    ['清理违章搭建**余处，印发手册*万多份，制定《XX年度工作方案》。', ['- 余**处', '- 多*万份', '- XX年度']],
    ['城市污水集中收集率逐年提高，重点河段水质持续好转。', ['- 逐年提高']],
    ['机械化清扫率逐年提高到86.5%，空气质量达到二级标准。', ['14 86.5%', '- 二级标准']],
    ['打通“五纵六横”主干道。', ['- 11条']],
    ['推进“五城联创”，2023-06-20发布。', ['- 5项', '- 2023-06-20日期 2023-06-20']],
    ['建成区绿地率44。16%，新增绿地121。8公顷。', ['- 44.16%', '- 121.8公顷']],
    [
      '投入资金50万元。2023年新增公厕12座。3月底完工。',
      ['- 50万元', '- 2023年 2023', '- 12座 2023', '- 3月底月 3月底'],
    ],
  ])('what stands for a number, or counts without one: %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['道路机械化清扫率86.55%，建成区绿化覆盖率44.6%。', ['14 86.55%', '16 44.6%']],
    ['规劝整治违规摊点5.7万处，清理占道物品5500余处。', ['- 5.7万处', '- 余5500处']],
    ['印制手册150万余份，投入经费近千万元。', ['- 余150万份', '- 近1000万元']],
    ['居民健康素养水平达到28．48%。', ['3 28.48%']],
    ['城市集中式饮用水水源水质达标率100 %。', ['27 100%']],
    ['甲、乙类法定传染病报告发病率215.38/10万。', ['38 215.38/10万']],
    ['中小学生每天校内体育活动时间≥1小时。', ['31 ≥1小时']],
    ['全市520个党政机关全面建成无烟党政机关。', ['- 520个']],
    ['近三年未发生重大职业病危害事故。', ['- 3年', '- 0起 近三年']],
    ['病媒生物密度控制水平达到国家标准C级。', ['55 C级']],
    ['PM2.5年均浓度29微克/立方米。', ['24-4 29微克/立方米']],
    ['生活垃圾无害化处理率和污泥处理率保持在100%。', ['19 100%']],
  ])('%s', (text, expected) => expect(short(text)).toEqual(expected));
});

describe('lists and trends', () => {
  it('gives each of several names its own figure', () => {
    expect(
      short('全市每千常住人口医疗卫生机构床位数、执业（助理）医师数、注册护士数分别为6.62张、3.22人、3.97人。'),
    ).toEqual(['49 6.62张', '50 3.22人', '51 3.97人']);
  });
  it('gives each of several years its own figure', () => {
    const found = facts('生活污水集中收集率由2020年、2021年的49.34%、69.39%达到2022年的71.61%。').filter(
      (f) => f.unit === '%',
    );
    expect(found.map((f) => [f.indicator, f.value, f.period])).toEqual([
      ['22', 49.34, '2020'],
      ['22', 69.39, '2021'],
      ['22', 71.61, '2022'],
    ]);
  });
  it('carries the name over a trend, and knows a difference from a level', () => {
    const found = facts('居民吸烟率由2008年的32%下降至2022年的16.96%，居民健康素养水平提高5.22个百分点。').filter(
      (f) => f.unit !== '年',
    );
    expect(found.map((f) => [f.indicator, f.value, f.period, f.change])).toEqual([
      ['8', 32, '2008', false],
      ['8', 16.96, '2022', false],
      [null, 5.22, '2022', true],
    ]);
  });
  it('finds the name a number cuts in two, and the one whose head stands alone', () => {
    expect(short('中心城区每千人口有2.17名社会体育指导员。')).toEqual(['7 2.17名']);
    expect(short('全市中小学体育与健康课程均符合国家课程标准，开课率达到100%。')).toEqual(['30 100%']);
  });
});

describe('other ways of saying it', () => {
  const figures = (text: string): string[] =>
    facts(text)
      .filter((f) => !['年', '岁'].includes(f.unit))
      .map((f) =>
        [f.indicator ?? '-', `${f.qualifier}${f.value}${f.unit}`, f.change ? '差' : f.period].join(' ').trim(),
      );
  it.each([
    ['2021—2023年，生活垃圾回收利用率分别为35.1%、36.8%、38.5%。', ['18 35.1% 2021', '18 36.8% 2022', '18 38.5% 2023']],
    [
      '2021年、2022年、2023年道路机械化清扫率分别达到81.3%、83.6%和86.5%。',
      ['14 81.3% 2021', '14 83.6% 2022', '14 86.5% 2023'],
    ],
    ['群众对卫生状况满意率2021年92.3%、2022年93.1%、2023年94.5%。', ['2 92.3% 2021', '2 93.1% 2022', '2 94.5% 2023']],
    ['近三年绿化覆盖率分别达到41.2%、42.4%和43.6%。', ['16 41.2% 近三年', '16 42.4% 近三年', '16 43.6% 近三年']],
    ['城市生活污水集中收集率从2021年的62.4%逐年提高到2023年的75.3%。', ['22 62.4% 2021', '22 75.3% 2023']],
    ['建成区绿化覆盖率由创建前的38.2%提升至43.6%，提升5.4个百分点。', ['16 38.2%', '16 43.6%', '- 5.4个百分点 差']],
    ['道路机械化清扫率同比提高3.2个百分点，达到86.5%。', ['- 3.2个百分点 差', '14 86.5%']],
    ['居民健康素养水平稳步提升，2023年为31.2%，较2020年提高8个百分点。', ['3 31.2% 2023', '- 8个百分点 差']],
    ['疫苗接种率98%—99.2%，免疫规划疫苗接种率保持在98%—99.2%之间。', ['- 98%', '- 99.2%', '43 98%', '43 99.2%']],
    ['新增停车位15～20个。', ['- 15个', '- 20个']],
    ['近九成居民满意，经常参加体育锻炼人数的比例达到四成以上。', ['- 近90%', '5 以上40%']],
    ['公共文体设施面积翻了一番，新增体育场地1.2万平方米。', ['- 1番', '- 1.2万平方米']],
    ['整治背街小巷一百二十余处，发动志愿者两千三百多人次。', ['- 余120处', '- 多2300人次']],
    ['建成健康社区三十二个，合格率达到百分之九十八点五。', ['- 32个', '- 98.5%']],
    ['人均公园绿地面积１５．２平方米。', ['17 15.2平方米']],
    ['婴儿死亡率2.31‰，孕产妇死亡率控制在7.82/10万。', ['39 2.31‰', '41 7.82/10万']],
    [
      '每千常住人口拥有医疗卫生机构床位6.8张、执业（助理）医师3.1人、注册护士3.7人。',
      ['49 6.8张', '50 3.1人', '51 3.7人'],
    ],
    ['生活垃圾无害化处理率、医疗废物无害化处置率均达到100%。', ['19 100%', '28 100%']],
    ['无烟党政机关、无烟学校建成比例分别为100%和96.5%。', ['9-1 100%', '9-3 96.5%']],
    ['新建公厕、垃圾中转站、农贸市场分别达到146座、17座、23家。', ['- 146座', '- 17座', '- 23家']],
    ['建成区绿化覆盖率（按新标准（扣除水域））达到43.6%。', ['16 43.6%']],
    ['病媒生物（鼠、蚊、蝇、蟑）密度控制水平均达到国家标准C级以上。', ['55 C级']],
    ['城市集中式饮用水水源地水质达标率连续三年保持100%。', ['27 100%']],
    [
      '管网长度达1,286.5公里，日处理污水48万立方米，城区每万人拥有公厕3.5座。',
      ['- 1286.5公里', '- 48万立方米', '- 3.5座'],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('what must not be attached', () => {
  it.each([
    ['城乡垃圾无害化处理率达到100%。', ['- 100%']],
    ['城市生活污水处理率100%。', ['- 100%']],
    ['餐饮服务食品安全监督量化分级管理率达92.3%。', ['- 92.3%']],
    ['中小学生近视率2022年比2021年下降了0.53%。', ['- 2022年 2022', '- 2021年 2021', '- 0.53% 2021']],
    ['人均公园绿地面积标准化农贸市场比例为79.49%。', ['- 79.49%']],
  ])('%s', (text, expected) => expect(short(text)).toEqual(expected));
  it('marks a superseded measure as such', () => {
    expect(facts('城市生活污水处理率100%。').map((f) => f.outdated)).toEqual(['生活污水处理率']);
    expect(
      facts('空气污染指数（API）不超过100的天数超过315天。').map((f) => [f.indicator, f.value, f.outdated]),
    ).toContainEqual(['23', 315, '空气污染指数（API）不超过100的天数']);
  });
});

it('reads a figure across a broken line, with the line the number stands on', () => {
  const [fact] = facts('城乡生态环境保护成效显著，城市集中式饮用水水源水质达标率\n100%，各项工作有序推进。');
  expect([fact?.indicator, fact?.value, fact?.at.line, fact?.at.quote]).toEqual(['27', 100, 2, '100%']);
});

it('never throws, and quotes only what stands in the text', () => {
  const piece = fc.constantFrom(
    '2023年',
    '100%',
    '12',
    '.',
    '万',
    '亿',
    '余',
    '率',
    '每千人',
    '、',
    '分别为',
    '，',
    '第',
    '三',
    '大',
    '一周一',
    '（',
    '》',
    '/10万',
    '℃',
    '12:30',
    '由',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 80 }),
        fc.array(piece, { maxLength: 30 }).map((w) => w.join('')),
      ),
      (text) => {
        for (const f of facts(text)) expect(text).toContain(f.at.quote);
      },
    ),
    { seed: 5, numRuns: 150 },
  );
});
