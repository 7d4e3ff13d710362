import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import {
  amountOf,
  figuresIn,
  isShareOf,
  measure,
  num,
  percent,
  roundedIn,
  roundedOf,
  scaled,
  tidy,
} from './figures.ts';

/** 整改198个，整改率93.5%: what was done, and its rate. */
const done = new RegExp(
  `(?<![不未非待])(?<verb>整改|办结|完成|合格|正确|达标|覆盖|回复|处置|收运|签约|签订|接种|建成|销号|改造|参检|体检|持证|检出|通过|满意|规范管理|按期办结)[^，。；\\d]{0,14}${scaled}${measure}[，,；][^，。；\\d]{0,14}?(?<rate>率|比例)(?:为|达到?|约)?${percent}`,
  'gu',
);
const figure = new RegExp(`${scaled}${measure}`, 'gu');
/** Words between verb and rate: 合格率 is the rate of 合格. */
const isItsRate = (verb: string, clause: string): boolean =>
  clause.includes(`${verb.slice(-2)}率`) || clause.includes(verb);

/** 比率 — the part over the whole that stands somewhere before it, as the rate says. */
export function* rates({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, done)) {
    const [, verb = '', digits, big, unit = ''] = hit;
    const stated = hit.at(-1) ?? '';
    const part = roundedOf(digits, big);
    if (!isItsRate(verb, hit[0].slice(hit[0].lastIndexOf(unit)))) continue;
    const here = twoSentences(paragraph.text.slice(0, start));
    const wholes = roundedIn(here, unit).filter(({ amount }) => amount >= part.amount);
    const [whole] = wholes;
    if (whole === undefined || wholes.some((one) => isShareOf(part, one, stated))) continue;
    const real = tidy((part.amount / whole.amount) * 100);
    // Half of what is said, and less: the two are of different things.
    if (Number(real) < 0.5 * Number(stated)) continue;
    yield { paragraph, start, end, message: `${digits}${big ?? ''}÷${tidy(whole.amount)}＝${real}%，不是${stated}%` };
  }
}

/** The sentence that is under way at the end of the text, and the one before it. */
function twoSentences(text: string): string {
  const last = text.lastIndexOf('。');
  return last <= 0 ? text : text.slice(text.lastIndexOf('。', last - 1) + 1);
}

/** The paragraph up to the place, and the six before it. */
function textAhead(body: readonly Paragraph[], paragraph: Paragraph, at: number): string {
  const here = body.indexOf(paragraph);
  const earlier = body.slice(Math.max(0, here - 6), here).map(({ text }) => text);
  return [...earlier, paragraph.text.slice(0, at)].join('。');
}

const rated = new RegExp(`([\\p{Script=Han}]{2,6}(?:率|比例)|占比|占总数(?:的)?|占)(?:为|达到?|约)?${percent}`, 'gu');

/** 满意率 behind the papers that came back is another thing's: what the rate is of must have been spoken of. */
function isOf(rate: string, here: string): boolean {
  const deed = rate.replace(/率$|的?比例$/u, '').slice(-2);
  // 收回1940份，回收率; 应种3260人，实种3195人，接种率.
  const turned = `${deed[1]}${deed[0]}`;
  if (
    rate.startsWith('占') ||
    here.includes(deed) ||
    here.includes(turned) ||
    /应\p{Script=Han}.*实\p{Script=Han}/u.test(here)
  )
    return true;
  // 持有效健康证明23187人，持证率: the two characters stand apart in the clause of the part.
  const clause = clauseBefore(here.replace(/[，,；、]$/u, ''), here.length, '，；');
  const at = clause.indexOf(deed[0] ?? '');
  return at >= 0 && clause.indexOf(deed[1] ?? '', at) > at;
}

/** 37÷1860＝1.99%, said to be 19.9%: the point went astray. */
const isShifted = (real: number, stated: string): boolean =>
  [10, 100, 0.1, 0.01].some((factor) => Math.abs(real * factor - Number(stated)) < 0.006 * Number(stated));

/**
 * 相近 — any rate right behind two figures of one unit that it misses by a little: the digits were mixed up. A rate that is far
 * from theirs is another thing's.
 */
export function* nearRates({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, rated)) {
    const stated = hit[2] ?? '';
    const here = halfWidth(clauseBefore(paragraph.text, start, '。'));
    const last = hitsIn(here, figure).at(-1);
    if (!last || /[%％]/u.test(here.slice(last.index + last[0].length)) || here.length - last.index > 36) continue;
    // Hours of work have no rate.
    if (/小时|分钟|工作日|[天岁米]$/u.test(last[3] ?? '')) continue;
    const part = roundedOf(last[1], last[2]);
    const wholes = roundedIn(here.slice(0, last.index), last[3] ?? '').filter(({ amount }) => amount > part.amount);
    const [whole] = wholes;
    if (whole === undefined || wholes.some((one) => isShareOf(part, one, stated))) continue;
    const real = (part.amount / whole.amount) * 100;
    const isNear = Math.abs(real - Number(stated)) <= 0.12 * Number(stated) || isShifted(real, stated);
    if (!isNear || !isOf(hit[1] ?? '', here)) continue;
    // The births a rate is of may have been told paragraphs ago.
    const told = roundedIn(textAhead(body, paragraph, start), last[3] ?? '');
    if (told.some((one) => one.amount > part.amount && isShareOf(part, one, stated))) continue;
    const message = `${tidy(part.amount)}÷${tidy(whole.amount)}＝${tidy(real)}%，不是${stated}%`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}

const total = new RegExp(
  `(?:合计|共计|总计|总投入|总投资|总数|总量|合起来|加起来|两[项处类者]合计|三[项处类者]合计|累计)(?:[^，。；\\d]{0,8})${scaled}${measure}`,
  'gu',
);

/** 合计 — the sum of the figures of the same unit that its sentence lists before it, two or more. */
export function* totals({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, total)) {
    const [, digits, big, unit = ''] = hit;
    const here = clauseBefore(paragraph.text, start, '。；');
    const said = amountOf(digits, big);
    // 两项合计 is of the last two.
    const few = /^[两三]/u.test(hit[0]) ? numberOf(hit[0].charAt(0)) : Number.POSITIVE_INFINITY;
    const same = figuresIn(here, unit).slice(-few);
    const terms = same.length < 2 ? housesListed(here, unit) : same;
    const sum = terms.reduce((a, b) => a + b, 0);
    // 累计 may be of more than the few that were named: only a sum that all but fits is theirs.
    const since = /^累计/u.test(hit[0]) && !/[两三]/u.test(hit[0]);
    if (since && (terms.length < 3 || Math.abs(sum - said) > 0.12 * said || /其中|20\d\d年/u.test(here))) continue;
    // 转运站9座、公厕48座，改造公厕76座，公厕共计124座: the nearest of them are the sum's own.
    if (terms.some((_, i) => i > 0 && Math.abs(upTo(terms, i) - said) < 1e-6 * said)) continue;
    // 每年200万元，其中……，连续安排3年，合计600万元: so much a year.
    if (/每年[^。；]*连续[^。；]{0,6}年|每[个所支处家村校队组名][^。；，]*\d/u.test(here)) continue;
    // A list with other things in it is not the sum's own.
    if (terms.length < 2 || Math.abs(sum - said) < 1e-6 * said || !near(sum, said, terms === same ? 0.35 : 0.05))
      continue;
    const message = `${[...terms].reverse().map(tidy).join('＋')}＝${tidy(sum)}，不是${digits}${big ?? ''}${unit}`;
    yield { paragraph, start, end, message };
  }
}
const upTo = (terms: readonly number[], i: number): number => terms.slice(0, i + 1).reduce((a, b) => a + b, 0);
const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) < by * Math.max(a, b);

const houses = /^[个所家处座]$/u;
const row = /((?:[^，。；、\d]{2,14}\d+[个所家处座][、，]){2,})[^，。；、\d]{0,12}$/u;

/** 医院3所、卫生院15所、村卫生室286个，合计……: houses are counted one way here and another there, and make one sum. */
const housesListed = (here: string, unit: string): number[] =>
  houses.test(unit)
    ? [...(row.exec(halfWidth(here))?.[1] ?? '').matchAll(/\d+(?=[个所家处座])/gu)].map(Number).reverse()
    : [];

const compared = new RegExp(
  `(?:((?:19|20)\\d{2})年)?(?:比|较)((?:19|20)\\d{2}年|上年|去年|上一年|上年同期|去年同期)(?:同期)?(?:的)?(?:多|少|增加|增长|减少|上升|下降|提高|降低|延长|缩短|新增)了?${scaled}${measure}`,
  'gu',
);

/** 增减 — two figures of the unit before it, and the difference the text gives between years. */
export function* differences({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, compared)) {
    const [, , other = '', digits, big, unit = ''] = hit;
    if (unit === '%' || unit === '％' || paragraph.text.slice(start - 2, start) === '分别') continue;
    const here = clauseBefore(paragraph.text, start, '。');
    if (other.endsWith('年') && /\d/u.test(other) && !here.includes(other)) continue;
    const levels = figuresIn(withoutOthers(here), unit);
    const said = amountOf(digits, big);
    const steps = levels.flatMap((a, i) => levels.slice(i + 1).map((b) => Math.abs(a - b)));
    if (levels.length !== 2 || steps.some((step) => Math.abs(step - said) < 1e-6)) continue;
    const [to = 0, from = 0] = levels;
    const message = `${tidy(to)}与${tidy(from)}相差${tidy(steps[0] ?? 0)}${unit}，不是${digits}${big ?? ''}${unit}`;
    yield { paragraph, start, end, message };
  }
}

/** 有效监测天数365天 is the base of the year, not one of its figures. */
const withoutOthers = (text: string): string =>
  text.replace(
    new RegExp(
      `${num}(?:天|日|个|家|座|处|所)[^，。；\\d]{0,10}中(?=[，、])|(?:有效|全年|共|监测|增加|减少|新增|上升|下降)[^，。；\\d]{0,8}${num}(?:天|日|个|家|座|处|所)|占[^，。；]*`,
      'gu',
    ),
    '',
  );
