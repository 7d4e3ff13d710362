import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { after, before } from './shares.ts';
import { unitPattern } from './units.ts';

/** Counted in a body of rules or an office: 六个到位, 四统一, 一办八组. */
const slogan =
  '统一|到位|同步|公开|结合|不准|严禁|清零|落实|一样|最严|百分之百|百分百|必须|一律|转变|坚持|确保|不放过|同时';
const own = `专班|小组|包|位一体|个(?:${slogan}|一(?=”))|(?:${slogan})(?=[”，。；、的管]|$)|个方面|个人|个月|个小时|个工作日|个多月|个多小时`;
const digits = '[一二两三四五六七八九十百千][一二两三四五六七八九十百千零]{0,6}(?:点[一二三四五六七八九零]{1,3})?';
const fewDigits = '[一二两三四五六七八九十]{1,2}';
/** 三十余批次, 六个方面, 近两百家, 不到五分钟, 十分钟内. */
const counted = new RegExp(
  `(${before})?(?<!第|每|[一二两三四五六七八九十百千万几数零〇点])(${digits})(余|多|来)?(${own}|${unitPattern})(${after})?`,
  'gu',
);

const renamed: Readonly<Record<string, string>> = {
  专班: '个',
  小组: '个',
  位一体: '位',
  个方面: '方面',
  个人: '人',
  个小时: '小时',
  个工作日: '天',
  个多月: '个月',
  个多小时: '小时',
  校: '所',
  ...Object.fromEntries(
    ['县', '区', '县区', '镇', '乡', '乡镇', '街道', '村', '社区', '小区', '部门'].map((of) => [of, '个']),
  ),
};
const slogans = new RegExp(`^个?(?:${slogan}|(?<=个)一)`, 'u');
export const nameOf = (unit: string): string => renamed[unit] ?? (slogans.test(unit) ? '项' : unit);

/** 二类公厕, 三级甲等医院, 二类193座: of which grade they are, not how many. */
const grade =
  /^[二三四][类级](?:[、和及][二三四][类级])*(?:\d|公厕|公共厕所|厕所|甲等|乙等|综合|专科|医院|医疗机构|疫苗)/u;

/** Words that only begin like a measure behind a number in words. */
const misread: Readonly<Record<string, RegExp>> = {
  个: /^[体字性]/u,
  个人: /^[民才工大均文物口行防居造气事力性群]/u,
  分: /^/u,
  元: /^[区桥朝里化论结素件县]/u,
  度: /^/u,
  方: /^(?!面)/u,
  口: /^[之子]/u,
  部: /^[门分]/u,
  道: /^(?!防线|工序|关|门|题|程序|屏障)/u,
  路: /^/u,
  门: /^[店诊市]/u,
  面: /^(?!锦旗|红旗|旗|墙|奖牌)/u,
  位: /^于/u,
  名: /^单/u,
  所: /^[辖有在属]/u,
  步: /^(?!法|走|工作|作业)/u,
  级: /^别/u,
  回: /^[收事]/u,
  克: /^/u,
  升: /^/u,
  天: /^(?:[地下空气然]|两头|打)/u,
  头: /^[受忙跑六]/u,
  人: /^转/u,
};
const measured = /^(?:米|公里|倍|吨|亩|天|小时|公斤)$/u;
/** 前三天, 这两天: which, not how many. */
const pointed = /[前后昨今明当头这那]/u;

/** 整整一天, 缩短一小时: one is counted where it is said to be long or short; else 一 is an article. */
const reallyOne = /(?:整整|缩短|延长|提前|推迟|压缩到?|[长短]达|历时|用时|仅|仅有|只有|只需|只用)了?(?:整整)?$/u;
const ofTime = /^(?:天|年|个月|个小时|小时|分钟|倍)$/u;
const isOne = (text: string, start: number, unit: string): boolean =>
  unit === '专班' || unit === '倍' || (ofTime.test(unit) && reallyOne.test(text.slice(Math.max(0, start - 8), start)));

/** 十五点六 → 15.6; 三四十: two numbers in a breath are none, and 百家 alone is many. */
function worthOf(number: string): number {
  const [whole = '', decimals] = number.split('点');
  if (/[一二两三四五六七八九]{2}|^[百千]/u.test(whole)) return Number.NaN;
  return decimals === undefined
    ? numberOf(whole)
    : Number(`${numberOf(whole)}.${[...decimals].map((digit) => numberOf(digit)).join('')}`);
}

/** 文字写的数 — numbers in characters before what they count. */
export function hanCounts(text: string, presence: Presence): Figure[] {
  return hitsIn(text, counted, presence).flatMap((hit) => {
    const [whole, ahead = '', number = '', much = '', unit = '', behind = ''] = hit;
    const start = hit.index + ahead.length;
    const end = hit.index + whole.length;
    const value = worthOf(number);
    if (Number.isNaN(value) || (behind === '' && misread[unit]?.test(text.slice(end, end + 8)))) return [];
    // 三多社区: only what is round, or measured, may be somewhat more.
    if (much !== '' && !/[十百千]$/u.test(number) && !measured.test(unit)) return [];
    if (unit === '天' && pointed.test(text[start - 1] ?? '')) return [];
    if ((number === '一' && !isOne(text, start, unit)) || grade.test(text.slice(start, start + 24))) return [];
    return [
      { start: hit.index, end, value, unit: nameOf(unit), qualifier: ahead || behind || much, kind: 'count' as const },
    ];
  });
}

/** 五到八人, 三至五天: the lower end; the upper one is a number with its unit. */
const spans = new RegExp(
  `(?<!第|周|[一二两三四五六七八九十百千万几数零〇点月])(${fewDigits})(?=[至到](${fewDigits})(${own}|${unitPattern}))`,
  'gu',
);
export function lowerEnds(text: string, presence: Presence): Figure[] {
  return hitsIn(text, spans, presence).flatMap((hit): Figure[] => {
    const [, number = '', upper = '', unit = ''] = hit;
    const start = hit.index;
    const end = start + number.length;
    const behind = end + 1 + upper.length + unit.length;
    const value = numberOf(number);
    if (!(value < numberOf(upper)) || unit === '级' || misread[unit]?.test(text.slice(behind, behind + 8))) return [];
    return [{ start, end, value, unit: nameOf(unit), qualifier: '', kind: 'count' }];
  });
}
