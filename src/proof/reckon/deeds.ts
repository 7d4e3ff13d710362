import { clauseBefore } from '../../text/clause.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, counter, figuresIn, percent, scaled, tidy } from './figures.ts';

const ordered = new RegExp(
  `(?:下[发达]|发出|交办|受理|排查|发现|查[出找])[^，。；\\d]{0,14}${scaled}${counter}[，,、](?:现已|均已|目前|已)?(?:完成)?(?:整改|办结|解决|销号)(?:完成|到位)?(?:了)?${scaled}${counter}`,
  'gu',
);

/** 下发整改通知书217份，已整改完成223家: more done than there was to do. */
function* overdone({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, ordered)) {
    const [, all, allBig, , done, doneBig, unit] = hit;
    if (amountOf(done, doneBig) <= amountOf(all, allBig)) continue;
    // 隐患519条，下发通知书87份，已整改507条: what was to be done was counted further up.
    const here = clauseBefore(paragraph.text, start, '。；');
    if (figuresIn(here, unit ?? '').some((whole) => whole >= amountOf(done, doneBig))) continue;
    yield { paragraph, start, end, message: `完成的${done}${doneBig ?? ''}${unit}比应完成的${all}${allBig ?? ''}还多` };
  }
}

const good = '合格|达标|通过|办结|完成|整改';
const halves = new RegExp(
  `${scaled}(批次|个|家|座|处|件|户|条|份|人|项|起|次)[，,、](?:其中)?(${good})${scaled}\\3[，,、](?:\\4|[\\p{Script=Han}]{0,4})率(?:达到?|为)?${percent}[，,、；](?:不合格|未达标|不达标|未办结|未完成|未整改|剩余|其余)${scaled}\\3`,
  'gu',
);

/** 3260批次，合格3197批次，合格率98.1%，不合格73批次: the rate stands between the halves. */
function* halvesApart({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, halves)) {
    const [, all, allBig, unit = '', , yes, yesBig, , no, noBig] = hit;
    const real = amountOf(all, allBig) - amountOf(yes, yesBig);
    if (Math.abs(real - amountOf(no, noBig)) < 1e-6 * amountOf(all, allBig)) continue;
    const at = start + hit[0].search(/(?:不合格|未|不达标|剩余|其余)[^，]*$/u);
    yield { paragraph, start: at, end, message: `${all}－${yes}＝${tidy(real)}${unit}，不是${no}${unit}` };
  }
}

const whole = new RegExp(
  `(?:共有?|共计|总计|合计)${scaled}${counter}[，：:,]((?:[^，。；：、\\d（）]{2,14}\\d+(?:\\.\\d+)?[万亿]?\\3[、，,]?){3,})(?=[。；]|$)`,
  'gu',
);
const part = new RegExp(`${scaled}${counter}`, 'gu');
const slack = 0.06;

/** 共834家，一类721家、二类96家、三类27家: parts by kind, close to the whole and not it. */
function* kinds({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, whole)) {
    const [, digits, big, unit = '', list = ''] = hit;
    const all = amountOf(digits, big);
    const sum = [...list.matchAll(part)].reduce((total, t) => total + amountOf(t[1], t[2]), 0);
    if (Math.abs(sum - all) < 1e-6 * all || Math.abs(sum - all) > all * slack || /新增|另/u.test(list)) continue;
    yield { paragraph, start, end, message: `各项合计${tidy(sum)}${unit}，与总数${digits}${big ?? ''}${unit}对不上` };
  }
}

const crossing = /“?([一二三四五六七八九])纵([一二三四五六七八九])横”?(?:等)?[^，。；\d]{0,4}?(\d{1,2})条/gu;
const digit = (c: string | undefined): number => '零一二三四五六七八九'.indexOf(c ?? '');

/** “四纵五横”10条主干道. */
function* crossings({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, crossing)) {
    const real = digit(hit[1]) + digit(hit[2]);
    if (real === Number(hit[3])) continue;
    yield { paragraph, start, end, message: `${hit[1]}纵${hit[2]}横是${real}条，不是${hit[3]}条` };
  }
}

const green = new RegExp(
  `绿化覆盖率(?:达到?|为)?${percent}[、，,；][^。；，\\d]{0,8}绿地率(?:达到?|为)?${percent}`,
  'gu',
);

/** 绿化覆盖率42.6%，绿地率43.1%: what is lawn is green. */
function* lawns({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, green))
    if (Number(hit[2]) > Number(hit[1]))
      yield { paragraph, start, end, message: `绿地率${hit[2]}%不会高于绿化覆盖率${hit[1]}%` };
}

/** The ways work done does not fit what there was. */
export const deeds = [overdone, halvesApart, kinds, crossings, lawns];
