import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { isTooDeep } from '../../../src/read/yaml/depth.ts';
import { parseYaml } from '../../../src/read/yaml/parse.ts';
import { plainYamlOrNull } from '../../../src/read/yaml/plain.ts';

const stairs = (n: number): string => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n`).join('');

test.each([
  ['brackets', '['.repeat(2_000_000)],
  ['braces with keys', '{a: '.repeat(100_000)],
  ['lists in one line', '- '.repeat(100_000)],
  ['questions in one line', '? '.repeat(100_000)],
  ['stairs', stairs(2000)],
])('%s too many are refused before they are parsed, and said', (_, text) => {
  const said: Diagnostic[] = [];
  const started = performance.now();
  const { root, at } = parseYaml('数据/甲.yaml', text, (d) => said.push(d));
  expect([root, at(null)]).toEqual([null, { file: '数据/甲.yaml' }]);
  expect(said.map(({ code, message }) => [code, message])).toEqual([['yaml-syntax', '层次套得太深，整个文件没有读取']]);
  expect(plainYamlOrNull(text)).toBeNull();
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  ['what clerks write', '工作举措:\n  - 编号: M1\n    佐证编号: ["1.1-01", "1.1-02"]\n    内容: 见[附件 - 甲: 乙\n'],
  ['many rows', '- 编号: M1\n  名称: "甲"\n'.repeat(5000)],
  ['many closed lists', 'a: [{b: [1]}]\n'.repeat(3000)],
  ['some levels', stairs(60)],
])('%s is not', (_, text) => expect(isTooDeep(text)).toBe(false));
