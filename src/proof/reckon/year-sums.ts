import { clauseBefore } from '../../text/clause.ts';
import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, figuresIn, measure, scaled, scaleOf, tidy } from './figures.ts';

const several = new RegExp(
  `(?<![第近前后])([两二三四五])年(?:来|间)?(?:共|一共|总共|累计|合计|总计)(?:共|完成|投入|安排|改造|新建|筹集|下达|拨付|建成|发放|培训|清运|\\p{Script=Han}){0,6}?${scaled}${measure}`,
  'gu',
);
/** 两年累计改造小巷55条、公厕19座，共投入2640万元: other totals stand between. */
const later = new RegExp(
  `(?<![第近前后])([两二三四五])年(?:来|间)?(?:共|累计|合计|总计)[^。；]{4,40}?，(?:共|累计|合计|总计)(?:完成)?(?:投入|投资|拨付|安排|筹集)(?:资金)?${scaled}${measure}`,
  'gu',
);
const year = /(?:19|20)\d{2}年(?!底|末|初)/gu;

const span = /((?:19|20)\d{2})年?(?:至|到|—|-|～)((?:19|20)\d{2})年[^。；]*分别/u;

/** How many years a stretch of text tells of: named one by one, or 2021年至2023年……分别. */
function yearsIn(text: string): number {
  const [, from, to] = span.exec(text) ?? [];
  return from === undefined ? (text.match(year)?.length ?? 0) : Number(to) - Number(from) + 1;
}

/** 2022年投入1.2亿元，2023年投入1.5亿元，两年共投入2.8亿元: so many years, so many figures, and their sum. */
export function* yearSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of [...matches(body, several), ...matches(body, later)]) {
    const [, count = '', digits, big, unit = ''] = hit;
    const close = clauseBefore(paragraph.text, start, '。；');
    const here = yearsIn(close) === numberOf(count) ? close : clauseBefore(paragraph.text, start, '。');
    const terms = figuresIn(here, unit);
    const n = numberOf(count);
    if (terms.length !== n || yearsIn(here) !== n) continue;
    const sum = terms.reduce((a, b) => a + b, 0);
    const said = amountOf(digits, big);
    // Rounded to the tenth of what it is told in: 11.86亿元 is 11.9亿元.
    if (Math.abs(sum - said) <= 0.006 * Math.max(sum, said) || Math.abs(sum - said) > 0.5 * sum) continue;
    const shown = (amount: number): string => tidy(amount / scaleOf(big));
    const row = terms.reverse().map(shown).join('＋');
    const message = `${row}＝${shown(sum)}${big ?? ''}${unit}，不是${digits}${big ?? ''}${unit}`;
    yield { paragraph, start, end, message };
  }
}

const rhythm =
  /每(半月|月|季度?|半年)[^，。；\d]{0,12}?([一两二三四五]|\d{1,2})(次|场|期|轮)(?!以上)[^，。；\d]{0,10}[，,](?:全年|一年|年内)[^，。；\d]{0,12}(\d{1,3})\3/gu;
const perYear: Readonly<Record<string, number>> = { 半月: 24, 月: 12, 季: 4, 季度: 4, 半年: 2 };

/** 每季度召开一次，全年召开6次. */
export function* rhythmCounts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, rhythm)) {
    const [whole, span = '', each = '', unit = '', year = ''] = hit;
    const real = (perYear[span] ?? 0) * numberOf(each);
    if (real === Number(year) || /至少|不少于|专题|临时|集中/u.test(whole)) continue;
    const message = `每${span}${each}${unit}，全年应是${real}${unit}，不是${year}${unit}`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}

const groups =
  /((?:[二两三四五六七八九]个\p{Script=Han}{1,10}?[、和及]){1,3}[二两三四五六七八九]个\p{Script=Han}{1,10}?)，?(?:共|共计|合计|总计)(?:有|计|设)?([二三四五六七八九十]{1,3})个/gu;

/** 四个专项组和两个专班，共七个机构: the same in Chinese numerals. */
export function* groupSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, groups)) {
    const terms = [...(hit[1] ?? '').matchAll(/([二两三四五六七八九])个/gu)].map((t) => numberOf(t[1] ?? ''));
    const sum = terms.reduce((a, b) => a + b, 0);
    if (sum === numberOf(hit[2] ?? '')) continue;
    yield { paragraph, start, end, message: `${terms.join('＋')}＝${sum}，不是${hit[2]}个` };
  }
}
