import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { counterPattern } from './units.ts';

type Kind = Figure['kind'];
interface Rule {
  readonly pattern: RegExp;
  readonly kind: Kind;
  read(hit: RegExpMatchArray): { value: number | string; unit: string } | null;
}

const cn = '[一二两三四五六七八九十]{1,3}';
const counted = (digits = '', unit = ''): { value: number; unit: string } | null => {
  const value = numberOf(digits);
  return Number.isNaN(value) ? null : { value, unit };
};
const spans: Readonly<Record<string, string>> = {
  日: '日',
  天: '日',
  周: '周',
  月: '月',
  季: '季',
  季度: '季',
  年: '年',
};

const rules: readonly Rule[] = [
  {
    // 一周一调度, 两月一次, 每两月一换, 一日两普扫
    pattern:
      /(?:每(?=[一两二三四五六日天周月季年])|(?<=^|[，。、；：“取实行\s\p{Script=Han}]))([一两二三四五六]?)(个?)(日|天|周|月|季度|季|年)([一两二三四])(?=次|[\p{Script=Han}]{1,2}(?:[，。、；”一的]|$))/gu,
    kind: 'frequency',
    read: ([, many = '', , span = '', times = '']) => {
      const every = many === '' || many === '一' ? '' : many === '二' ? '两' : many;
      return { value: numberOf(times), unit: `次/${every}${spans[span] ?? span}` };
    },
  },
  {
    pattern:
      /每(日|天|周|月|季度|季|年)(?=[\p{Script=Han}]{0,8}(?:例会|定期|调度|通报|检查|评比|督查|督导|考核|召开|组织))/gu,
    kind: 'frequency',
    read: ([, span = '']) => ({ value: 1, unit: `次/${spans[span] ?? span}` }),
  },
  {
    pattern: /第([一二三四五六七八九十]{1,3}|\d{1,2})(次|位|名)/gu,
    kind: 'rank',
    read: ([, n, unit]) => counted(n, unit === '名' ? '位' : unit),
  },
  {
    pattern:
      /(?:全[国省市区]|广西|居|位居|列|排名)[\p{Script=Han}]{0,3}?第([一二三四五六七八九十]{1,3}|\d{1,2})(?!个|届|批|次|条|期|位|名|季)/gu,
    kind: 'rank',
    read: ([, n]) => counted(n, '位'),
  },
  {
    pattern: /(?<![一二三四五六七八九十])([A-D])级(?!别)/gu,
    kind: 'level',
    read: ([, level = '']) => ({ value: level, unit: '级' }),
  },
  { pattern: /([一二三四])级(?=标准)/gu, kind: 'level', read: ([whole]) => ({ value: whole, unit: '标准' }) },
  { pattern: /([ⅠⅡⅢⅣⅤ])\s*类/gu, kind: 'level', read: ([, level = '']) => ({ value: level, unit: '类' }) },
  {
    pattern: /(?:未|没有|无)发生[^，。；]{0,24}?(?:事故|事件|疫情|案件)/gu,
    kind: 'none',
    read: () => ({ value: 0, unit: '起' }),
  },
  {
    pattern: /无任何[^，。；]{0,12}?广告/gu,
    kind: 'none',
    read: () => ({ value: 0, unit: '处' }),
  },
  {
    pattern: new RegExp(`(${cn})年来|(?:连续|近|过去)(${cn})(?:个)?年`, 'gu'),
    kind: 'count',
    read: ([, a, b]) => counted(a ?? b, '年'),
  },
  { pattern: /(?<![\d.第])(\d{1,2})年(?![度底初末中版\d])/gu, kind: 'count', read: ([, n]) => counted(n, '年') },
  {
    pattern: new RegExp(`(?<!第|[一二两三四五六七八九十])(${cn})年(?=行动|计划|攻坚|规划)`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '年'),
  },
  {
    pattern: new RegExp(`(?<!第|每|[一二两三四五六七八九十])(${cn})大(?=[\\p{Script=Han}]{2,})`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, numberOf(n ?? '') >= 10 ? '个' : '项'),
  },
  {
    pattern: new RegExp(`(?<!第|每|[一二两三四五六七八九十])(${cn})(${counterPattern}|专班|小组|落实|包|位一体)`, 'gu'),
    kind: 'count',
    read: ([, n = '', unit = '']) => {
      if (n === '一' && !/^(?:专班)$/.test(unit)) return null;
      const named =
        {
          专班: '个',
          小组: '个',
          落实: '项',
          位一体: '位',
          县: '个',
          区: '个',
          县区: '个',
          镇: '个',
          乡: '个',
          街道: '个',
          村: '个',
          社区: '个',
          校: '所',
        }[unit] ?? unit;
      return counted(n, named);
    },
  },
  {
    pattern: /(?<!\d|[一二三四五六七八九十百千几数每])万(名|人|户|家)/gu,
    kind: 'count',
    read: ([, unit]) => ({ value: 1, unit: `万${unit}` }),
  },
  {
    // 四城联创: titles striven for at once.
    pattern: new RegExp(`(?<!第|每|[一二两三四五六七八九十])(${cn})城(?=联创|同创|共创)`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '项'),
  },
  {
    // 三纵四横: the roads of a town, added up.
    pattern: new RegExp(`(?<!第|每|[一二两三四五六七八九十])(${cn})纵(${cn})横`, 'gu'),
    kind: 'count',
    read: ([, down = '', across = '']) => {
      const value = numberOf(down) + numberOf(across);
      return Number.isNaN(value) ? null : { value, unit: '条' };
    },
  },
  { pattern: /全覆盖/gu, kind: 'level', read: () => ({ value: '全覆盖', unit: '' }) },
];

/** Numbers in Chinese characters, ranks, frequencies, levels and 未发生. */
export function countedFigures(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, kind, read }) =>
    hitsIn(text, pattern, presence).flatMap((hit) => {
      const value = read(hit);
      return value ? [{ start: hit.index, end: hit.index + hit[0].length, ...value, qualifier: '', kind }] : [];
    }),
  );
}
