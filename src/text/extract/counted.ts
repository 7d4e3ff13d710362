import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { counterPattern } from './units.ts';

type Kind = Figure['kind'];
interface Rule {
  readonly pattern: RegExp;
  readonly kind: Kind;
  /** `rest`: the text from the hit on. */
  read(hit: RegExpMatchArray, rest: string): { value: number | string; unit: string } | null;
}

const cn = '[一二两三四五六七八九十]{1,3}';
const counted = (digits = '', unit = ''): { value: number; unit: string } | null => {
  // 一二级道路, 三四十家: two numbers in a breath are none.
  const value = /^[一二两三四五六七八九]{2}/u.test(digits) ? Number.NaN : numberOf(digits);
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

/** 二类公厕, 三级甲等医院, 二类193座: of which grade they are, not how many. */
const grade =
  /^[二三四][类级](?:[、和及][二三四][类级])*(?:\d|公厕|公共厕所|厕所|甲等|乙等|综合|专科|医院|医疗机构|疫苗)/u;

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
    // 每两年对全国城市开展
    pattern: /每([两二三四五])(年|月|周)(?=[\p{Script=Han}]{0,10}(?:开展|进行|组织|评|命名|复审|召开|检查))/gu,
    kind: 'frequency',
    read: ([, many = '', span = '']) => ({ value: 1, unit: `次/${many === '二' ? '两' : many}${span}` }),
  },
  {
    // 第五个获得称号的省会: a place in a row; 第二十一个爱国卫生月: the month's own number.
    pattern: /第([一二三四五六七八九十]{1,3})(个|批|届|期|轮)(?!阶段|方面|五年|层次)/gu,
    kind: 'rank',
    read: ([{ length }, n, unit = ''], after = '') => {
      const reached = unit === '个' && /^(?:获得|成为|通过|荣获|被|实现|达到|建成)/u.test(after.slice(length));
      return counted(n, reached ? '位' : unit);
    },
  },
  { pattern: /第0?(\d{1,2})版(?=[：:\s]|$)/gu, kind: 'rank', read: ([, n]) => counted(n, '版') },
  {
    pattern: /(?<=字数[：:]\s*)(\d{2,6})(?!\d)|(?<![\d.])(\d{2,6})字(?=[，。；、）)]|$)/gu,
    kind: 'count',
    read: ([, a, b]) => counted(a ?? b, '字'),
  },
  {
    pattern: /(?<=(?:浏览|点击|阅读|访问)(?:次数|量|数)?[：:]\s*)(\d{1,8})(?![\d.万])/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '次'),
  },
  { pattern: /(?<![\d.第])(\d{1,2})周(?!岁|年|边|围|期|报|刊)/gu, kind: 'count', read: ([, n]) => counted(n, '周') },
  {
    // 20g/袋: what one pack holds; 6000/袋: 6000 packs, miswritten.
    pattern:
      /(?<![\d.])(\d+(?:\.\d+)?)\s*(g|kg|mg|ml|mL|L|克|毫升|毫克|千克|升|斤|片|粒|只)[/／](袋|瓶|盒|箱|包|支|桶|片|只|张|件|套)/gu,
    kind: 'count',
    read: ([, n, unit, per]) => counted(n, `${unit}/${per}`),
  },
  {
    pattern: /(?<![\d.])(\d+)[/／](袋|瓶|盒|箱|桶|包|只|件|套|台|辆|份|册|张|块|支|人|户|处|座)(?=[，。；、]|$)/gu,
    kind: 'count',
    read: ([, n, unit]) => counted(n, unit),
  },
  {
    pattern: /(?<![\d.第])(\d{2,5})\s*(?:余|多)\s*年(?!级)/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '年'),
  },
  { pattern: new RegExp(`(${cn})年间`, 'gu'), kind: 'count', read: ([, n]) => counted(n, '年') },
  {
    // 无因防控不力导致的传染病暴发流行
    pattern: /(?:未|没有|无)(?!症状)[^，。；]{0,30}?(?:暴发|爆发)(?:流行)?(?=[，。；、]|的?(?:情况|现象))/gu,
    kind: 'none',
    read: () => ({ value: 0, unit: '起' }),
  },
  {
    pattern: new RegExp(`“(${cn})个?(?:统一|到位|同步|公开|结合|不准|严禁|清零)”`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '项'),
  },
  {
    pattern: /唯一(?=的?\p{Script=Han}{0,14}(?:市|县|区|城市|单位|代表|样板|试点))/gu,
    kind: 'count',
    read: () => ({ value: 1, unit: '个' }),
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
    pattern: new RegExp(`(${cn})年多?来|(?:连续|近|过去)(${cn})(?:个)?年`, 'gu'),
    kind: 'count',
    read: ([, a, b]) => counted(a ?? b, '年'),
  },
  { pattern: /(?<![\d.第A-Za-z])(\d{1,2})年(?![度底初末中版\d])/gu, kind: 'count', read: ([, n]) => counted(n, '年') },
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
    read: ([, n = '', unit = ''], rest) => {
      if ((n === '一' && !/^(?:专班)$/.test(unit)) || grade.test(rest)) return null;
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
    pattern: /(?<!\d|[一二三四五六七八九十百千几数每吨])万(名|人(?!口)|户|家)/gu,
    kind: 'count',
    read: ([, unit]) => ({ value: 1, unit: `万${unit}` }),
  },
  { pattern: new RegExp(`(${cn})连(?:冠|胜)`, 'gu'), kind: 'count', read: ([, n]) => counted(n, '次') },
  {
    pattern: new RegExp(`第(${cn})大(?=镇|乡|县|区|市|城市|经济体)`, 'gu'),
    kind: 'rank',
    read: ([, n]) => counted(n, '位'),
  },
  {
    // 石家庄等5市, 邯郸2地
    pattern:
      /(?<![\d.第月日])(\d{1,3})(?:市(?![场民区政委级县容价直])|省(?![委级政厅内外直])|地(?=[，。；、成同联]))/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '个'),
  },
  {
    pattern: /(?<=\p{Script=Han}{2})([两二三四五六七八九])省(?!委|级|政|厅|内|外|里|力|时|心|属|道)/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '省'),
  },
  {
    pattern: new RegExp(`(?:奋战|苦战|历时|历经|每满|用时|经过|通过)(${cn})年(?!级|代|度)`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '年'),
  },
  {
    // 聘请12保洁员: the measure word is gone.
    pattern: /(?<=聘请|招聘|聘用|配备|增配|选派)(\d{1,4})(?=\p{Script=Han}{1,4}[员师工])/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '名'),
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
  {
    // 延长半小时, 一个半小时.
    pattern: /(?:([一二两三四五六七八九]|\d{1,2})个)?半(?:个)?(小时|钟头)/gu,
    kind: 'count',
    read: ([, whole]) => ({ value: (whole === undefined ? 0 : numberOf(whole)) + 0.5, unit: '小时' }),
  },
  { pattern: new RegExp(`第(${cn})(年)(?!级|度)`, 'gu'), kind: 'rank', read: ([, n]) => counted(n, '年') },
  {
    // 三天清理, 连续两周, 7日内: how long it took, or may take.
    pattern:
      /(?<![第每一二三四五六七八九十前后昨今明当])([两二三四五六七八九十])天(?![地下空气然]|两头)|(?:连续|为期|历时)([一两二三四五六七八九十])(?:个)?(周|星期)|(?<![\d.月第])(\d{1,2})(?:个工作)?日(?=内)/gu,
    kind: 'count',
    read: ([, days, weeks, , within]) => counted(days ?? weeks ?? within, weeks === undefined ? '天' : '周'),
  },
  {
    pattern: /(?<![第一二两三四五六七八九十])([一两二三四五六七八九])年多(?=时间|的)/gu,
    kind: 'count',
    read: ([, n]) => counted(n, '年'),
  },
  {
    // 未发生孕产妇死亡, 无重度及以上污染天气
    pattern: /(?:未发生|没有|无)(?:孕产妇|产妇|婴儿|人员)死亡(?=[，。；、])|无(?:重度|中度|轻度)[^，。；]{0,6}污染天/gu,
    kind: 'none',
    read: ([whole]) => ({ value: 0, unit: whole.endsWith('天') ? '天' : '例' }),
  },
  { pattern: /全覆盖/gu, kind: 'level', read: () => ({ value: '全覆盖', unit: '' }) },
];

/** Numbers in Chinese characters, ranks, frequencies, levels and 未发生. */
export function countedFigures(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, kind, read }) =>
    hitsIn(text, pattern, presence).flatMap((hit) => {
      const value = read(hit, text.slice(hit.index, hit.index + 24));
      return value ? [{ start: hit.index, end: hit.index + hit[0].length, ...value, qualifier: '', kind }] : [];
    }),
  );
}
