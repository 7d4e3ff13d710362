import { chineseNumber, countWord } from '../number.ts';
import { isPresent, plainOf, wordOf } from '../slots.ts';
import { sheetOrigin } from '../views/row.ts';
import { fieldOf } from '../views/view.ts';
import { wholeOrNothing } from './flow.ts';
import type { Call, Term } from './term.ts';

interface Joining {
  readonly name: string;
  readonly mark: string;
  readonly example: string;
  readonly result: string;
}

const printed = (x: unknown): string => String(isPresent(x) && typeof x === 'object' ? x : wordOf(x));

/** The parts of a list: 项 blocks inside, or a field of the items given. */
function partsOf(call: Call): string[] {
  if (call.isBlock) {
    const parts: string[] = [];
    call.body(call.here, { ...call.frame, parts });
    return parts.filter((p) => p.trim() !== '').map((p) => p.trim());
  }
  const field = wordOf(call.options.栏) || '名称';
  const [given] = call.args;
  const items = Array.isArray(given) ? given : [given];
  return items
    .map((item) => fieldOf(item, field) ?? fieldOf(item, '文字') ?? item)
    .filter(isPresent)
    .map(printed);
}

/** 甲、乙和丙 where a last word is asked for. */
function join(parts: readonly string[], mark: string, last: string): string {
  if (last === '' || parts.length < 2) return parts.join(mark);
  return `${parts.slice(0, -1).join(mark)}${last}${parts.at(-1) ?? ''}`;
}

/** An empty list is a missing fact: the sentence around it falls away, or a gap shows. */
function orGap(call: Call, parts: readonly string[], text: string): unknown {
  if (parts.length > 0) return text;
  return call.scope.slots.gap(wordOf(call.options.缺) || '所列各项', sheetOrigin(call.scope, ''));
}

const joining = ({ name, mark, example, result }: Joining): Term => ({
  name,
  what: `以“${mark}”连接：用作 {{#${name}}} 时连接其中的各“项”（缺事实的项不出现）；给出列表时连接各项的“栏”（缺省为名称）；末="和" 指定末项前的连词`,
  arguments: [{ name: '列表', kind: 'list', optional: true }],
  options: { 栏: 'text', 末: 'text', 缺: 'text' },
  use: 'both',
  example,
  result,
  run: (call) => {
    const parts = partsOf(call);
    return orGap(call, parts, join(parts, mark, wordOf(call.options.末)));
  },
});

const part: Term = {
  name: '项',
  what: '“顿号列”“逗号列”“分号列”“分述”里的一项；项中缺一项事实，这一项就不出现',
  arguments: [],
  use: 'block',
  optional: true,
  example: '{{#逗号列}}{{#项}}道路装灯率{{指标 "11"}}{{/项}}{{#项}}婴儿死亡率{{指标 "39"}}{{/项}}{{/逗号列}}',
  result: '道路装灯率100%',
  run: (call) => {
    const text = wholeOrNothing({ ...call, frame: { ...call.frame, parts: undefined } });
    if (text === null) return '';
    if (call.frame.parts === undefined) return text;
    call.frame.parts.push(text);
    return '';
  },
};

const enumeration: Term = {
  name: '分述',
  what: '把其中的各“项”写成“一是……；二是……。”；只剩一项时不写“一是”。词="要" 则写“一要……”',
  arguments: [],
  options: { 词: 'text', 缺: 'text' },
  use: 'block',
  example: '{{#分述}}{{#每个 问题}}{{#项}}{{语句}}{{/项}}{{/每个}}{{/分述}}',
  result: '一是部分背街小巷保洁标准不高；二是老旧小区停车秩序较乱。',
  run: (call) => {
    const parts = partsOf({ ...call, isBlock: true });
    const word = wordOf(call.options.词) || '是';
    const numbered = parts.length < 2 ? parts : parts.map((p, i) => `${chineseNumber(i + 1)}${word}${p}`);
    return orGap(call, parts, `${numbered.join('；')}。`);
  },
};

const nth: Term = {
  name: '第几',
  what: '在“每个”里给出这一项的汉字序号，后接所给的词：一是、二是',
  arguments: [{ name: '词', kind: 'text', optional: true }],
  use: 'inline',
  example: '{{#每个 问题}}{{第几 "是"}}{{文字}}{{/每个}}',
  result: '一是部分背街小巷保洁标准不高。二是老旧小区停车秩序较乱。',
  run: ({ args, frame }) => `${chineseNumber((frame.index ?? 0) + 1)}${wordOf(args[0])}`,
};

const ordinal: Term = {
  name: '序号',
  what: '在“每个”里给出这一项的阿拉伯数字序号，供表格用',
  arguments: [],
  use: 'inline',
  example: '{{#每个 问题}}{{序号}} {{/每个}}',
  result: '1 2 ',
  run: ({ frame }) => String((frame.index ?? 0) + 1),
};

const count: Term = {
  name: '数目',
  what: '列表的项数，后接量词；汉字=真 时写汉字（两个、十二个）。文中的个数由此得出，就不会与所列的不符',
  arguments: [
    { name: '列表', kind: 'list' },
    { name: '量词', kind: 'text', optional: true },
  ],
  options: { 汉字: 'any' },
  use: 'inline',
  example: '{{数目 问题 "个"}}、{{数目 问题 "个" 汉字=true}}',
  result: '2个、两个',
  run: ({ args, options, scope }) => {
    const n = Array.isArray(args[0]) ? args[0].length : 0;
    const unit = wordOf(args[1]);
    const spoken = isPresent(options.汉字) ? (unit === '' ? chineseNumber(n) : countWord(n)) : String(n);
    return scope.slots.text(`${spoken}${unit}`);
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
  run: ({ args, options }) => {
    const wanted = Object.entries(options);
    const items = Array.isArray(args[0]) ? args[0] : [];
    return items.filter((item) => wanted.every(([name, word]) => wordOf(fieldOf(item, name)) === wordOf(word)));
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
    const [some, all] = args.map((x) => (Array.isArray(x) ? x.length : 0)) as [number, number];
    if (all === 0) return scope.slots.gap('占比（没有可计算的行）', sheetOrigin(scope, ''));
    return scope.slots.text(`${Math.round((some / all) * 10_000) / 100}%`);
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
    const items = Array.isArray(args[0]) ? args[0] : [];
    const numbers = items.map((item) => plainOf(fieldOf(item, wordOf(args[1])))).filter((n) => typeof n === 'number');
    if (numbers.length === 0) return scope.slots.gap(`${wordOf(args[1])}合计`, sheetOrigin(scope, ''));
    return scope.slots.text(String(Number(numbers.reduce((a, b) => a + b, 0).toFixed(6))));
  },
};

export const listTerms: readonly Term[] = [
  joining({
    name: '顿号列',
    mark: '、',
    example: '{{顿号列 荣誉 末="和"}}',
    result: '省级卫生城市和全国文明城市提名城市',
  }),
  joining({
    name: '逗号列',
    mark: '，',
    example: '{{#逗号列}}{{#项}}道路装灯率{{指标 "11"}}{{/项}}{{#项}}绿化覆盖率{{指标 "16"}}{{/项}}{{/逗号列}}',
    result: '道路装灯率100%，绿化覆盖率41.2%',
  }),
  joining({
    name: '分号列',
    mark: '；',
    example: '{{分号列 问题 栏="语句"}}',
    result: '部分背街小巷保洁标准不高；老旧小区停车秩序较乱',
  }),
  part,
  enumeration,
  nth,
  ordinal,
  count,
  where,
  share,
  total,
];
