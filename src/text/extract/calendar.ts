import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

const pad = (n: string | number): string => String(n).padStart(2, '0');
const spelt = '[一二][一二三四五六七八九〇○零]{3}';
const few = '[一二三四五六七八九十]{1,3}';
const num = '[一二三四五六七八九十\\d]{1,3}';

interface Rule {
  readonly pattern: RegExp;
  readonly unit: string;
  value(hit: RegExpMatchArray): number | string;
}

/** 557—581: the dash as printed, a doubled one and what a converter made of it set right. */
const spanOf = (from = '', dash = '', to = ''): string => `${from}${/^-$/.test(dash) ? '-' : '—'}${to}`;
const dated = (y = '', m = '', d = ''): string => `${y}-${pad(m)}-${pad(d)}`;

const rules: readonly Rule[] = [
  {
    // 19.03.2016: the day first, as some sites of the west and north-west print it.
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])/gu,
    unit: '日期',
    value: ([, d, m, y]) => dated(y, m, d),
  },
  {
    // 9/19/2019: the month first, unless it cannot be one.
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/gu,
    unit: '日期',
    value: ([, a, b, y]) => (Number(a) > 12 ? dated(y, b, a) : dated(y, a, b)),
  },
  {
    pattern: /(?<![\d./])((?:19|20)\d{2})([./])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d./])/gu,
    unit: '日期',
    value: ([, y, , m, d]) => dated(y, m, d),
  },
  {
    pattern: /(?<=(?:时间|日期)[：:]\s*)(\d{2})-(\d{2})(?![\d-])/gu,
    unit: '月日',
    value: ([, m, d]) => `${m}-${d}`,
  },
  {
    // 2006年2月26日至3月2日: the second day is of the same year.
    pattern: /(?<=((?:19|20)\d{2})年\d{1,2}月\d{1,2}日(?:至|到|[—–~～-]+))(\d{1,2})月(\d{1,2})日/gu,
    unit: '日期',
    value: ([, y, m, d]) => dated(y, m, d),
  },
  {
    // 2015—2017周期, 北周（557—581年）.
    pattern:
      /(?<!\d)((?:19|20)\d{2})(-|[—–~～]+)((?:19|20)\d{2})(?=年?周期)|(?<!\d)([1-9]\d{2})年?(\s?[-—–~～”]+\s?|\s)([1-9]\d{2})(?=\s*年|\s*[）)])/gu,
    unit: '年',
    value: ([, a, dash, b, c, worn, d]) => (a === undefined ? spanOf(c, worn?.trim(), d) : spanOf(a, dash, b)),
  },
  {
    // 2016-2017年, （2015年—2017年）, 2018—2020年周期, and 20182020年周期 whose dash is gone.
    pattern:
      /(?<![\d.])((?:19|20)\d{2})(-|[—–~～]+)((?:19|20)\d{2})年(?!\d|度|\s*\d{1,2}月)|(?<=[（(]|周期为?|有效期为?|期限为?)((?:19|20)\d{2})年([—–~～-]+|至)((?:19|20)\d{2})年(?!\d|度|\s*\d{1,2}月)|(?<!\d)((?:19|20)\d{2})()((?:19|20)\d{2})(?=年?周期)/gu,
    unit: '年',
    value: ([, a, dash, b, c, bar, d, e, , f]) => spanOf(a ?? c ?? e, dash ?? bar ?? '', b ?? d ?? f),
  },
  {
    pattern: /(?<![\d.])((?:19|20)\d{2})(-|[—–~～]+)((?:19|20)\d{2})年度/gu,
    unit: '年度',
    value: ([, a, dash, b]) => spanOf(a, dash, b),
  },
  {
    // 据了解，年8月13日: the day stands, though its year is gone.
    pattern: /(?<=(?:^|[，。；：])年)(\d{1,2})月(\d{1,2})日/gu,
    unit: '月日',
    value: ([, m = '', d = '']) => `${pad(m)}-${pad(d)}`,
  },
  {
    // 200810月: the 年 between is gone.
    pattern: /(?<!\d)((?:19|20)\d{2})(1[0-2]|[1-9])月(?!\d)/gu,
    unit: '年月',
    value: ([, y, m = '']) => `${y}-${pad(m)}`,
  },
  {
    // 2011年5月通过技术评估，10月通过综合评审: the year goes on.
    pattern:
      /(?<=((?:19|20)\d{2})年?\s*\d{1,2}月[^。；]*?[，、])(1[0-2]|[1-9])月(?=\p{Script=Han}{2})(?!份|[上中下]旬)/gu,
    unit: '年月',
    value: ([, y, m = '']) => `${y}-${pad(m)}`,
  },
  {
    pattern:
      /(?<=今年|去年|前年|当年|次年|翌年)(1[0-2]|[1-9])月(?![\d份底初末]|[上中下]旬)|(?<=^|[。；])(1[0-2]|[1-9])月(?=成功|被|获|荣获|通过|正式|顺利)/gu,
    unit: '月',
    value: ([, a, b]) => Number(a ?? b),
  },
  {
    // 8月最低, 高峰出现在6月: whatever the year, the month is told.
    pattern: /(?<![\d.年个第—–~～至-]\s*)(1[0-2]|[1-9])月(?!\d|[份底初末]|[上中下]旬|[均子饼嫂季球票])/gu,
    unit: '月',
    value: ([, m]) => Number(m),
  },
  {
    pattern: /(?<![\d.年第]\s*)(1[0-2]|[1-9])月?[—–~～至-]+(1[0-2]|[1-9])月(?!\d|[底初末]|[上中下]旬)/gu,
    unit: '月',
    value: ([, from, to]) => `${from}—${to}`,
  },
  {
    // 公元817年, 大业十二年（616年）; 建镇700年 is a length of time.
    pattern: /(?<=公元前?|年[（(])\s*(\d{1,3})\s*(?:年|(?=[）)]))/gu,
    unit: '年',
    value: ([, y]) => Number(y),
  },
  {
    pattern: /(?<=总结|计划|报告|汇报|方案|要点)((?:19|20)\d{2})(?![\d年.])|〔((?:19|20)\d{2})〕/gu,
    unit: '年',
    value: ([, a, b]) => Number(a ?? b),
  },
  {
    pattern: /(?<![\d-])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/gu,
    unit: '日期',
    value: ([, y, m = '', d = '']) => `${y}-${pad(m)}-${pad(d)}`,
  },
  {
    // 二〇二四年三月十五日, as papers are signed.
    pattern: new RegExp(`(${spelt})年(${few})月(${few})日`, 'gu'),
    unit: '日期',
    value: ([, y = '', m = '', d = '']) => dated(String(numberOf(y)), String(numberOf(m)), String(numberOf(d))),
  },
  {
    pattern: new RegExp(`(${spelt})年(${few})月(?!${few}日)`, 'gu'),
    unit: '年月',
    value: ([, y = '', m = '']) => `${numberOf(y)}-${pad(numberOf(m))}`,
  },
  {
    pattern: /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
    unit: '日期',
    value: ([, y, m = '', d = '']) => `${y}-${pad(m)}-${pad(d)}`,
  },
  {
    pattern: /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*日)/gu,
    unit: '年月',
    value: ([, y, m = '']) => `${y}-${pad(m)}`,
  },
  {
    pattern: /(?<!年\s*)(?<![\d.])(\d{1,2})月(\d{1,2})日/gu,
    unit: '月日',
    value: ([, m = '', d = '']) => `${pad(m)}-${pad(d)}`,
  },
  {
    pattern: new RegExp(`(?<![\\d\\s]年\\s*)(?<![\\d.第])(${num})月(底|初|末|上旬|中旬|下旬)`, 'gu'),
    unit: '月',
    value: ([, m = '', part]) => `${numberOf(m)}月${part}`,
  },
  {
    pattern: new RegExp(`(?<!年\\s*)(?<![\\d.第个])(${num})月份`, 'gu'),
    unit: '月',
    value: ([, m = '']) => numberOf(m),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})年(底|初|末|中(?!央|国|共|考|小学|心|期|华|医))/gu,
    unit: '年',
    value: ([, y, part]) => `${y}年${part}`,
  },
  { pattern: /(?<!\d)((?:19|20)\d{2})年度/gu, unit: '年度', value: ([, y]) => Number(y) },
  {
    pattern: /[（(]((?:19|20)\d{2})(?:年?版)?[）)](?=》)|(?<!\d)((?:19|20)\d{2})年版/gu,
    unit: '年版',
    value: ([, a, b]) => Number(a ?? b),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?年(?!度|底|初|末|中(?!央|国|共|考|小学|心|期|华|医)|版|\s*\d{1,2}\s*月)/gu,
    unit: '年',
    value: ([, y]) => Number(y),
  },
  { pattern: /(?<=\p{Script=Han})(20\d{2})(?=[”》])/gu, unit: '年', value: ([, y]) => Number(y) },
];

/** Dates and years a text names. */
export function calendarFigures(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, unit, value }) =>
    hitsIn(text, pattern, presence).map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      value: value(hit),
      unit,
      qualifier: '',
      kind: 'date' as const,
    })),
  );
}
