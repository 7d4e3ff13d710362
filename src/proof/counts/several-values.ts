import { clauseBefore } from '../../text/clause.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const value = '\\d+(?:\\.\\d+)?[万亿]?(?:[%％‰]|/10万|[\\p{Script=Han}（）/³²]{0,6})';
const severally = new RegExp(
  `分别(?:为|是|有|占|达到?|(?:下降|上升|提高|降低|提升|增加|减少|增长|控制)(?:到|至|在)?|降至|升至)(?:了|约)?(${value}(?:[、和及与]${value})+)(?:以[上下内])?(?=[，。；（）])`,
  'gu',
);

/** How many things `names` speaks of; null where their number cannot be told for sure. */
function countOf(written: string): readonly number[] | null {
  // 执业（助理）医师数: what a name holds in brackets counts nothing.
  const names = written.replace(/（\p{Script=Han}{1,8}）|\d+(?:[—–~～至-]\d+)?岁(?:以[上下])?/gu, '');
  // 调解率和成功率
  if (/^[^、和及与]*率[和及与][^、和及与]*率$/u.test(names)) return [2];
  const all = names.split('、');
  const [heads, last] = [all.slice(0, -1), all.at(-1) ?? ''];
  if (heads.length === 0 || /[（“《\d：]|新建|改建|新增/u.test(names)) return null;
  const ending = /率$|数$|量$|值$|度$|比例$|面积$/u.exec(last)?.[0] ?? '';
  const alike = ending !== '' && heads.every((head) => head.endsWith(ending));
  // 昼间、夜间达标率: the first ones are short, and none of them is itself what is measured.
  const short = heads.every((head, i) => (i === 0 || head.length <= 4) && !/[率数量值度]$/u.test(head));
  if (!alike && !(short && last.length > 3)) return null;
  const joined = /[和及与]/u.test(names);
  return joined ? (alike ? [all.length, all.length + 1] : null) : [all.length];
}

const counted = /\d[\d.]*[万亿]?(?:人|名|个|家|户|例|处|座)(?=[、和]|$)/gu;
/** 高血压患者39.2万人、糖尿病患者11.5万人，规范管理率分别为……: the things stand in the clause before, with a figure each. */
function countedBefore(text: string, start: number, names: string): readonly number[] | null {
  if (!/^\p{Script=Han}{2,10}率$/u.test(names)) return null;
  const clause = clauseBefore(text, start - names.length - 1, '，。；：');
  const things = clause.match(counted)?.length ?? 0;
  return things >= 2 && clause.split('、').length === things ? [things] : null;
}

/** 覆盖率、到位率、饱和率分别达到98%、96%: more things than values, or fewer. */
export function* severalValues({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, severally)) {
    const names = clauseBefore(paragraph.text, start, '，。；：');
    const things = countOf(names) ?? countedBefore(paragraph.text, start, names);
    const values = (hit[1] ?? '').split(/[、和及与](?=\d)/u).length;
    if (things === null || things.includes(values)) continue;
    const from = start - Math.min(names.length, 8);
    yield { paragraph, start: from, end, message: `“分别”前面是${things[0]}项，后面是${values}个数` };
  }
}

const years =
  '(?:(?<list>(?:20\\d{2}年?[、和及]){1,6}20\\d{2}年)|(?<from>20\\d{2})年?(?:至|—|－|-|~|～|到)(?<to>20\\d{2})年)';
const byYear = new RegExp(
  `${years}[^。；、和及\\d]{0,30}分别(?:为|是|有|占|投入|安排|达到?|完成|改造|新建|发放)?(?:了|约)?(?<values>${value}(?:[、和及与]${value})+)(?=[，。；（）])`,
  'gu',
);

/** 2020年、2021年、2022年参与率分别为41.7%、68.2%: a value for every year. */
export function* valuesByYear({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, byYear)) {
    const { list, from = '', to = '', values = '' } = hit.groups ?? {};
    const said = list === undefined ? Number(to) - Number(from) + 1 : (list.match(/20\d{2}/gu)?.length ?? 0);
    const given = values.split(/[、和及与](?=\d)/u).length;
    if (said === given) continue;
    const message = `“分别”前面是${said}年，后面是${given}个数`;
    yield { paragraph, start, end, message };
  }
}

const changed = new RegExp(
  `分别(?:比|较)[^，。；、\\d]{0,4}(?:20\\d{2}年|上年|去年|[\\p{Script=Han}]{2,6})(?:同期|底|末)?(?:增加|减少|提高|下降|增长|降低|上升|提升)(?:了)?(${value}(?:[、和及与]${value})+)(?=[，。；])`,
  'gu',
);

/** 医师3.31人、护士3.86人、床位7.42张，分别比2020年增加0.42人、0.51人: a change for every figure. */
export function* changesOfSeveral({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, changed)) {
    const clause = clauseBefore(paragraph.text, start - 1, '，。；：');
    const things = clause.split('、');
    const values = (hit[1] ?? '').split(/[、和及与](?=\d)/u).length;
    const figured = things.every((thing) => (thing.match(/\d+(?:\.\d+)?/gu)?.length ?? 0) === 1);
    if (paragraph.text[start - 1] !== '，' || things.length < 2 || !figured || things.length === values) continue;
    // 医师和护士7人、……: a last 和 may join two.
    if (/[和及与]/u.test(clause)) continue;
    yield { paragraph, start, end, message: `“分别”前面是${things.length}个数，后面是${values}个数` };
  }
}

const ofAll = /分别(?:为|是|达到?|增长|下降|上升|提高|减少|增加|占)(?:了|到)?([^。；]{1,40})/gu;
const figures = /\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=[个项位名家所处])/gu;

/** 甲、乙达标率分别为98.2%。: several things, and one figure for all of them. */
export function* lonelyFigures({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, ofAll)) {
    const rest = hit[1] ?? '';
    if (!/^\d/u.test(rest) || (rest.match(figures)?.length ?? 0) !== 1 || /[A-Z“《]/u.test(rest)) continue;
    const stop = /[，。；]|$/u.exec(rest)?.index ?? rest.length;
    yield { paragraph, start, end: end - rest.length + stop, message: '“分别”后面只有一个数' };
  }
}
