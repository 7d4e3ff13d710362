import { clauseAfter, clauseBefore } from '../../text/clause.ts';
import type { Fact } from '../../text/extract/fact.ts';
import type { Paragraph } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { sameIndicator } from '../twice-told.ts';

/** Things of which there is one figure at a time: rates, stocks, areas — not what was done, which may be done again. */
const standing =
  /(?:率|比例|占比|密度|常住人口|户籍人口|总人口|总面积|建成区面积|辖区面积|绿地面积|人均[\p{Script=Han}]{2,10}|每千[\p{Script=Han}]{2,16}|水平|平均值|均浓度|天数|生产总值|预期寿命|总数|总量|保有量)$/u;
/** 新建污水管网: done twice it may have two lengths, but not the same digits in another order. */
const deed = /^(?:新建|改建|新增|建成|改造|清理|清运|整治|拆除|投入|发放|培训|修复|检查)[\p{Script=Han}]{2,}/u;

interface Stated {
  readonly fact: Fact;
  readonly paragraph: Paragraph;
}

const circumstance =
  /^(?:全[市区县省]|我[市区县]|市?中心城区|主城区|市区|县城|城[区市]|城镇|建成区|目前|截至目前|其中|同时|今年|去年|全年|年内|累计|共|现有)+/u;
const nameOf = ({ name }: Fact): string =>
  name
    .replace(/[\s\p{P}]/gu, '')
    .replace(circumstance, '')
    .replace(/的$/u, '');

/** One name, unit and period; sentences that speak of aims, of other places or of a time before are left out. */
const part = /建成区|(?:中心|主)?城区|市区|城镇|城市|农村|乡村|县城/u;

function keyOf(fact: Fact): string | null {
  const name = nameOf(fact);
  if (typeof fact.value !== 'number' || fact.change || fact.aim || fact.qualifier !== '' || name.length < 4)
    return null;
  const year = /^\d{4}$/.test(fact.period) ? fact.period : '';
  // 常住人口 and 建成区常住人口 are two numbers, as a rate and that of the built-up area need not be.
  const within = /人$|公里$|公顷$/u.test(fact.unit) ? (part.exec(fact.name)?.[0] ?? '') : '';
  return `${within}${name}\u0001${fact.unit}\u0001${year}`;
}

const intended = /目标|力争|计划|规划|要求|标准/u;
const compared = /到20\d\d年|不低于|不少于|上年|去年|同期|全省|全国|由|从|原来|比|较|以上|以下|分别/u;

/** Whether the words around a figure make it another one: an aim in its sentence, a comparison in its clause. */
const isOther = ({ text }: Paragraph, at: number): boolean =>
  intended.test(around(text, at, '。；')) || compared.test(around(text, at, '，。；'));

const around = (text: string, at: number, stops: string): string =>
  clauseBefore(text, at, stops) + clauseAfter(text, at, stops);

function statedIn({ body, facts }: Reading): Stated[] {
  return body.flatMap((paragraph) => facts(paragraph).map((fact) => ({ fact, paragraph })));
}

const sorted = (value: number | string): string => [...String(value).replace('.', '')].sort().join('');
const transposed = (a: number | string, b: number | string): boolean =>
  String(a).length >= 2 && String(a).length === String(b).length && sorted(a) === sorted(b);

export const valueConflict: ProofCheck = {
  code: 'value-conflict',
  title: '同一个数前后一致',
  why: '同一年、同一范围的同一个指标写了两个数，评审人两个都不会信。',
  basis: '《中华人民共和国统计法》：统计资料应当真实、准确',
  severity: 'warning',
  hint: '对照台账改成同一个数；年度或范围不同的，分别写明。',
  good: [
    '全市常住人口86.4万人。城区扩大，建成区常住人口45.7万人。',
    '2022年，全市绿化覆盖率为41.2%。2023年，全市绿化覆盖率为43.6%。',
    '全市常住人口214.6万人。东港区常住人口32.5万人。',
    '新建公厕12座。城区新建公厕35座。目标到2025年绿化覆盖率45%，绿化覆盖率43.6%。',
  ],
  bad: [
    {
      text: '全市常住人口214.6万人。\n近年来，全市常住人口241.6万人，城市面貌一新。',
      quotes: ['全市常住人口241.6万人'],
    },
    {
      text: '建成区绿化覆盖率达43.6%。创建以来成效明显，建成区绿化覆盖率达46.3%。',
      quotes: ['建成区绿化覆盖率达46.3%'],
    },
    {
      text: '中心城区道路机械化清扫率达到86.4%，保洁到位。道路机械化清扫率88.4%，全省领先。',
      quotes: ['道路机械化清扫率88.4%'],
    },
    { text: '建成区绿化覆盖率39.4%，绿地率36.1%，公厕46座，建成区绿地率35.7%。', quotes: ['绿地率35.7%'] },
    { text: '新建污水管网86公里。全年新建污水管网68公里。', quotes: ['全年新建污水管网68公里'] },
  ],
  *run(reading) {
    const found = [...asFacts(reading)];
    yield* found;
    const overlaps = (a: Finding) => (b: Finding) => a.paragraph === b.paragraph && a.start < b.end && a.end > b.start;
    for (const twice of sameIndicator(reading)) if (!found.some(overlaps(twice))) yield twice;
  },
};

/** One name, unit and period, wherever in the text. */
function* asFacts(reading: Reading): Generator<Finding> {
  const told = new Map<string, Place[]>();
  for (const { fact, paragraph } of statedIn(reading)) {
    const key = keyOf(fact);
    const quote = fact.at.quote ?? '';
    const end = paragraph.text.indexOf(fact.quote) + fact.quote.length;
    const start = Math.max(0, end - Math.max(quote.length, fact.quote.length));
    if (key === null || end < fact.quote.length || isOther(paragraph, start)) continue;
    const earlier = told.get(key) ?? [];
    const before = earlier.find((e) => sameScope(e.fact, fact));
    if (!earlier.some((e) => e.fact.scope === fact.scope)) told.set(key, [...earlier, { fact, paragraph, start }]);
    if (before !== undefined && conflicts(before, { fact, paragraph, start })) {
      const { value, unit, at } = before.fact;
      const message = `“${nameOf(fact)}”这里是${fact.value}${unit}，第${at.line}行是${value}${unit}`;
      yield { paragraph, start, end, message, related: [{ at, message: '另一个数' }] };
    }
  }
}

interface Place extends Stated {
  readonly start: number;
}

/** 中心城区道路机械化清扫率 first, 道路机械化清扫率 later: where one names no place, it means the other's. */
const sameScope = (a: Fact, b: Fact): boolean => a.scope === b.scope || a.scope === '' || b.scope === '';

/** 高血压患者31.6万人，规范管理率为76.5%；糖尿病患者9.4万人，规范管理率为75.8%: each is of what its clause speaks of first. */
const ofTheirOwn = (a: Place, { paragraph, start, fact }: Place): boolean => {
  if (a.paragraph !== paragraph || !/[；。]/u.test(paragraph.text.slice(a.start, start))) return false;
  const name = nameOf(fact);
  return [a.start, start].every((at) => {
    const from = paragraph.text.indexOf(name, Math.max(0, at - 4));
    return (
      from > 0 &&
      from <= at + 12 &&
      paragraph.text[from - 1] === '，' &&
      /[人户名家个所]$/u.test(paragraph.text.slice(0, from - 1))
    );
  });
};

const conflicts = (a: Place, b: Place): boolean =>
  !ofTheirOwn(a, b) &&
  a.fact.value !== b.fact.value &&
  clashes(a.fact, b.fact) &&
  !inOneSentence(a, b.paragraph, b.start);

/** 90%～95%, 由…到…: two figures of one sentence are meant to differ. */
const inOneSentence = (a: Place, paragraph: Paragraph, start: number): boolean =>
  a.paragraph === paragraph && !/[。；！]/u.test(paragraph.text.slice(a.start, start));

function clashes(a: Fact, b: Fact): boolean {
  const name = nameOf(b);
  return standing.test(name) || (deed.test(name) && transposed(a.value, b.value));
}
