import { expect, it } from 'vitest';
import { builtInDictionaries } from '../proof/dictionaries.ts';

const { spelling } = builtInDictionaries();
const lost = (text: string): string[] =>
  spelling.lostIn(text).map(({ at, right }) => `${text.slice(at - 2, at)}${right}`);

it('finds where a character is gone from within a word', () => {
  expect(lost('形成乔灌花草相结的绿化体系')).toEqual(['相结合']);
  expect(lost('向爱国卫生运委员会报告')).toEqual(['生运动']);
});

it('finds nothing where words only meet', () => {
  expect(lost('全市深入开展爱国卫生运动，环境卫生明显改善，群众健康水平稳步提升。')).toEqual([]);
  expect(lost('')).toEqual([]);
});
