import { chineseNumber, countWord, printNumber } from '../number.ts';
import type { Scope } from '../scope.ts';
import { isPresent, plainOf, type Slot, wordOf } from '../slots.ts';
import { originOfLists } from '../views/origin.ts';
import { sheetOrigin } from '../views/row.ts';
import { fieldOf, viewOf } from '../views/view.ts';
import type { Term } from './term.ts';

type List = readonly unknown[];
const listOf = (x: unknown): List => (Array.isArray(x) ? x : []);

/** A number made of a list leads to the list's sheet; one made of the standard's own lists is plain text. */
function made(scope: Scope, lists: readonly List[], what: string, text: string, value: number): Slot {
  const names = lists.map((list) => scope.named.get(list));
  const sheet = lists.map((list) => viewOf(list[0])?.sheet).find((s) => s !== undefined);
  if (sheet === undefined || names.includes(undefined)) return scope.slots.text(text);
  return scope.slots.fact(text, { fact: `count/${names.join('÷')}/${what}`, at: sheetOrigin(scope, sheet), value });
}

const count: Term = {
  name: '数目',
  what: '列表的项数，后接量词；汉字=true 时写汉字（两个、十二个）。文中的个数由此得出，就不会与所列的不符',
  arguments: [
    { name: '列表', kind: 'list' },
    { name: '量词', kind: 'text', optional: true },
  ],
  options: { 汉字: 'any' },
  use: 'inline',
  example: '{{数目 问题 "个"}}、{{数目 问题 "个" 汉字=true}}',
  result: '2个、两个',
  run: ({ args, options, scope }) => {
    const list = listOf(args[0]);
    const unit = wordOf(args[1]);
    const inWords = isPresent(options.汉字);
    const number = inWords ? (unit === '' ? chineseNumber : countWord)(list.length) : String(list.length);
    return made(scope, [list], `数目${inWords ? '汉字' : ''}${unit}`, `${number}${unit}`, list.length);
  },
};

const where: Term = {
  name: '筛选',
  what: '列表中某一栏等于所给值的各项；栏=值 可写多个',
  arguments: [{ name: '列表', kind: 'list' }],
  options: { '*': 'any' },
  use: 'inline',
  gives: 'first',
  example: '{{数目 (筛选 指标表 判定="达标") "项"}}',
  result: '6项',
  run: ({ args, options, scope }) => {
    const list = listOf(args[0]);
    const wanted = Object.entries(options).map(([name, word]) => [name, wordOf(word)] as const);
    const kept = list.filter((item) => wanted.every(([name, word]) => wordOf(fieldOf(item, name)) === word));
    const name = scope.named.get(list);
    const shape = scope.listed.get(list);
    if (shape !== undefined) scope.listed.set(kept, shape);
    if (name !== undefined) scope.named.set(kept, `${name}[${wanted.map((pair) => pair.join('=')).join(' ')}]`);
    return kept;
  },
};

const share: Term = {
  name: '占比',
  what: '前一列表的项数占后一列表的百分比，最多两位小数；后一列表为空时是待补',
  arguments: [
    { name: '部分', kind: 'list' },
    { name: '全部', kind: 'list' },
  ],
  use: 'inline',
  example: '{{占比 (筛选 整改表 状态="已销号") 整改表}}',
  result: '50%',
  run: ({ args, scope }) => {
    const [some, all] = [listOf(args[0]), listOf(args[1])];
    if (all.length === 0) return scope.slots.gap('占比（没有可计算的行）', originOfLists(scope, [all]));
    const percent = Math.round((some.length / all.length) * 10_000) / 100;
    return made(scope, [some, all], '占比', `${percent}%`, percent);
  },
};

const total: Term = {
  name: '合计',
  what: '列表各项某一栏之和，栏里没有一个数时是待补',
  arguments: [
    { name: '列表', kind: 'list' },
    { name: '栏', kind: 'text' },
  ],
  use: 'inline',
  example: '{{合计 (筛选 区划表 级别="街道") "人口"}}',
  result: '125000',
  run: ({ args, scope }) => {
    const list = listOf(args[0]);
    const column = wordOf(args[1]);
    const numbers = numbersOf(list, column);
    if (numbers.length === 0) return scope.slots.gap(`${column}合计`, originOfLists(scope, [list]));
    const sum = numbers.reduce((a, b) => a + b, 0);
    return made(scope, [list], `${column}合计`, printNumber(sum), sum);
  },
};

const mean: Term = {
  name: '平均',
  what: '列表各项某一栏的平均数，最多两位小数，空着的不算；栏里没有一个数时是待补',
  arguments: [
    { name: '列表', kind: 'list' },
    { name: '栏', kind: 'text' },
  ],
  use: 'inline',
  example: '{{平均 自评表 "自评分"}}',
  result: '8',
  run: ({ args, scope }) => {
    const list = listOf(args[0]);
    const column = wordOf(args[1]);
    const numbers = numbersOf(list, column);
    if (numbers.length === 0) return scope.slots.gap(`${column}平均`, originOfLists(scope, [list]));
    const average = Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 100) / 100;
    return made(scope, [list], `${column}平均`, printNumber(average), average);
  },
};

const numbersOf = (list: List, column: string): number[] =>
  list.map((item) => plainOf(fieldOf(item, column))).filter((n) => typeof n === 'number');

export const countTerms: readonly Term[] = [count, where, share, total, mean];
