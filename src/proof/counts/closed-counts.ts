import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';
import type { Listing } from './listings.ts';

const numeral = '[二两三四五六七八九十]';
/** What sums up the row before it, and what may as well be counted apart from it (城区、乡镇五条道路). */
const summing = '大|项|类|种|级|步|重|方面|个方面|个环节|个阶段|个维度|个层面|个领域|个渠道|个关口|个不';
const counting = '个|条|张|支|道|套|方|本';
const row = `((?:[\\p{Script=Han}“”]{1,12}、){2,11}[\\p{Script=Han}“”]{1,12}?)`;
const closed = new RegExp(
  `${row}(等)?(?<!第)“?(?:(${numeral})(${summing}|${counting})|(\\d)(${summing}))(?=\\p{Script=Han}|[，。；、”）])`,
  'gu',
);

/** What the first name of a row has before it: 明确了|卫生, 全市推行|日巡查. */
const bare = (name: string): string => name.replace(/[“”]/gu, '');

/** Names of one make: as long as one another, or with one head, or with one end; the first has the verb before it. */
function isOneMake([first = '', ...others]: readonly string[], unit: string): boolean {
  const [second = ''] = others;
  if (others.some((name) => name.length > 8) || first.length < second.length) return false;
  if (others.some((name) => /^[一二三四五六七八九十]$|[的了]/u.test(name))) return false;
  const long = others.every((name) => name.length === second.length) && second.length <= 6;
  const ends = others.every((name) => name.at(-1) === second.at(-1)) && first.endsWith(second.at(-1) ?? '');
  const lengths = others.map((name) => name.length);
  // 停车场、食堂、周转房七类: what is summed up as kinds may be named in two characters or three.
  const short = /[大类种级]/u.test(unit) && Math.max(...lengths) <= 4 && Math.min(...lengths) >= 2;
  return long || ends || (short && others.length >= 3);
}

/** 感染性、损伤性、病理性、药物性、化学性四类: the row closes with how many it names. */
export function* closedCounts(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, closed)) {
    const [, names = '', etc, han, unit = '', digit] = hit;
    const listed = names.split('、').map(bare);
    const said = numberOf(han ?? digit ?? '');
    const last = listed.at(-1) ?? '';
    const joined = /\p{Script=Han}[和及与]\p{Script=Han}/u.test(last);
    const heads = joined ? listed.slice(0, -1) : listed;
    if (!isOneMake(heads, unit ?? hit[6] ?? '') || Math.abs(said - listed.length) > 3) continue;
    // 在车站、广场、公园五个点位: places, and how many of something else stand there.
    if (counting.includes(unit) && /^.{0,6}?[在对从向由]/u.test(names)) continue;
    const from = start + Math.max(0, (listed[0] ?? '').length - (listed[1] ?? '').length);
    const counts = joined ? [listed.length, listed.length + 1] : [listed.length];
    yield { paragraph, start: from, end, said, listed: counts, open: etc !== undefined };
  }
}

const within = new RegExp(
  `((?:[\\p{Script=Han}]{1,8}、){2,9}[\\p{Script=Han}]{1,8}?)(等)?“(${numeral})(?:位一体|元共治|轮驱动|箭齐发|管齐下|维一体)”?`,
  'gu',
);

/** 健康环境、健康社会、……“五位一体”: a quoted number that can only be that of the row. */
export function* bodiesInOne(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, within)) {
    const listed = (hit[1] ?? '').split('、').length;
    const joined = /[和及与]/u.test((hit[1] ?? '').split('、').at(-1) ?? '');
    const counts = joined ? [listed, listed + 1] : [listed];
    yield { paragraph, start, end, said: numberOf(hit[3] ?? ''), listed: counts, open: hit[2] !== undefined };
  }
}
