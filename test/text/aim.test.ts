import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const file = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators: rows } = parse(readFileSync(file, 'utf8')) as { indicators: unknown[] };
const pack = { indicators: rows.map((row) => Indicator.parse(row)) };
/** The figures of indicators, with 目标 behind each that is still to be reached. */
const told = (text: string): string[] =>
  extractFacts(proseOf('a.txt', text), pack).flatMap(({ indicator, value, unit, aim }) =>
    indicator === null ? [] : [`${value}${unit}${aim ? '目标' : ''}`],
  );

describe('what is to be reached is told from what is', () => {
  it.each([
    ['力争年底前道路机械化清扫率达到88%。', ['88%目标']],
    ['到2026年，居民健康素养水平提高到33%，建成区绿化覆盖率达到42%。', ['33%目标', '42%目标']],
    ['道路机械化清扫率要达到85%以上，不得低于去年。', ['85%目标']],
    ['道路机械化清扫率由目前的76%提高到85%以上。', ['76%', '85%目标']],
    ['标准要求群众满意率达到90%以上，实际为93.4%。', ['90%目标', '93.4%']],
    ['我们将锚定居民健康素养水平30%（2023年为26.4%）的目标，接续奋斗。', ['30%目标', '26.4%']],
    ['今年是攻坚之年，我们将乘势而上。生活污水集中收集率达到80%。', ['80%目标']],
  ])('by its sentence: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['2021年至2023年，空气优良天数分别为311天、318天。', ['311天', '318天']],
    ['2024年3月，市里作了通报：到2023年，道路机械化清扫率达到88%。', ['88%']],
    ['截至2023年底，道路机械化清扫率达到88%。', ['88%']],
    ['道路机械化清扫率由2020年的71%提高到2023年的88%。', ['71%', '88%']],
    ['力争三年打基础，目前道路机械化清扫率已达88%。', ['88%']],
    ['居民人均预期寿命79.2岁，婴儿死亡率2.6‰。', ['79.2岁', '2.6‰']],
    ['2022年以来，市区投入资金600万元，确保病媒生物密度控制水平达到C级。', ['C级']],
    ['道路机械化清扫率88%，超过年度目标3个百分点。', ['88%']],
    ['向上争取、向内挖潜，争取上级补助1亿元，道路机械化清扫率88%。', ['88%']],
    ['应检人员2万人，健康证持有率100%，道路机械化清扫率88%。', ['88%']],
  ])('and what is reached is none: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('by the heading it stands under, until the next', () => {
    const text = [
      '平川市工作汇报',
      '一、主要成效',
      '　　道路机械化清扫率达到88%以上。',
      '二、下一步打算',
      '　　道路机械化清扫率达到95%以上；生活垃圾回收利用率达到40%。',
      '三、组织保障',
      '　　建成区绿化覆盖率41%。',
    ].join('\n');
    expect(told(text)).toEqual(['88%', '95%目标', '40%目标', '41%']);
  });

  it('by the year a report gives figures of, where it dates nothing by month', () => {
    const report = (rest: string): string => `青岚市创建国家卫生城市工作情况汇报\n\n${rest}`;
    expect(told(report('2023年粮食总产31万吨。到2023年末，道路机械化清扫率达到88%。'))).toEqual(['88%']);
    expect(told(report('2023年粮食总产31万吨。到2024年末，道路机械化清扫率达到88%。'))).toEqual(['88%目标']);
    expect(told(report('2025年把病床增加到800张。到2023年末，道路机械化清扫率达到88%。'))).toEqual(['88%目标']);
  });

  it('by the sort of paper: a division of tasks tells what each is to reach, a report on it what was reached', () => {
    const body =
      '\n\n　　1．医疗废物无害化处置率100%。\n　　2．窨井盖完好率不低于98%。\n　　2023年，窨井盖完好率为97%。\n';
    expect(told(`平川市创建国家卫生城市责任分解${body}`)).toEqual(['100%目标', '98%目标', '97%']);
    expect(told(`平川市创建国家卫生城市责任分解落实情况汇报${body}`)).toEqual(['100%', '98%', '97%']);
  });
});
