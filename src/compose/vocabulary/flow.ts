import { isPresent, isSlot, plainOf, wordOf } from '../slots.ts';
import { sheetOrigin } from '../views/row.ts';
import { categories } from '../views/standard.ts';
import { keyOf } from '../views/view.ts';
import type { Call, Term } from './term.ts';

const itemsOf = (x: unknown): readonly unknown[] => (Array.isArray(x) ? x : []);

const each: Term = {
  name: '每个',
  what: '逐项重复；至多=8 只取前几项；没有一项时用 {{否则}} 之后的内容',
  arguments: [{ name: '列表', kind: 'list' }],
  options: { 至多: 'number' },
  use: 'block',
  opens: 'items',
  example: '{{#每个 荣誉}}{{名称}}；{{/每个}}',
  result: '省级卫生城市；全国文明城市提名城市；',
  run: ({ args, options, frame, body, otherwise }) => {
    const limit = Number(plainOf(options.至多) ?? Number.POSITIVE_INFINITY);
    const items = itemsOf(args[0]).slice(0, limit);
    if (items.length === 0) {
      if (Array.isArray(args[0])) frame.empty?.push(args[0]);
      return otherwise();
    }
    return items
      .map((item, index) =>
        body(item, { ...frame, path: `${frame.path}/${keyOf(item) || index}`, index, length: items.length }),
      )
      .join('');
  },
};

const category: Term = {
  name: '大项',
  what: '打开标准的一个大项，其中可用它的条款、举措表、指标表、问题表',
  arguments: [{ name: '第几大项', kind: 'category' }],
  use: 'block',
  opens: 'one',
  gives: '大项',
  example: '{{#大项 3}}{{名称}}：{{数目 举措表 "项"}}举措{{/大项}}',
  result: '市容环境卫生：2项举措',
  run: ({ args, scope, frame, body, otherwise }) => {
    const found = categories(scope)[Number(wordOf(args[0])) - 1];
    return found === undefined ? otherwise() : body(found, { ...frame, path: `${frame.path}/大项${wordOf(args[0])}` });
  },
};

const when: Term = {
  name: '如果',
  what: '有值（列表不空、事实不缺）时用第一部分，否则用 {{否则}} 之后的部分',
  arguments: [{ name: '条件', kind: 'any' }],
  use: 'block',
  example: '{{#如果 荣誉}}已有荣誉{{否则}}尚无荣誉{{/如果}}',
  result: '已有荣誉',
  run: ({ args, here, frame, body, otherwise }) => (isPresent(args[0]) ? body(here, frame) : otherwise()),
};

const unless: Term = {
  name: '除非',
  what: '与“如果”相反',
  arguments: [{ name: '条件', kind: 'any' }],
  use: 'block',
  example: '{{#除非 (等于 用途 "复审")}}首次申报{{/除非}}',
  result: '首次申报',
  run: ({ args, here, frame, body, otherwise }) => (isPresent(args[0]) ? otherwise() : body(here, frame)),
};

const same = (a: unknown, b: unknown): boolean => wordOf(a) === wordOf(b);
const numeric = (x: unknown): number => Number(Array.isArray(x) ? x.length : (plainOf(x) ?? Number.NaN));

const relations: Term[] = [
  {
    name: '等于',
    what: '两个值相同',
    arguments: [
      { name: '甲', kind: 'any' },
      { name: '乙', kind: 'any' },
    ],
    use: 'inline',
    example: '{{#如果 (等于 用途 "创建")}}创建{{/如果}}',
    result: '创建',
    run: ({ args }) => same(args[0], args[1]),
  },
  {
    name: '多于',
    what: '数值（或列表的项数）大于给定的数',
    arguments: [
      { name: '甲', kind: 'any' },
      { name: '乙', kind: 'any' },
    ],
    use: 'inline',
    example: '{{#如果 (多于 荣誉 1)}}不止一项{{/如果}}',
    result: '不止一项',
    run: ({ args }) => numeric(args[0]) > numeric(args[1]),
  },
  {
    name: '都有',
    what: '各个值都不缺',
    arguments: [{ name: '值', kind: 'any', rest: true }],
    use: 'inline',
    example: '{{#如果 (都有 荣誉 问题)}}齐全{{/如果}}',
    result: '齐全',
    run: ({ args }) => args.every(isPresent),
  },
  {
    name: '任一有',
    what: '至少一个值不缺',
    arguments: [{ name: '值', kind: 'any', rest: true }],
    use: 'inline',
    example: '{{#如果 (任一有 荣誉 问题)}}有{{/如果}}',
    result: '有',
    run: ({ args }) => args.some(isPresent),
  },
];

const sentenceBlock: Term = {
  name: '句',
  what: '可有可无的一句：句中任何一项事实缺失，整句不出现；写“级=2”或“级=3”的句子在限定篇幅时可先舍去',
  arguments: [],
  options: { 级: 'number' },
  use: 'block',
  optional: true,
  example: '{{#句}}道路装灯率达到{{指标 "11"}}。{{/句}}{{#句}}婴儿死亡率为{{指标 "39"}}。{{/句}}',
  result: '道路装灯率达到100%。',
  run: (call) => {
    const priority = Number(plainOf(call.options.级) ?? 1);
    if (priority > 1 && call.scope.cut(`${call.frame.path}@${call.place}`, priority)) return '';
    return wholeOrNothing(call) ?? '';
  },
};

/** Renders the block; null when a fact in it is missing or blank, and then nothing of it remains. */
export function wholeOrNothing({ scope, here, frame, body }: Call): string | null {
  const before = scope.marks.position();
  const text = body(here, frame);
  if (!scope.marks.lacksSince(before)) return text;
  scope.marks.rollback(before);
  return null;
}

const gap: Term = {
  name: '待补',
  what: '在这里印出【待补：……】，并列入问题清单；几段内容连写，表= 指明应填在哪张表',
  arguments: [{ name: '内容', kind: 'any', rest: true }],
  options: { 表: 'text' },
  use: 'inline',
  example: '{{待补 "会议纪要的文号" 表="佐证登记"}}',
  result: '【待补：会议纪要的文号】',
  run: ({ args, options, scope }) => {
    const sheet = wordOf(options.表);
    return scope.slots.gap(args.map(wordOf).join(''), sheetOrigin(scope, sheet));
  },
};

const text: Term = {
  name: '原样',
  what: '值的文字，后面不带单位或标点的加工；供拼接',
  arguments: [{ name: '值', kind: 'value' }],
  use: 'inline',
  example: '{{原样 申报单位}}',
  result: '平川市',
  run: ({ args }) => (isSlot(args[0]) ? args[0] : wordOf(args[0])),
};

export const flowTerms: readonly Term[] = [each, category, when, unless, ...relations, sentenceBlock, gap, text];
