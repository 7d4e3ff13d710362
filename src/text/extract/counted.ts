import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

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

const rules: readonly Rule[] = [
  {
    // 第五个获得称号的省会: a place in a row; 第二十一个爱国卫生月: the month's own number.
    pattern:
      /第([一二三四五六七八九十]{1,3})(个|批|届|期|轮)(?!阶段|方面|五年|层次|[一二三四五]年|月|星期|周[一二三四五六日末]|季度|工程|项目)/gu,
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
    // 居全市七个县区之首, 位列榜首
    pattern: /(?=之首|首位|榜首)(?<=[居列排][^，。；：\d]{0,14})(?:之首|首位|榜首)/gu,
    kind: 'rank',
    read: () => ({ value: 1, unit: '位' }),
  },
  {
    pattern: /(?<![一二三四五六七八九十])([A-D])级(?!别)/gu,
    kind: 'level',
    read: ([, level = '']) => ({ value: level, unit: '级' }),
  },
  { pattern: /([一二三四])级(?=标准)/gu, kind: 'level', read: ([whole]) => ({ value: whole, unit: '标准' }) },
  { pattern: /([ⅠⅡⅢⅣⅤ])\s*类/gu, kind: 'level', read: ([, level = '']) => ({ value: level, unit: '类' }) },
  {
    pattern: new RegExp(`(?<!第|每|[一二两三四五六七八九十])(${cn})大(?=[\\p{Script=Han}]{2,})`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, numberOf(n ?? '') >= 10 ? '个' : '项'),
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
  { pattern: new RegExp(`第(${cn})(年)(?!级|度)`, 'gu'), kind: 'rank', read: ([, n]) => counted(n, '年') },
  { pattern: /全覆盖/gu, kind: 'level', read: () => ({ value: '全覆盖', unit: '' }) },
  {
    // 一办八组, 一室五组, 一专班九小组: how a headquarters is made up.
    pattern: new RegExp(`(?<!第)(${cn})(?:办|室|专班|中心)(?=${cn}(?:组|小组|专班|中心|部)(?![织建合成长]))`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '个'),
  },
  {
    pattern: new RegExp(`(?<=[一二三四五](?:办|室|专班|中心))(${cn})(?:小组|组|专班|中心|部)`, 'gu'),
    kind: 'count',
    read: ([, n]) => counted(n, '个'),
  },
  {
    // 三过复审, 两度入选
    pattern: new RegExp(
      `(?<!第|[一二两三四五六七八九十几])(${cn})[过度](?=通过|顺利|成功|复审|验收|评审|国检|省检|入选|获|荣获|蝉联|被)`,
      'gu',
    ),
    kind: 'count',
    read: ([, n]) => counted(n, '次'),
  },
];

/** Ranks, levels, and numbers in Chinese characters whose measure goes without saying. */
export function countedFigures(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, kind, read }) =>
    hitsIn(text, pattern, presence).flatMap((hit) => {
      const value = read(hit, text.slice(hit.index, hit.index + 24));
      return value ? [{ start: hit.index, end: hit.index + hit[0].length, ...value, qualifier: '', kind }] : [];
    }),
  );
}
