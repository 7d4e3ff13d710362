import { clauseBefore } from '../../text/clause.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { oneApart } from '../../text/similarity.ts';
import { quotedNumbers, rhythms } from '../counts/two-numbers.ts';
import { wholeCounts } from '../counts/whole-counts.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

interface Count {
  /** What is counted, with its counter. */
  readonly key: string;
  readonly digits: string;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

const thing = '(?=(?<after>\\p{Script=Han}{4}|))';
const counted = new RegExp(
  `(?<=(?<before>\\p{Script=Han}{4}|))(?<![\\d.、—～至到])(?<digits>\\d{3,})(?<unit>[个家户座所处条])${thing}`,
  'gu',
);
/** What was done, planned or is but a part may be counted twice. */
const deed =
  /新[建增改]|改造|清理|整治|拆除|发放|培训|检查|完成|投入|查处|目标|计划|力争|其中|去年|上年|同期|原|由|从|比|较|剩余|其余|另|还有|20\d\d年/u;

function* countsIn({ body }: Reading): Generator<Count> {
  for (const { paragraph, hit, start, end } of matches(body, counted)) {
    const { before = '', digits = '', unit = '', after = '' } = hit.groups ?? {};
    const clause = clauseBefore(paragraph.text, start, '，。；');
    if (deed.test(clause)) continue;
    for (const noun of [before, after])
      if (noun !== '') yield { key: `${unit}${noun}`, digits, paragraph, start, end: end + after.length };
  }
}

/** 1918 and 1981, 236 and 226: the same digits in another order, or one of them another. */
const looksMistyped = (a: string, b: string): boolean =>
  a.length === b.length && (oneApart(a, b) >= 0 || [...a].sort().join('') === [...b].sort().join(''));

/** One count of one stock, written twice with a digit changed. */
function* stocks(reading: Reading): Generator<Finding> {
  const first = new Map<string, Count>();
  for (const count of countsIn(reading)) {
    const before = first.get(count.key);
    if (before === undefined) first.set(count.key, count);
    else if (before.digits !== count.digits && looksMistyped(before.digits, count.digits)) {
      const at = originOf(reading.prose.file, before.paragraph, before.start, before.end);
      const { paragraph, start, end } = count;
      const message = `“${count.key.slice(1)}”这里是${count.digits}${count.key[0]}，第${at.line}行是${before.digits}${count.key[0]}`;
      yield { paragraph, start, end, message, related: [{ at, message: '另一个数' }] };
    }
  }
}

const dealt = /(\p{Script=Han}{2})(?:共|约)?(\d{3,})[ ]?([个件处起条项])(?=[，。；、])/gu;
const timed = /20\d\d年|\d月|上年|去年|同期|目标|计划|其中|上半年|下半年|季度/u;

/** 督促整改问题583个, and at the end 共整改各类问题538个: what is done may be counted twice, but not with the same digits in another order. */
function* swappedDigits(reading: Reading): Generator<Finding> {
  const first = new Map<string, { digits: string; line: number }>();
  for (const { paragraph, hit, start, end } of matches(reading.body, dealt)) {
    const [, noun = '', digits = '', unit = ''] = hit;
    if (timed.test(clauseBefore(paragraph.text, start, '，。；'))) continue;
    const at = originOf(reading.prose.file, paragraph, start, end);
    const before = first.get(noun + unit);
    if (before === undefined) first.set(noun + unit, { digits, line: at.line ?? 0 });
    else if (before.digits !== digits && [...before.digits].sort().join('') === [...digits].sort().join('')) {
      const message = `“${noun}”这里是${digits}${unit}，第${before.line}行是${before.digits}${unit}，疑有一处颠倒了数字`;
      yield { paragraph, start, end, message };
    }
  }
}

const group = '([两二三四五六七八九十]+)个(工作组|专项小组|专项组|专业组|工作专班|督导组|专项工作组)';
const founded = new RegExp(`(?:下设|设立|分设|组建|成立|设)(?:了)?[^。；]{0,60}?${group}`, 'gu');
const mentioned = new RegExp(group, 'gu');

/** 下设……五个工作组, and then 六个工作组 of the same paragraph. */
function* groups({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, end: told } of matches(body, founded))
    for (const { hit: again, start, end } of matches([paragraph], mentioned)) {
      const lead = clauseBefore(paragraph.text, start, '，。；');
      if (start < told || again[2] !== hit[2] || again[1] === hit[1] || /设|成立|组建|增|另|其中|县|区|街/u.test(lead))
        continue;
      yield { paragraph, start, end, message: `前面说的是“${hit[1]}个${hit[2]}”，这里是“${again[0]}”` };
    }
}

/** How often words stand in the text, counted once for each. */
function counter(text: string): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const times = known.get(words) ?? text.split(words).length - 1;
    known.set(words, times);
    return times;
  };
}

const named = /“([\p{Script=Han}]{1,5})([一二三四五六七八九十两])([\p{Script=Han}]{1,4})”/gu;

/** “门前三包” and “门前四包” of one text; a rule for every day or place counts on by right. */
function* slogans({ body, text, pairs }: Reading): Generator<Finding> {
  const timesOf = counter(text);
  for (const { paragraph, hit, start, end } of matches(body, named)) {
    const [, head = '', number = '', tail = ''] = hit;
    if (head === '门前' || (head + tail).length < 3 || /[第周月期每季星号]$/u.test(head)) continue;
    const times = (n: string): number => timesOf(`${head}${n}${tail}`);
    const own = times(number);
    const other = [...'一二三四五六七八九十'].find(
      (n) => n !== number && pairs.of(n + (tail[0] ?? '')) > 0 && times(n) > own,
    );
    if (other === undefined) continue;
    yield { paragraph, start, end, message: `“${head}${number}${tail}”与全文的“${head}${other}${tail}”不一致` };
  }
}

const gate = /门前([三四五六])包/gu;

/** 门前三包 and 门前四包 of one text, quoted or not. */
function* gates({ body, text }: Reading): Generator<Finding> {
  const found = [...matches(body, gate)];
  const timesOf = counter(text);
  const times = (n: string | undefined): number => timesOf(`门前${n}包`);
  const [first] = found
    .map(({ hit }) => hit[1])
    .sort((a, b) => times(b) - times(a) || Number(b === '三') - Number(a === '三'));
  for (const { paragraph, hit, start, end } of found)
    if (hit[1] !== first) yield { paragraph, start, end, message: `“${hit[0]}”与全文的“门前${first}包”不一致` };
}

const chant = /“([二三四五六七八九])(?:个)?([\p{Script=Han}]{2,4})”/gu;

/** “五统一”, its five told, and then “四统一” in the same paragraph. */
function* chants({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const first = new Map<string, string>();
    for (const { hit, start, end } of matches([paragraph], chant)) {
      const [whole, number = '', word = ''] = hit;
      const before = first.get(word);
      if (before === undefined) first.set(word, number);
      else if (before !== number && paragraph.text.slice(0, start).split(word).length > 3)
        yield { paragraph, start, end, message: `前面说的是“${before}${word}”，这里是${whole}` };
    }
  }
}

const ordinal =
  /第([一二三四五六七八九十]{1,3}|\d{1,2})次(?:\p{Script=Han}{0,4})(调度会|推进会|联席会|例会|会议|督查|检查|评审|点评会|现场会)/gu;

/** 召开第四次调度会 over a paragraph that tells of the fifth. */
function* ordinals({ paragraphs }: Reading): Generator<Finding> {
  for (const { paragraph: head, hit: said } of matches(
    paragraphs.filter((p) => p.role !== 'body' || p.text.length <= 40),
    ordinal,
  )) {
    const next = paragraphs[head.index + 1];
    if (next === undefined || next.text.length <= 40) continue;
    for (const { hit, start, end } of matches([next], ordinal))
      if (hit[2] === said[2] && hit[1] !== said[1] && start < 40)
        yield { paragraph: next, start, end, message: `标题说的是“${said[0]}”，这里是“${hit[0]}”` };
  }
}

const open = /(未达标|不达标|不合格|未完成|未整改)的?(\d{1,4})([个项条处家])/gu;

/** 未达标3项, and later 未达标的2项. */
function* shortfalls({ body }: Reading): Generator<Finding> {
  const first = new Map<string, string>();
  for (const { paragraph, hit, start, end } of matches(body, open)) {
    const key = `${hit[1]}${hit[3]}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, hit[2] ?? '');
    else if (before !== hit[2] && hit[0].includes('的'))
      yield { paragraph, start, end, message: `前面说${hit[1]}${before}${hit[3]}，这里是${hit[2]}${hit[3]}` };
  }
}

const trades = /“([四五六七八九])小”/gu;

/** “四小”行业 and “五小”行业 of one text. */
function* smallTrades({ body }: Reading): Generator<Finding> {
  // 2015年，原工商局曾对“五小”行业建档: of another time.
  const [first, ...rest] = [...matches(body, trades)].filter(
    ({ paragraph, start }) => !/曾|原|当年|过去/u.test(clauseBefore(paragraph.text, start, '。；')),
  );
  const other = rest.find(({ hit }) => hit[1] !== first?.hit[1]);
  if (!first || !other) return;
  const { paragraph, hit, start, end } = other;
  yield { paragraph, start, end, message: `前面写的是${first.hit[0]}，这里是${hit[0]}` };
}

const souls = /全([市县区])(?:近|约)?(\d+(?:\.\d+)?)万(?:各族)?(?:人民|群众|干部群众|居民|市民)/gu;
const peopled = /(?:总人口|户籍人口|常住人口)(?:为|达|约)?(\d+(?:\.\d+)?)万/gu;

/** 全县46万各族群众, and no population of that size below. */
function* people({ body }: Reading): Generator<Finding> {
  const stated = [...matches(body, peopled)].map(({ hit }) => Number(hit[1]));
  if (stated.length === 0) return;
  for (const { paragraph, hit, start, end } of matches(body, souls)) {
    const said = Number(hit[2]);
    const near = stated.some((n) => Math.abs(n - said) < (Number.isInteger(said) ? 1 : 0.06));
    if (
      /(?:发动|组织|动员|引导|带领)$/u.test(paragraph.text.slice(0, start)) ||
      near ||
      !stated.some((n) => Math.abs(n - said) < 0.3 * n)
    )
      continue;
    yield { paragraph, start, end, message: `这里说${hit[2]}万，文中的人口是${stated[0]}万` };
  }
}

export const countConflict: ProofCheck = {
  code: 'count-conflict',
  title: '同一事物的个数前后一致',
  why: '前面236个居民小区，后面226个；前面五个工作组，后面六个：同一件事有了两个数，评审人都不会信。',
  basis: '《中华人民共和国统计法》：统计资料应当真实、准确',
  severity: 'warning',
  hint: '对照台账改成同一个数；范围不同的，分别写明。',
  good: [
    '全县22个乡镇设有监管所，全县已有15个乡镇达标。\n2015年全县24个乡镇均已通水，全市6个县（市、区）和全市12个县区街道同步推进。',
    '城区共有236个居民小区。其中126个居民小区引进物业，新建改造226个居民小区。',
    '整治“六小”行业，原工商局曾对“五小”行业建档。市指挥部下设五个工作组。各区成立六个工作组。“周一行动”“周五行动”同步开展。',
    '落实“门前三包”，“门前三包”签约率98%。全市55万群众参与，常住人口55.4万人。',
    '宣传栏每月更换一次、下水道每季度清淤一次。推行“四方验收”，由建设、设计、施工和监理四方签字，城管、公安两方联合执法。',
  ],
  bad: [
    {
      text: '全县22个乡镇设有监管所。\n抽检覆盖全县24个乡镇。全区共有农贸市场21个。\n实现全区22个农贸市场改造全覆盖。将8大类40项指标细化。\n围绕8大类46项指标推进。',
      quotes: ['全县24个乡镇', '全区22个农贸市场', '8大类46项指标'],
    },
    { text: '城区236个居民小区全部分类。对226个居民小区逐一建档。', quotes: ['226个居民小区'] },
    { text: '持证餐饮单位1918户、农贸市场11个。1981户餐饮单位已签承诺书。', quotes: ['1981户餐饮单位'] },
    { text: '督促整改问题583个。到10月底，共整改各类问题538个，成效明显。', quotes: ['问题538个'] },
    { text: '68条中未达标4条。对未达标的3条限期整改。', quotes: ['未达标的3条'] },
    { text: '整治“四小”行业，“五小”行业持证率上升。', quotes: ['“五小”'] },
    { text: '代表全县52.3万各族群众欢迎大家。全县总人口55.8万人。', quotes: ['全县52.3万各族群众'] },
    {
      text: '按照“五统一”要求，统一组织、统一时间、统一药物，真正把“四统一”落到实处。落实门前三包、门前三包签约，推行门前四包。',
      quotes: ['“四统一”', '门前四包'],
    },
    {
      text: '我市召开创卫工作第四次调度会\n　　5月19日上午，我市召开创卫工作第五次调度会，市委常委、常务副市长主持会议，各区负责人参加会议。',
      quotes: ['第五次调度会'],
    },
    { text: '下设综合协调、宣传教育等五个工作组，六个工作组分片包抓。', quotes: ['六个工作组'] },
    {
      text: '专栏每季度更换一次、每两个月更换一次。推行“四方验收”，由建设、设计、施工、监理和居民五方签字。',
      quotes: ['每季度更换一次、每两个月更换一次', '五方'],
    },
    { text: '落实“门前三包”，“门前三包”覆盖主街，“门前四包”签约率98%。', quotes: ['门前四包'] },
  ],
  *run(reading) {
    yield* stocks(reading);
    yield* wholeCounts(reading);
    yield* swappedDigits(reading);
    yield* groups(reading);
    yield* slogans(reading);
    yield* shortfalls(reading);
    yield* gates(reading);
    yield* chants(reading);
    yield* ordinals(reading);
    yield* smallTrades(reading);
    yield* people(reading);
    yield* rhythms(reading);
    yield* quotedNumbers(reading);
  },
};
