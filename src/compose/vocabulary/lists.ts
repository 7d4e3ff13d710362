import { chineseNumber } from '../number.ts';
import { isPresent, wordOf } from '../slots.ts';
import { originOfLists } from '../views/origin.ts';
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

interface Parts {
  readonly parts: readonly string[];
  /** Lists they were to come from that hold nothing. */
  readonly empty: readonly (readonly unknown[])[];
}

/** The parts of a list: 项 blocks inside, or a field of the items given. */
function partsOf(call: Call): Parts {
  if (call.isBlock) {
    const parts: string[] = [];
    const empty: (readonly unknown[])[] = [];
    call.body(call.here, { ...call.frame, parts, empty });
    return { parts: parts.filter((p) => p.trim() !== '').map((p) => p.trim()), empty };
  }
  const field = wordOf(call.options.栏) || '名称';
  const [given] = call.args;
  const items = Array.isArray(given) ? given : [given];
  const parts = items.map((item) => fieldOf(item, field) ?? fieldOf(item, '文字') ?? item);
  return { parts: parts.filter(isPresent).map(printed), empty: Array.isArray(given) ? [given] : [] };
}

/** 甲、乙和丙 where a last word is asked for. */
function join(parts: readonly string[], mark: string, last: string): string {
  if (last === '' || parts.length < 2) return parts.join(mark);
  return `${parts.slice(0, -1).join(mark)}${last}${parts.at(-1) ?? ''}`;
}

/** An empty list is a missing fact: the sentence around it falls away, or a gap shows. */
function orGap({ options, scope }: Call, { parts, empty }: Parts, text: string): unknown {
  if (parts.length > 0) return text;
  return scope.slots.gap(wordOf(options.缺) || '所列各项', originOfLists(scope, empty));
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
    const found = partsOf(call);
    return orGap(call, found, join(found.parts, mark, wordOf(call.options.末)));
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
    const found = partsOf({ ...call, isBlock: true });
    const { parts } = found;
    const word = wordOf(call.options.词) || '是';
    const numbered = parts.length < 2 ? parts : parts.map((p, i) => `${chineseNumber(i + 1)}${word}${p}`);
    return orGap(call, found, `${numbered.join('；')}。`);
  },
};

const nth: Term = {
  name: '第几',
  what: '在“每个”里给出这一项的汉字序号，后接所给的词：一是、二是；只有一项时什么也不印',
  arguments: [{ name: '词', kind: 'text', optional: true }],
  use: 'inline',
  example: '{{#每个 问题}}{{第几 "是"}}{{文字}}{{/每个}}',
  result: '一是部分背街小巷保洁标准不高。二是老旧小区停车秩序较乱。',
  run: ({ args, frame }) => (frame.length === 1 ? '' : `${chineseNumber((frame.index ?? 0) + 1)}${wordOf(args[0])}`),
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
];
