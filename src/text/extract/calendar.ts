import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

const pad = (n: string | number): string => String(n).padStart(2, '0');
const num = '[一二三四五六七八九十\\d]{1,3}';

interface Rule {
  readonly pattern: RegExp;
  readonly unit: string;
  value(hit: RegExpMatchArray): number | string;
}

const rules: readonly Rule[] = [
  {
    pattern: /(?<![\d-])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/gu,
    unit: '日期',
    value: ([, y, m = '', d = '']) => `${y}-${pad(m)}-${pad(d)}`,
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
    pattern: new RegExp(`(?<!年\\s*)(?<![\\d.第])(${num})月(底|初|末|上旬|中旬|下旬)`, 'gu'),
    unit: '月',
    value: ([, m = '', part]) => `${numberOf(m)}月${part}`,
  },
  {
    pattern: new RegExp(`(?<!年\\s*)(?<![\\d.第个])(${num})月份`, 'gu'),
    unit: '月',
    value: ([, m = '']) => numberOf(m),
  },
  { pattern: /(?<!\d)((?:19|20)\d{2})年(底|初|末|中)/gu, unit: '年', value: ([, y, part]) => `${y}年${part}` },
  { pattern: /(?<!\d)((?:19|20)\d{2})年度/gu, unit: '年度', value: ([, y]) => Number(y) },
  {
    pattern: /[（(]((?:19|20)\d{2})(?:年?版)?[）)](?=》)|(?<!\d)((?:19|20)\d{2})年版/gu,
    unit: '年版',
    value: ([, a, b]) => Number(a ?? b),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})年(?!度|底|初|末|中|版|\s*\d{1,2}\s*月)/gu,
    unit: '年',
    value: ([, y]) => Number(y),
  },
  { pattern: /(?<=\p{Script=Han})(20\d{2})(?=[”》])/gu, unit: '年', value: ([, y]) => Number(y) },
  {
    pattern: /(?<!\d)(\d{1,2}[:：]\d{2})\s*[—–~～至-]+\s*(\d{1,2}[:：]\d{2})/gu,
    unit: '时段',
    value: ([, a = '', b = '']) => `${a.replace('：', ':')}—${b.replace('：', ':')}`,
  },
];

/** Dates, years and hours a text names. */
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
