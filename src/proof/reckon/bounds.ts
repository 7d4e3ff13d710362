import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { num, percent, tidy } from './figures.ts';

const scores = new RegExp(
  `(?<=[，。；：:]|^)((?:[^，。；、：:\\d]{2,14}\\d{1,3}分[、，]){2,}[^，。；、\\d]{2,14}\\d{1,3}分)[，,；。](?:满分|总分|合计|共计|总计)(?:为|共)?${num}分`,
  'gu',
);

/** 满分 — the marks of the parts make the full mark. */
export function* fullMarks({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, scores)) {
    const terms = [...(hit[1] ?? '').matchAll(/(\d{1,3})分/gu)].map((t) => Number(t[1]));
    const sum = terms.reduce((a, b) => a + b, 0);
    if (sum === Number(hit[2]) || /加分|附加|扣/u.test(hit[0])) continue;
    yield { paragraph, start, end, message: `${terms.join('＋')}＝${sum}分，不是${hit[2]}分` };
  }
}

const shortOf = new RegExp(
  `${percent}[，,][^，。；\\d]{0,6}(?:距离?|离|与|较)[^，。；\\d]{0,10}${percent}的?[^，。；\\d]{0,10}(?:差|相差|低|少)了?${num}个百分点`,
  'gu',
);

/** 76.5%，距离85%的目标还差9.5个百分点: how far from what was set. */
export function* gaps({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, shortOf)) {
    const [, now, aim, stated] = hit;
    const real = Math.abs(Number(aim) - Number(now));
    if (Math.abs(real - Number(stated)) <= 0.011) continue;
    yield { paragraph, start, end, message: `${now}%与${aim}%相差${tidy(real)}个百分点，不是${stated}个百分点` };
  }
}

/** Rates of which the first is part of the second: what is lawn is green, what is burnt is made harmless. */
const within: readonly (readonly [string, string])[] = [
  ['绿地率', '绿化覆盖率'],
  ['焚烧(?:处理|处置)?率', '无害化处理率'],
  ['优秀率', '(?:合格|优良)率'],
];
const said = `(?:为|达到?|分别为)?${percent}`;
const bounds = within.map(
  ([part, whole]) => new RegExp(`${part}${said}[、，,]?[^。；，\\d]{0,8}${whole}${said}`, 'gu'),
);

/** 部分率 — one that is part of another, and larger. */
export function* partRates({ body }: Reading): Generator<Finding> {
  for (const bound of bounds)
    for (const { paragraph, hit, start, end } of matches(body, bound))
      if (Number(hit[1]) > Number(hit[2]))
        yield { paragraph, start, end, message: `前一个率包含在后一个里面，${hit[1]}%不会高于${hit[2]}%` };
}
