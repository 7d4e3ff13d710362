import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, figuresIn, measure, scaled, tidy } from './figures.ts';

const left = new RegExp(
  `(?:其余|剩余|余下|剩下|其他|尚有|仍有|还有|还剩|尚余|尚剩|仍剩)(?:的)?${scaled}(${measure.slice(1, -1)})(?=(?:\\p{Script=Han}{2})?没有完成|(?:\\p{Script=Han}{2})?(?:尚未|未)完成|正在|尚未|未|已|限期|列入|纳入|将|在|待|按|继续|计划|由|均|[，。；、]|也|还)`,
  'gu',
);
const dealt =
  /完成|整改|办结|持证|合格|达标|建成|改造|办理|销号|通过|签订|接种|处置|解决|验收|覆盖|回收|取缔|配备|配置|安装|设有/u;
const figure = new RegExp(`${scaled}(${measure.slice(1, -1)})`, 'gu');

/** 余数 — of so many, so many are done; the rest is what is left, wherever in the sentence the two stand. */
export function* rests({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, left)) {
    const [, digits, big, unit = ''] = hit;
    const said = amountOf(digits, big);
    const here = halfWidth(clauseBefore(paragraph.text, start, '。；'));
    const all = hitsIn(here, figure).filter((f) => f[3] === unit);
    const [part, whole] = all.reverse().map((f) => amountOf(f[1], f[2]));
    const last = all[0];
    if (part === undefined || whole === undefined || last === undefined || part >= whole) continue;
    if (!dealt.test(here.slice(Math.max(0, last.index - 30))) || all.length > 3) continue;
    // 已有26个完成改造，2个并入商超，余下3个: the first is no whole, but a part like the others.
    const whatWhole = all[1] === undefined ? '' : here.slice(all[1].index + all[1][0].length);
    if (/^(?:均|都|也)?(?:已|已经)?(?:完成|办结|达标|合格|建成|改造|通过|验收|销号)/u.test(whatWhole)) continue;
    const known = [...new Set(figuresIn(halfWidth(paragraph.text.slice(0, start)), unit))];
    // The whole may stand further up, and other parts of it between.
    const fits =
      known.some((a) => known.some((b) => Math.abs(Math.abs(a - b) - said) < 1e-6 * a)) || known.includes(said);
    const three = all.length === 3 && Math.abs(amountOf(all[2]?.[1], all[2]?.[2]) - whole - part - said) < 1e-6;
    if (fits || three) continue;
    const message = `${tidy(whole)}－${tidy(part)}＝${tidy(whole - part)}，不是${digits}${big ?? ''}${unit}`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}
