import { expect, it } from 'vitest';
import { responseDocument } from '../../src/amend/index.ts';
import { letterOfTyped } from '../../src/build/typed-letter.ts';
import { DeficiencyLetter } from '../../src/model/review.ts';
import { readTypedLetter, typedLetterForm } from '../../src/read/typed-letter.ts';
import { stateWith } from '../amend/round.ts';
import { pack } from '../check/fixture/pack.ts';

const state = stateWith();
const form = typedLetterForm(state.name, '某省爱卫办');
const head = form.replace('文号: ""', '文号: 爱卫办函〔2024〕3号').replace('日期: ""', '日期: 2024年7月1日');
const filled = (items: string): string =>
  head.replace('期限: ""', '期限: 2024-07-31').replace(/事项:[\s\S]*$/, `事项:\n${items}`);
const typed = (text: string) => letterOfTyped(readTypedLetter(text), state, pack, '补正通知.yaml');
const clause = pack.categories[0]?.clauses[0];

it('makes of what was typed from paper the letter amend works with, and says that it was typed', () => {
  const { value, diagnostics } = typed(
    filled(
      `  - 针对: 指标902\n    意见: 数据不符\n  - 针对: ${clause?.title}\n    意见: 缺纪要\n  - 针对: 整体\n    意见: 改封面\n`,
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(DeficiencyLetter.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  expect(value?.items.map(({ id, item, what }) => [id, item, what])).toEqual([
    ['01', 'indicator/902', '数据不符'],
    ['02', `clause/${clause?.id}`, '缺纪要'],
    ['03', 'package', '改封面'],
  ]);
  expect([value?.day, value?.typed, value?.package.record]).toEqual([
    '2024-07-01',
    { number: '爱卫办函〔2024〕3号' },
    state.record,
  ]);
  if (value === null) throw new Error('no letter');
  const amendment = { responses: [], operations: [] } as unknown as Parameters<typeof responseDocument>[1];
  expect(JSON.stringify(responseDocument(value, amendment, state, () => []).blocks)).toContain(
    '2024年7月1日的补正通知（爱卫办函〔2024〕3号，申报单位照纸质通知录入）',
  );
});

it('says what is not filled in, and at which line', () => {
  expect(typed(form).diagnostics.map(({ message }) => message.split('：')[1])).toEqual([
    '“日期”空着',
    '“期限”空着',
    '“事项”一条也没有填',
  ]);
  const { diagnostics } = typed(filled('  - 针对: 第三项\n    意见: ""\n'));
  expect(diagnostics.map(({ message, at }) => [message.split('：')[1], at.line])).toEqual([
    ['第1条的“针对”“第三项”认不出', 9],
    ['第1条的“意见”空着', 9],
  ]);
  expect(typed('不是：[').value).toBeNull();
});

it('asks for one item a row, and for a term that is not over before it begins', () => {
  const rows = (about: string): string[] =>
    typed(filled(`  - 针对: ${about}\n    意见: 不符\n`)).diagnostics.map(({ message }) => message);
  expect(rows(`条款 ${clause?.id}、指标902`)[0]).toMatch(/写了几项（.*、指标902 .*）：请拆成几条/);
  expect(rows('指标 902、903')[0]).toMatch(/写了几项（指标902 .*、指标903 .*）/);
  expect(rows('指标902')).toEqual([]);
  expect(rows(`${clause?.title}`)).toEqual([]);
  const late = head
    .replace('期限: ""', '期限: 2024-06-30')
    .replace(/事项:[\s\S]*$/, '事项:\n  - 针对: 整体\n    意见: 改\n');
  expect(typed(late).diagnostics.map(({ message }) => message)[0]).toContain('“期限”2024-06-30早于“日期”2024-07-01');
});

it('passes over no row, whatever was typed in it', () => {
  const { diagnostics } = typed(
    filled('  - 2.4 控烟 缺文件\n  - 条款: 2.4\n    内容: 缺文件\n  - 针对: ""\n    意见: ""\n'),
  );
  expect(diagnostics.map(({ message, at }) => [message.split('：')[1], at.line])).toEqual([
    ['第1条的“针对”空着', 9],
    ['第2条的“针对”空着', 10],
    ['第2条的“意见”空着', 10],
  ]);
});

it('takes a bare 3.10 for what was typed, not for the number 3.1', () => {
  expect(readTypedLetter(filled('  - 针对: 3.10\n    意见: 20240\n'))?.items).toEqual([
    { about: '3.10', remark: '20240', line: 9 },
  ]);
});
