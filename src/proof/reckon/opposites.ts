import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { percent, tidy } from './figures.ts';

const said = '(?:均|都)?(?:达到?|为|是|控制在|降至|降到|仅为?|保持在)?';
/** Begins at its literal: what stands before it is looked up where it is found. */
const beside = new RegExp(
  `率${said}${percent}(?:以上)?[、，,；和及]{1,2}((?:\\p{Script=Han}|（[^）]{1,8}）){2,10}?)率${said}${percent}`,
  'gu',
);
const nameBefore = /\p{Script=Han}{2,10}$/u;

/** The one is what the other is not, and both together are all. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/报告$/u, /漏报$/u],
  [/及时$/u, /(?:迟报|逾期|超期|延误|不及时|超时)$/u],
  [/持证$/u, /无证$/u],
  [/(?:到岗|出勤)$/u, /(?:缺岗|缺勤|脱岗)$/u],
  [/(?:正常|达标)$/u, /(?:异常|不良|超标)$/u],
  [/完好$/u, /(?:破损|损坏|故障|缺损|残缺)$/u],
  [/有效$/u, /(?:失效|无效)$/u],
  [/在岗$/u, /(?:离岗|空岗)$/u],
  [/达标$/u, /不达标$/u],
];
/** The one leaves no room for the other, but there may be more than the two. */
const against: readonly (readonly [RegExp, RegExp])[] = [
  [/报告/u, /(?:漏报|迟报|瞒报)$/u],
  [/(?:办结|整改|完成|回复|处置|答复)$/u, /(?:超期|逾期|未办|积压|超时|拖延)$/u],
  [/(?:到岗|出勤|按时\p{Script=Han}{0,2})$/u, /(?:迟到|旷工|早退|缺席)$/u],
  [/(?:清运|日产日清|日清|处理|处置)$/u, /(?:积存|滞留|堆积|积压|外溢)$/u],
  [/(?:正常|良好)$/u, /(?:不良|异常)$/u],
  [/(?:满意)$/u, /(?:不满意|投诉)$/u],
  [/(?:入学|在校|巩固)$/u, /(?:辍学|流失|失学)$/u],
  [/(?:随访|管理)$/u, /(?:失访|脱管)$/u],
];

/** 接种 and 未接种, 合格 and 不合格: the second denies the first. */
function denies(one: string, other: string): boolean {
  const deed = /(?:不|未|非|没有)(\p{Script=Han}{1,4})$/u.exec(other)?.[1];
  return deed !== undefined && one.endsWith(deed) && !/[不未非]/u.test(one.slice(-deed.length - 1));
}

const areIn = (table: typeof halves, one: string, other: string): boolean =>
  table.some(([a, b]) => a.test(one) && b.test(other));
const isOpposite = (one: string, other: string): boolean => denies(one, other) || areIn(halves, one, other);

/** 互斥的率 — 及时率100%、迟报率0.3%: what the one counts the other cannot. */
export function* opposites({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, beside)) {
    const [, first, other = '', second] = hit;
    const one = nameBefore.exec(paragraph.text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
    const sum = Number(first) + Number(second);
    const whole = isOpposite(one, other) || isOpposite(other, one);
    if (!whole && !areIn(against, one, other) && !areIn(against, other, one)) continue;
    const over = sum > 100.05;
    // 报告及时率 is of the reported only; what lacks to a hundred says something only where there is no third.
    if (!over && (!(denies(one, other) || denies(other, one)) || sum > 99.85 || /满意/u.test(one))) continue;
    const message = `${first}%＋${second}%＝${tidy(sum)}%，两个率互相矛盾`;
    yield { paragraph, start: start - one.length, end, message, severity: over ? 'error' : 'warning' };
  }
}
