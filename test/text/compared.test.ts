import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const yaml = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { indicators } = yaml('../../templates/national-hygienic-city-2021/indicators.yaml') as { indicators: unknown[] };
const pack = { indicators: indicators.map((row) => Indicator.parse(row)) };
const natural = Object.values(yaml('wordings/natural.yaml') as Record<string, string[]>).flat();

interface Told {
  readonly told: string;
  readonly scope: string;
  readonly unit: string;
  readonly value: number | string;
}
const attached = (text: string): Told[] =>
  extractFacts(proseOf('a.txt', text), pack).flatMap(({ indicator, value, unit, scope, change }) =>
    indicator === null || change ? [] : [{ told: `${indicator} ${value}`, scope, unit, value }],
  );
const said = (text: string): string[] => attached(text).map(({ told, scope }) => `${told} ${scope}`.trim());

describe('figures of other places', () => {
  it.each([
    ['成人吸烟率从26.3%降到19.4%，同期全市为22.7%，全国为24.1%。', ['8 26.3', '8 19.4', '8 22.7 全市', '8 24.1 全国']],
    ['经常参加体育锻炼的人数比例为41.3%，高于全国37.2%的水平。', ['5 41.3', '5 37.2 全国']],
    ['近视率降至2022年的49.9%，但与全省同期48.6%的平均水平相比仍有差距。', ['33 49.9', '33 48.6 全省']],
    ['PM2.5为33微克/立方米，不过仍比全国平均水平的29微克/立方米高出一截。', ['24-4 33', '24-4 29 全国']],
    ['孕产妇死亡率9.2/10万，全国同期为15.1/10万。', ['41 9.2', '41 15.1 全国']],
    ['健康素养水平2022年为24.1%，离全省26.3%的平均线还有差距。', ['3 24.1', '3 26.3 全省']],
    ['机械化清扫率高达95.6%，比全市平均的84.1%高出一大截。', ['14 95.6', '14 84.1 全市']],
  ])('belong to the indicator told beside them, with their scope: %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['居民健康素养水平为31.2%，群众满意率稳步提升，全省平均为90.4%。', ['3 31.2']],
    ['PM2.5年均浓度31微克/立方米，好于全国平均3微克/立方米。', ['24-4 31']],
    ['机械化清扫率87.5%，高于国家标准80%的要求。', ['14 87.5']],
    ['近视率49.9%，全国85%的城市有所下降。', ['33 49.9']],
  ])('are none where another thing, a difference or a limit is told: %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('never change what is one’s own', () => {
    const forms = [
      '，同期PP为V',
      '，高于PP平均水平（V）',
      '，比PP平均的V要好',
      '，PP平均水平为V',
      '，低于PP同期V的水平',
    ];
    const place = fc.constantFrom('全国', '全省', '自治区');
    fc.assert(
      fc.property(fc.constantFrom(...natural), fc.constantFrom(...forms), place, (sentence, form, where) => {
        const plain = sentence.replace(/[［］]/gu, '');
        const own = attached(`${plain}。`);
        const last = own.at(-1);
        if (last === undefined || typeof last.value !== 'number' || !plain.includes(String(last.value))) return;
        const beside = form.replace('PP', where).replace('V', `${(last.value * 0.9).toFixed(2)}${last.unit}`);
        const all = attached(`${plain}${beside}。`);
        expect(
          all.filter(({ scope }) => scope !== where).map(({ told }) => told),
          `${plain}${beside}`,
        ).toEqual(own.map(({ told }) => told));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the year and the place of a figure', () => {
  const placed = (text: string): string[] =>
    extractFacts(proseOf('a.txt', text), pack).flatMap(({ indicator, value, period, scope, change }) =>
      indicator === null || change ? [] : [[value, period, scope].filter((part) => part !== '').join(' ')],
    );
  it.each([
    ['2023年，近视率由2020年的52.4%降至49.9%。', ['52.4 2020', '49.9 2023']],
    ['机械化清扫率由2020年的64.5%提高到88.2%。', ['64.5 2020', '88.2']],
    ['2023年满意率，市民对环境卫生的满意率91.8%，而两年前，这个数字是76.5%。', ['91.8 2023', '76.5 两年前']],
    ['2022年吸烟率19.4%，同期全国为24.1%，我市2023年为18.8%。', ['19.4 2022', '24.1 2022 全国', '18.8 2023']],
    ['全省婴儿死亡率平均为3.1‰，我市仅2.3‰。', ['2.3']],
    ['近视率为52.7%，其中川汇区由2021年的60.2%下降到56.8%。', ['52.7', '60.2 2021 川汇区', '56.8 川汇区']],
    ['健康素养水平高于全国27.78%的平均水平，达到31.2%。', ['27.78 全国', '31.2']],
  ])('are those it is told with, and no other’s: %s', (text, expected) => expect(placed(text)).toEqual(expected));
});
