import { clauseBefore } from '../../text/clause.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { counter, isShareOf, percent, roundedIn, roundedOf, scaled, tidy } from './figures.ts';

const share = new RegExp(
  `${scaled}${counter}(?!次)([^。；\\d]{0,24}?)(?:。(?=其中))?(其中|中的?|已|现已?|(?<![未不])(?:完成|达标|合格|建成|办结|整改))([^。；\\d]{0,12}?)${scaled}\\3[^，。；\\d]{0,12}[，,]([^。；\\d]{0,20}?)(占(?:比|总数的?)?|比例|率)(?:为|达到?|约)?${percent}`,
  'gu',
);

const opinion = /满意|知晓|好评|支持|认可|赞成|信任|参与$/u;

/** The verb of the part comes back in the name of the rate: 办结409件，办结率…. */
const speaksOf = (part: string, rate: string): boolean => {
  const verb = /(\p{Script=Han}{2})$/u.exec(rate.replace(/[的占比例]+$/u, ''))?.[1];
  return verb !== undefined && part.includes(verb);
};

/**
 * 占比 — a part of a whole and the share the text gives it. Where the share is not plainly that of the two (占, 办结率 of 办结),
 * it must at least come close, or it is another thing's.
 */
export function* shares({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, share)) {
    const [, a, aScale, , between = '', verb = '', rest = '', b, bScale, name = '', kind = '', stated = ''] = hit;
    const [whole, part] = [roundedOf(a, aScale), roundedOf(b, bScale)];
    const real = (part.amount / whole.amount) * 100;
    if (!(real <= 100) || isShareOf(part, whole, stated) || /(?:正在|尚未|待)$/u.test(between)) continue;
    // 13个农贸市场（城区6个，乡镇7个）……达标6个: the whole may stand further up.
    const earlier = clauseBefore(paragraph.text, start, '。');
    if (roundedIn(earlier, hit[3] ?? '').some((w) => isShareOf(part, w, stated))) continue;
    // 收回8230份，其中对管网改造满意的占97.1%: a part of the part.
    if (/其中/u.test(name)) continue;
    const plain = kind.startsWith('占') || kind === '比例' || speaksOf(verb + rest, name);
    // 办结1530件，群众满意率97.2%: what people think is none of it.
    if (!plain && (Math.abs(real - Number(stated)) > 10 || opinion.test(name))) continue;
    yield {
      paragraph,
      start,
      end,
      severity: plain ? 'error' : 'warning',
      message: `${b}${bScale ?? ''}÷${a}${aScale ?? ''}＝${tidy(real)}%，不是${stated}%`,
    };
  }
}

const ofWhole = new RegExp(`${scaled}${counter}[，,](?:约)?占[^，。；\\d]{0,16}?${scaled}\\3的${percent}`, 'gu');

/** 志愿者21.5万人，占常住人口132.4万人的18.2%: the whole stands with the share. */
export function* sharesOfWhole({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, ofWhole)) {
    const [, a, aScale, , b, bScale, stated = ''] = hit;
    const [part, whole] = [roundedOf(a, aScale), roundedOf(b, bScale)];
    const real = (part.amount / whole.amount) * 100;
    if (!(real <= 100) || isShareOf(part, whole, stated)) continue;
    const message = `${a}${aScale ?? ''}÷${b}${bScale ?? ''}＝${tidy(real)}%，不是${stated}%`;
    yield { paragraph, start, end, message };
  }
}

const part = '[^，。；、\\d]{1,16}?占(?:比|总数的?|总量的?)?(?:为|约|达)?\\d+(?:\\.\\d+)?[%％]';
const allOf = new RegExp(
  `(?:其中[，：]?(?:${part}[、，]){1,7}|(?<=^|[。；，：])(?:${part}、){2,7})${part}(?=[。；，])`,
  'gu',
);
/** Who is counted twice: 女性占40%、党员占80%. */
const overlapping = /职称|学历|党员|女性|男性|专业技术|骨干|兼职|本科|硕士|博士|岁|以上|以下|年轻|满意/u;

/** 其中焚烧占78%、填埋占15%、资源化占9%: the shares of one whole are a hundred at most. */
export function* shareSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, allOf)) {
    if (overlapping.test(hit[0])) continue;
    const terms = [...hit[0].matchAll(/(\d+(?:\.\d+)?)[%％]/gu)].map(([, n]) => Number(n));
    const sum = terms.reduce((a, b) => a + b, 0);
    // Rounded one by one, they may make a little more.
    if (sum <= 100 + 0.05 * terms.length || sum > 130) continue;
    yield { paragraph, start, end, message: `${terms.map(tidy).join('＋')}＝${tidy(sum)}%，超过100%` };
  }
}
