import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';
import type { Listing } from './listings.ts';

const numeral = '([二两三四五六七八九十]{1,2}|\\d{1,2})';
const joined = /[、，；和及与]+/u;
type Row = Pick<Listing, 'listed' | 'open'>;
type Face = readonly [RegExp, (hit: RegExpExecArray) => { said: number; row: Row } | null];

const told = (said: string | undefined, listed: number, open = false) => ({
  said: numberOf(said ?? ''),
  row: { listed: [listed], open },
});

const tier = '(?:国家|省|市|州|县（市、区）|县（区）|县区|县|区|旗|乡镇|乡|镇|街道|村|社区|组|网格|小区|楼栋|单元|户)';
/** 三级网络，形成市、县、乡齐抓共管. */
const tiersBehind: Face = [
  new RegExp(
    `(?<![第A-Z甲ⅠⅡ])([二三四五六])级(?:网络|联动|管理|体系|机制|责任|组织|包保|网格|督导|保洁|联创|联控|河长)[^，。；：、]{0,6}(?:[，：（]|——)(?:即|形成了?|构建了?|建立了?|包括|覆盖)?(${tier}(?:（[^）]{1,4}）)?(?:[、—-]${tier}(?:（[^）]{1,4}）)?){1,6})(?=[^、—（-])`,
    'gu',
  ),
  (hit) => told(hit[1], (hit[2] ?? '').replace(/（.*?）/gu, '').split(/[、—-]/u).length),
];

/** “五员”机制，设立宣传员、劝导员、监督员、保洁员; “三包”责任，包卫生、包秩序、包绿化、包设施. */
const chorus: Face = [
  new RegExp(
    `“${numeral}个?([\\p{Script=Han}]{1,2})”[\\p{Script=Han}]{0,6}(?:，(?:即|设立|设置|配备|做到|实行|实现|落实|坚持|推行)?|：)((?:[^，。；：、“”\\d]{2,8}、){1,7}[^，。；：、“”\\d]{2,10})(?=[，。；])`,
    'gu',
  ),
  ([, said, word = '', row = '']) => {
    const open = /等$/u.test(row);
    const names = row.replace(/等$/u, '').split('、');
    const ends = names.every((name) => name.endsWith(word));
    return ends || names.every((name) => name.startsWith(word)) ? told(said, names.length, open) : null;
  },
];

/** “20字方针”“甲乙丙丁……”: the characters of what is quoted. */
const charactersAhead: Face = [
  /([二两三四五六七八九十]{2,3}|\d{2})字(?:方针|要求|原则|口诀|经验|工作法|总要求)[”」]?[^“。；]{0,8}“([^”]{5,70})”/gu,
  ([, said, words = '']) => told(said, words.replace(/[^\p{Script=Han}]/gu, '').length),
];
const charactersBehind: Face = [
  /“([^“”]{5,70})”(?:的|这)?(?:“)?([二两三四五六七八九十]{2,3}|\d{2})字(?:方针|要求|原则|口诀|经验|工作法|总要求)/gu,
  ([, words = '', said]) => told(said, words.replace(/[^\p{Script=Han}]/gu, '').length),
];

/** “一日一巡查、一周一通报、一月一考核”四个一制度. */
const ones: Face = [
  /“?((?:一[^，。；、“”]{1,8}、){1,8}一[^，。；、“”]{1,8})”?(?:的|等)?“?([二两三四五六七八九十])个一/gu,
  ([whole, row = '', said]) => told(said, row.split('、').length, /等“?.个一/u.test(whole)),
];

/** 4次行动，分别在1月、4月、7月. */
const days: Face = [
  new RegExp(
    `(?<![\\d第.])${numeral}(?:次|场|期|批|轮|个批次)[^，。；：\\d]{0,14}，分别(?:在|于|是|为)((?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|底|初)?(?:[、和及](?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}[月日](?:\\d{1,2}日|[上中下]旬|底|初)?)+)(?!至|到|—|-)`,
    'gu',
  ),
  ([, said, row = '']) => told(said, row.split(joined).length),
];

/** 《甲》《乙》《丙》4个文件. */
const papers: Face = [
  new RegExp(
    `((?:《[^《》]{2,40}》(?:（[^）]{2,30}）)?[、和及与]?){2,9})(等)?${numeral}(?:个|项|份|部|件)(?:文件|制度|办法|方案|规定|意见|通知|规范性文件|配套文件|地方性法规|法规|规章|标准)`,
    'gu',
  ),
  ([, row = '', etc, said]) => told(said, row.match(/《/gu)?.length ?? 0, etc !== undefined),
];

/** 2012年、2016年、2020年三次复审. */
const yearly: Face = [
  /((?:(?:19|20)\d{2}年?[、和及]){1,6}(?:19|20)\d{2}年)(?:先后|连续|共)?([二两三四五六七八九])(?:次|度|轮)(?=\p{Script=Han}{0,4}(?:复审|复查|复核|评审|评估|通过|荣获|获|蝉联|暗访|考核|评选))/gu,
  ([, row = '', said]) => told(said, row.split(joined).length),
];

/** “水清、岸绿、景美、人和”三大目标. */
const quoted: Face = [
  new RegExp(
    `“((?:[^“”、，。；]{1,8}、){1,7}[^“”、，。；]{1,8})”(等)?的?“?${numeral}(?:大|项|种|类|个|级)(?!月|年|多|以上|一)(?=\\p{Script=Han})`,
    'gu',
  ),
  ([, row = '', etc, said]) => told(said, row.split('、').length, etc !== undefined || /等$/u.test(row)),
];

/** “硬化、绿化、亮化”的“四化”, “红、黄、绿、蓝”三色管理: a row in marks, and the slogan it is called by. */
const called: Face = [
  /“((?:[^“”、，。；]{1,8}、){1,7}[^“”、，。；]{1,8})”(等)?的?“?([二两三四五六七八九十])个?(?:\p{Script=Han}化|化|色|位一体|到位|落实|不|有|无|净|清|统一|结合)(?![一二三四五六七八九十])/gu,
  ([, row = '', etc, said]) => told(said, row.split('、').length, etc !== undefined || /等$/u.test(row)),
];

/** “早发现、早报告、早治疗、早康复”的四早要求: no marks around the slogan, and each of the row has its word. */
const calledByWord: Face = [
  /“((?:[^“”、，。；]{1,10}、){1,8}[^“”、，。；]{1,10})”(等)?的?“?([二两三四五六七八九十])个?(\p{Script=Han})(?!\p{Script=Han}?[一二三四五六七八九十])/gu,
  ([, row = '', etc, said, word = '']) => {
    const names = row.replace(/等$/u, '').split('、');
    const open = etc !== undefined || /等$/u.test(row);
    return names.every((name) => name.includes(word)) ? told(said, names.length, open) : null;
  },
];

const division = /\p{Script=Han}{2,6}?(?:区|县|市|旗|镇|乡|街道)(?=[、，和]|$)/gu;
/** 3区4县，分别是……: the kinds add up. */
const divisions: Face = [
  /(?<=辖|含|有|共|括)((?:(?:\d{1,2}|[一二两三四五六七八九十])个?(?:市辖区|县级市|区|县|市|旗|镇|乡|街道)、?){1,4})(?:，(?:即|包括|分别(?:是|为))|：|（)((?:\p{Script=Han}{2,6}?(?:区|县|市|旗|镇|乡|街道)[、，和]?){2,20})(?<![、，和])(?=[，。；）])/gu,
  ([, kinds = '', row = '']) => {
    const said = [...kinds.matchAll(/\d{1,2}|[一二两三四五六七八九十]/gu)].reduce((sum, [n]) => sum + numberOf(n), 0);
    return { said, row: { listed: [row.match(division)?.length ?? 0], open: /等/u.test(row) } };
  },
];

/** 4条主次干道（人民路、建设路、解放路）: a closed bracket, all names of one ending. */
const bracketed: Face = [
  new RegExp(
    `(?<![\\d第.])${numeral}(?:个|条|家|座|处|所|项|类|种|支|镇|乡)[\\p{Script=Han}]{1,10}（((?:[\\p{Script=Han}]{2,10}、)+[\\p{Script=Han}]{2,10})）`,
    'gu',
  ),
  ([, said, row = '']) => {
    const names = row.split('、');
    const ending = names[0]?.at(-1) ?? '';
    return /等$/u.test(row) || !names.every((name) => name.endsWith(ending)) ? null : told(said, names.length);
  },
];

const faces = [
  tiersBehind,
  chorus,
  charactersAhead,
  charactersBehind,
  ones,
  days,
  papers,
  yearly,
  quoted,
  called,
  calledByWord,
  divisions,
  bracketed,
];

/** 数与列 — rows whose form alone says what is counted in them. */
export function* toldRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const [pattern, read] of faces)
    for (const { paragraph, hit, start, end } of matches(paragraphs, pattern)) {
      const seen = read(hit);
      if (seen !== null) yield { paragraph, start, end, said: seen.said, ...seen.row };
    }
}
