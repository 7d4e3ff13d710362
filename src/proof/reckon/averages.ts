import { clauseBefore } from '../../text/clause.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, measure, scaled, tidy } from './figures.ts';
import { type Term, termsIn } from './terms.ts';

const classifier = '个|座|家|处|所|条|户|辆|台|支|场|盏|栋|名|人|期|次|块|套|组|间|村|校|班|队|社区|网格|小区|片区';
/** 平均每个200元, 每座投资30万元, 户均3000元, 平均班额45人. */
const each = new RegExp(
  `(?:平均每?|每)(?:一)?(${classifier})([^，。；、\\d]{0,12}?)(?:为|约|近|达|合)?${scaled}${measure}(?!以[上下]|的标准|/)|(?<=[，；、（])(户|场|座|个|村|校|班|台|辆|队|组|人|家|条)均(?:[^，。；、\\d]{0,6}?)(?:为|约|近|达)?${scaled}${measure}(?!以[上下])`,
  'gu',
);

/** Nobody divides what was told for something else: standards, ages, how often. */
const others =
  /标准|(?<!均.{0,6})(?:补助|补贴|奖励)|不少于|不低于|至少|以上|最高|罚|增加|减少|提高|下降|多|少|半径|间隔|年龄|每年/u;
const same: Readonly<Record<string, string>> = { 名: '人', 人次: '人次' };
const unitOf = (unit: string): string => same[unit] ?? unit;

/** 队均 counts 支 and 队, 户均 户; a noun counts what stands before it: 24个小区. */
function countsOf(kind: string, clause: string, terms: readonly Term[]): Term[] {
  if (kind.length === 1 && !/[村校班队]/u.test(kind)) return terms.filter((t) => unitOf(t.unit) === unitOf(kind));
  return terms.filter((t) => {
    const beside = clause.slice(t.end, t.end + 4).startsWith(kind);
    return /[个所支]/u.test(t.unit) && (beside || clause.slice(Math.max(0, t.start - 6), t.start).includes(kind));
  });
}

interface Average {
  readonly kind: string;
  readonly said: number;
  readonly printed: string;
  readonly unit: string;
}

function averageOf(hit: RegExpExecArray): Average {
  const [, kind, , digits, big, unit, perKind, perDigits, perBig, perUnit] = hit;
  const [own, ownBig] = kind === undefined ? [perDigits, perBig] : [digits, big];
  return {
    kind: kind ?? perKind ?? '',
    said: amountOf(own, ownBig),
    printed: `${own}${ownBig ?? ''}`,
    unit: unit ?? perUnit ?? '',
  };
}

/** As one would round it: 16.7 is 16 and 17, and 2万 stands for 1.96万. */
const fits = (real: number, said: number): boolean =>
  Math.abs(real - said) <= Math.max(real * 0.06, said < 10 ? 0.51 : 0);

/** 均数 — so much for so many, and how much each has: one whole and one count in the sentence, no other of their units. */
export function* evenly({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, each)) {
    if (others.test(hit[0])) continue;
    const { kind, said, printed, unit } = averageOf(hit);
    const clause = clauseBefore(paragraph.text, start, '。；');
    const terms = termsIn(clause);
    const counts = countsOf(kind, clause, terms);
    const wholes = terms.filter((t) => unitOf(t.unit) === unitOf(unit) && !counts.includes(t));
    const [count, whole] = [counts[0], wholes[0]];
    if (counts.length !== 1 || wholes.length !== 1 || count === undefined || whole === undefined) continue;
    // 148个二级网格……平均每个一级网格: of others than those that were counted.
    const named = /^(?!投入|投资|配备?|安排|有)\p{Script=Han}{2,6}/u.exec(hit[2] ?? '')?.[0] ?? '';
    if (/级/u.test(named) && !clause.slice(count.end, count.end + 10).includes(named)) continue;
    const real = whole.amount / count.amount;
    // 3名副局长……13个市场每个市场明确1名: fewer people than things cannot be shared out.
    const few = real < 0.5 && /^[人名]$/u.test(unit);
    if (few || fits(real, said) || real <= 0 || /每|均/u.test(clause)) continue;
    const message = `${whole.printed}${unit}÷${count.printed}＝${tidy(real)}${unit}，不是${printed}${unit}`;
    const far = real > said * 1.5 || said > real * 1.5;
    const from = start - clause.length + Math.min(count.start, whole.start);
    yield { paragraph, start: from, end, message, severity: far ? 'error' : 'warning' };
  }
}
