import { clauseBefore } from '../../text/clause.ts';
import { oneApart } from '../../text/similarity.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, counter, figuresIn, measure, scaled, scaleOf, tidy } from './figures.ts';

/** 918处、面积23.7万平方米，其中: the whole was measured in another unit as well. */
const again = '(?:[、，][^。；，\\d]{0,8}\\d+(?:\\.\\d+)?[万亿]?(?!\\3)[^。；，\\d]{1,12}?)?';
const parts = new RegExp(
  `${scaled}${counter}([^。；\\d]{0,40}?${again})[，,；：](?:其中|包括)[，：]?((?:(?!包括|其中|包含|含)(?:20\\d{2}年)?(?:前\\d{1,2}个月|\\d{1,2}(?:至|到|—|-)\\d{1,2}月)?[^，。；、\\d]{0,14}\\d+(?:\\.\\d+)?[万亿]?\\3(?!月)[，,、]?){2,})(?=[。；，]|$)`,
  'gu',
);
const one = new RegExp(`${scaled}${counter}`, 'gu');
/** Who is counted twice: 专业技术人员968人，高级职称186人. */
const overlapping = /职称|学历|党员|女性|专业技术|骨干|兼职|本科|硕士|博士/u;
const rest = /其他|其它|其余|另外/u;

/** 分项 — a whole and its parts: more than the whole is wrong, and so is less where the rest is named or next to nothing lacks. */
export function* sums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, parts)) {
    const [, digits, big, unit = '', between = '', list = ''] = hit;
    // 286座（固定式251座、移动式35座），其中…: what closes a bracket is a part itself.
    if (/^[^（]*）/u.test(between) || overlapping.test(list)) continue;
    const whole = amountOf(digits, big);
    const terms = [...list.matchAll(one)].filter((t) => t[3] === unit).map((t) => amountOf(t[1], t[2]));
    const sum = terms.reduce((a, b) => a + b, 0);
    // 车辆费100万元，其中油料70万元，修理30万元，绿化20万元: the first of them make the whole, the rest stand beside it.
    const upTo = (i: number): number => terms.slice(0, i + 1).reduce((a, b) => a + b, 0);
    if (terms.some((_, i) => Math.abs(upTo(i) - whole) < 1e-6 * whole)) continue;
    const added = tidy(sum / scaleOf(big));
    const shown = `${added}${big ?? ''}${unit}`;
    // Three parts and more, and a sum that is the whole but for one digit: one of the two was mistyped.
    const lacks =
      terms.length === 2
        ? sum > whole * 0.9 && oneApart(added, digits ?? '') >= 0
        : sum > whole * 0.95 || (sum > whole * 0.85 && oneApart(added, digits ?? '') >= 0);
    const total = `${digits}${big ?? ''}${unit}`;
    // 包括停车场32个、新增泊位6200个: not of one kind.
    if (hit[0].includes('包括') && sum > whole * 1.15) continue;
    if (sum > whole * 1.000001) yield { paragraph, start, end, message: `其中各项合计${shown}，超过总数${total}` };
    else if (sum < whole * 0.999999 && (rest.test(list) || lacks))
      yield { paragraph, start, end, message: `其中各项合计${shown}，不到总数${total}`, severity: 'warning' };
  }
}

const apart = new RegExp(
  `[。；，]其中[，：]?((?:(?!包括|包含|其中)[^，。；、\\d]{1,14}\\d+(?:\\.\\d+)?[万亿]?${measure}[，,、]?){2,})(?=[。；，]|$)`,
  'gu',
);

/** 。其中, ；其中 — the parts in a sentence or clause of their own; the whole is one of the figures of their unit before it. */
export function* sumsApart({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, apart)) {
    const found = [...(hit[1] ?? '').matchAll(amounts)];
    const unit = found[0]?.[3] ?? '';
    if (found.some((t) => t[3] !== unit) || overlapping.test(hit[0])) continue;
    const terms = found.map((t) => amountOf(t[1], t[2]));
    const sum = terms.reduce((total, t) => total + t, 0);
    const wholes = figuresIn(clauseBefore(paragraph.text, start, '。'), unit).filter((w) => w > Math.max(...terms));
    // The first of them may be the whole already: the rest stand beside it.
    const upTo = (i: number): number => terms.slice(0, i + 1).reduce((a, b) => a + b, 0);
    if (wholes.length === 0 || wholes.some((w) => terms.some((_, i) => Math.abs(w - upTo(i)) < 1e-6 * w))) continue;
    const whole = Math.max(...wholes);
    const added = tidy(sum);
    const misses = sum > whole * 1.000001 && sum < whole * 1.3;
    const lacks = terms.length > 2 && sum < whole && sum > whole * 0.9 && oneApart(added, tidy(whole)) >= 0;
    if (!(misses || lacks)) continue;
    const message = `其中各项合计${added}${unit}，与总数${tidy(whole)}${unit}对不上`;
    yield { paragraph, start: start + 1, end, message, severity: misses ? 'error' : 'warning' };
  }
}

const amounts = new RegExp(`${scaled}${measure}`, 'gu');
const inner = new RegExp(`${scaled}${measure}[，,]其中[^，。；\\d]{0,14}${scaled}\\3`, 'gu');

/** 其中 — a part that is more than its whole. */
export function* nested({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, inner)) {
    const [, a, aBig, unit = '', b, bBig] = hit;
    // 17家，其中医院增加18家: a change is no part.
    const before = paragraph.text.slice(Math.max(0, start - 6), start);
    if (unit === '岁' || /增加|减少|新增|同比|上年/u.test(before + hit[0])) continue;
    if (amountOf(b, bBig) > amountOf(a, aBig) * 1.000001)
      yield { paragraph, start, end, message: `其中的${b}${bBig ?? ''}${unit}超过了总数${a}${aBig ?? ''}${unit}` };
  }
}

const done = '(?:(?:目前|现|截至目前|已)?已?(?:达标|合格|完成|办结|整改|改造|建成|销号|解决)|通过)(?!中)';
const open =
  '(?:不达标|不合格|未(?:完成|办结|整改|达标|销号|改造)|尚未[^，。；\\d]{0,4}|正在[^，。；\\d]{0,6}|剩余|其余|还有|仍有|待[^，。；\\d]{0,4})';
const halves = new RegExp(
  `${scaled}${counter}[^。；]{0,40}?[，：,]${done}[^，。；\\d]{0,8}${scaled}\\3[，、,]${open}[^，。；\\d]{0,8}${scaled}\\3(?=[。；，、])`,
  'gu',
);

/** 两半 — what is done and what is not make the whole. */
export function* complements({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, halves)) {
    const [, a, aBig, unit = '', b, bBig, c, cBig] = hit;
    const [whole, first, second] = [amountOf(a, aBig), amountOf(b, bBig), amountOf(c, cBig)];
    if (first > whole || Math.abs(first + second - whole) < 1e-6 * whole || /^[^（]*）/u.test(hit[0])) continue;
    const sum = tidy(first + second);
    const severity = first + second > whole ? 'error' : 'warning';
    yield { paragraph, start, end, severity, message: `${b}＋${c}＝${sum}，与总数${a}${unit}对不上` };
  }
}
