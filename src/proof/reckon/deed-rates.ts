import { clauseBefore } from '../../text/clause.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { agrees, amountOf, isShareOf, percent, scaled, tidy } from './figures.ts';
import { type Term, termsIn } from './terms.ts';

const rated = new RegExp(`(\\p{Script=Han}{2})率(?:达到?|为|约|超过)?${percent}`, 'gu');
const undone = /(?:未|不|没有?|待|正在|尚|拟|应)\p{Script=Han}{0,3}$/u;

/** 办结2337件: so many of which the deed was done, not 未办结 nor 正在办理. */
function doneOf(clause: string, deed: string, terms: readonly Term[]): Term | undefined {
  return terms.findLast((t) => {
    const before = clause.slice(Math.max(0, t.start - 14), t.start);
    const at = before.lastIndexOf(deed);
    return (
      at >= 0 &&
      /^(?:了|的|到位|完成|数)?(?:(?:“门前三包”|目标|卫生|承诺)?(?:责任书|承诺书|协议书?))?$/u.test(
        before.slice(at + 2),
      ) &&
      !undone.test(before.slice(0, at))
    );
  });
}

/** 商户2460家，签订责任书2337份: one for each. */
const mayBeOf = (whole: Term, part: Term): boolean =>
  whole.unit === part.unit || (/^[家户]$/u.test(whole.unit) && part.unit === '份');

const covered =
  /对(\d{2,5})(所|家|户|个|处|座)[^。；\d]{2,40}[，,][^。；，\d]{0,14}(\d{2,5})\2[，,](?:覆盖|检查|建成|整改|达标|合格|完成|配备|安装)率(?:均|已)?(?:达到?|为|是)?(\d+(?:\.\d+)?)\s*[%％]/gu;

/** 对238所学校食堂全覆盖检查，“明厨亮灶”236所，覆盖率达到100%. */
function* coverage(body: Reading['body']): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, covered)) {
    const [, whole = '', , part = '', stated = ''] = hit;
    const real = (Number(part) / Number(whole)) * 100;
    // 236 of 238 are not all of them, however it is rounded.
    const isAll = Number(stated) === 100 && real < 100;
    if (real > 100 || real < 50 || (agrees(real, stated) && !isAll)) continue;
    yield { paragraph, start, end, message: `${part}÷${whole}＝${tidy(real)}%，不是${stated}%`, severity: 'warning' };
  }
}

const failing = new RegExp(
  `${scaled}(批次|份|家|件|个|户|项)[^。；\\d]{0,14}[，,、][^。；，\\d]{0,6}不合格(?:产品|样品|食品)?${scaled}\\3(?:[，,、]|，其中)(?:总体|抽检|监测|检测|产品)?(不)?合格率(?:为|达到?|是)?${percent}`,
  'gu',
);

/** 抽检2160批次，检出不合格32批次，合格率98.5%: what passed is all but those. */
function* passRates(body: Reading['body']): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, failing)) {
    const [, a, aBig, unit = '', b, bBig, not, stated = ''] = hit;
    const [all, failed] = [amountOf(a, aBig), amountOf(b, bBig)];
    const real = (not === undefined ? 1 - failed / all : failed / all) * 100;
    if (!(real > 0) || Math.abs(real - Number(stated)) <= 0.1) continue;
    const message = `${a}${aBig ?? ''}${unit}中${b}${bBig ?? ''}${unit}不合格，${not ?? ''}合格率是${tidy(real)}%，不是${stated}%`;
    yield { paragraph, start, end, message };
  }
}

/** 受理2460件，其中办结2337件、正在办理123件，办结率97.5%: what is not yet done stands between the deed and its rate. */
export function* deedRates({ body }: Reading): Generator<Finding> {
  yield* coverage(body);
  yield* passRates(body);
  for (const { paragraph, hit, start, end } of matches(body, rated)) {
    const [, deed = '', stated = ''] = hit;
    const clause = clauseBefore(paragraph.text, start, '。；');
    const terms = termsIn(clause);
    const part = doneOf(clause, deed, terms);
    if (part === undefined || clause.slice(part.end).length > 30 || /[%％]/u.test(clause.slice(part.end))) continue;
    const wholes = terms.filter((t) => mayBeOf(t, part) && t.end < part.start && t.amount >= part.amount);
    const [whole] = wholes;
    if (whole === undefined || wholes.some((t) => isShareOf(part, t, stated))) continue;
    const real = (part.amount / whole.amount) * 100;
    if (Math.abs(real - Number(stated)) > 0.15 * Number(stated)) continue;
    const message = `${part.printed}÷${whole.printed}＝${tidy(real)}%，不是${stated}%`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}
