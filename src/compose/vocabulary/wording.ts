import { longDay } from '../../model/day.ts';
import { chineseNumber } from '../number.ts';
import { phrase } from '../sentence.ts';
import { isSlot, reword, wordOf } from '../slots.ts';
import type { Call, Term } from './term.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function spoken(day: string, form: string): string {
  const [, y, m] = DAY.exec(day) ?? [];
  if (y === undefined) return day;
  if (form === '年') return `${y}年`;
  return form === '年月' ? `${y}年${Number(m)}月` : longDay(day);
}

/** Changes the wording of a value, keeping what it knows of its cell. */
function reworded(call: Call, change: (text: string) => string): unknown {
  const [given] = call.args;
  return isSlot(given) ? reword(given, call.scope.slots, change) : change(wordOf(given));
}

const date: Term = {
  name: '日期',
  what: '日期写成2024年6月3日；第二个参数为 "年月" 或 "年" 时只写到月、年',
  arguments: [
    { name: '日期', kind: 'value' },
    { name: '写法', kind: 'text', optional: true },
  ],
  use: 'inline',
  example: '{{日期 成文日期}}，{{日期 成文日期 "年月"}}',
  result: '2024年6月30日，2024年6月',
  run: (call) => reworded(call, (text) => spoken(text, wordOf(call.args[1]))),
};

const yearOffset: Term = {
  name: '年份',
  what: '报告年度前后若干年：{{年份 -2}}',
  arguments: [{ name: '相差', kind: 'number' }],
  use: 'inline',
  example: '{{年份 -2}}年至{{年份 0}}年',
  result: '2021年至2023年',
  run: ({ args, scope }) => String(scope.book.facts.settings.year + Number(wordOf(args[0]))),
};

const hanzi: Term = {
  name: '汉字',
  what: '数写成汉字',
  arguments: [{ name: '数', kind: 'any' }],
  use: 'inline',
  example: '{{汉字 12}}',
  result: '十二',
  run: (call) => reworded(call, (text) => chineseNumber(Number(text))),
};

const spaced: Term = {
  name: '姓名',
  what: '两个字的姓名中间空一字，供名单对齐',
  arguments: [{ name: '姓名', kind: 'value' }],
  use: 'inline',
  example: '{{姓名 "李明"}}、{{姓名 "欧阳建国"}}',
  result: '李　明、欧阳建国',
  run: (call) => reworded(call, (text) => ([...text].length === 2 ? [...text].join('　') : text)),
};

const bare: Term = {
  name: '无句号',
  what: '去掉句末的标点，供嵌入句中',
  arguments: [{ name: '值', kind: 'value' }],
  use: 'inline',
  example: '{{无句号 "加强领导。"}}',
  result: '加强领导',
  run: (call) => reworded(call, phrase),
};

const otherwise: Term = {
  name: '或',
  what: '前一个值缺失时用后一个值，不列为待补',
  arguments: [
    { name: '值', kind: 'any' },
    { name: '替代', kind: 'any' },
  ],
  use: 'inline',
  example: '{{或 (指标 "39") "—"}}',
  result: '—',
  run: ({ args }) => (wordOf(args[0]) === '' ? args[1] : args[0]),
};

export const wordingTerms: readonly Term[] = [date, yearOffset, hanzi, spaced, bare, otherwise];
