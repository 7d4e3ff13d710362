import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';
import type { Listing } from './listings.ts';

const digit = '([二两三四五六七八九十])';
/** 乱停乱放、乱贴乱画、乱搭乱建“五乱”: the number and the word that every name of the row holds, behind the row. */
const behind = new RegExp(`([^，。；：！？“”]{4,80})(?:等)?“${digit}(?:个|项|大)?(\\p{Script=Han}{1,4})”`, 'gu');
/** 做到有教材、有教案、有教师、有课时、有评价，落实健康教育“四有”. */
const summed = new RegExp(
  `(?:做到|实现|坚持|达到|落实)((?:([有无统])[^，。；：、“”]{1,8}、){2,6}\\2[^，。；：、“”]{1,8}?)，(?:落实|做到|实现|达到)[^，。；：“”]{0,8}“${digit}\\2”`,
  'gu',
);
/** 做到学法用法、文明执法、公正执法，以“四个执法”树立形象. */
const drawn = new RegExp(
  `(?:做到|实现|坚持|达到|落实)((?:\\p{Script=Han}{2,8}、){1,6}\\p{Script=Han}{2,8}?)，(?:以|用|落实|做到|实现|形成)“${digit}个?(\\p{Script=Han}{2})”`,
  'gu',
);
/** “三个结合”，即甲相结合、乙相结合. */
const ahead = new RegExp(
  `“(?:门前|定期|日常|网格|管理|服务|保洁|整治)?${digit}(?:个|项|大)?(\\p{Script=Han}{1,4})”(?!制|工作法)[^，。；：“”]{0,8}(?:，(?:即|就是|也就是|包括|分别是|具体是|(?:重点)?(?:治理|整治|解决|清理|纠正))|。即|。(?:清除|清理|整治|治理|取缔|纠正)(?=乱)|：|——|（)([^。；：！？）]{6,160})(?=[。；！？）])`,
  'gu',
);

/** “门前三包”责任书，做到包卫生、包秩序、包绿化、包设施. */
const frontage =
  /门前([三四五])包”?[^。；“”即]{0,20}?“?((?:包\p{Script=Han}{2,5}[、，]){1,5}包\p{Script=Han}{2,5}?)(?=[，。；”）])/gu;

/** 深入机关、学校、企业、社区开展“五进”宣讲. */
const into = new RegExp(
  `(?:深入|走进)((?:\\p{Script=Han}{2,6}、){1,7}\\p{Script=Han}{2,6}?)(?:广泛|集中|组织|持续|深入)?(?:开展|组织|举办|举行)了?[^，。；：“”]{0,8}“${digit}进”`,
  'gu',
);

const times = (text: string, word: string): number => text.split(word).length - 1;

/** The names of a row that hold the word; null where some do not: then the number may be of another thing. */
function namesWith(row: string, word: string): number | null {
  const names = row.split('、');
  const holding = names.filter((name) => name.includes(word)).length;
  if (names.length < 2) {
    const said = times(row, word);
    return said >= 2 && word.length === 1 && row.length <= said * 6 + 6 ? said : null;
  }
  return holding === names.length ? holding : null;
}

/** 口号 — rows whose every name holds the announced word: they can be counted whatever else they say. */
export function* slogans(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, behind)) {
    const [whole, row = '', said = '', word = ''] = hit;
    const open = row.endsWith('等') || whole.slice(row.length).startsWith('等');
    const listed = namesWith(row.replace(/等$/u, ''), word);
    if (listed === null || /各|每/u.test(row.slice(-2))) continue;
    yield { paragraph, start: start + led(row), end, said: numberOf(said), listed: [listed], open };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, summed)) {
    const listed = (hit[1] ?? '').split('、').length;
    yield { paragraph, start, end, said: numberOf(hit[3] ?? ''), listed: [listed], open: false };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, drawn)) {
    const names = (hit[1] ?? '').split('、');
    // Half of them at least hold the word: then it is of them that it speaks.
    const holding = names.filter((name) => name.endsWith(hit[3] ?? '')).length;
    if (holding * 2 < names.length) continue;
    yield { paragraph, start, end, said: numberOf(hit[2] ?? ''), listed: [names.length, holding], open: false };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, into)) {
    const [names = ''] = hit.slice(1);
    const listed = names.split('、').length;
    // 农村和家庭 may be two.
    const counts = /[和与及]/u.test(names.split('、').at(-1) ?? '') ? [listed, listed + 1] : [listed];
    yield { paragraph, start, end, said: numberOf(hit[2] ?? ''), listed: counts, open: names.includes('等') };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, frontage)) {
    const listed = (hit[2] ?? '').split(/[、，]/u).length;
    yield { paragraph, start, end, said: numberOf(hit[1] ?? ''), listed: [listed], open: false };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, ahead)) {
    const [, said = '', word = '', row = ''] = hit;
    // “三无两有”: each of its numbers has a row of its own.
    if (word === '一' || /^.{1,2}[一二两三四五六七八九]./u.test(word)) continue;
    const clauses = row.split(/[、，]/u);
    const told = clauses.some((clause) => clause.includes(word)) ? word : word.slice(0, 1);
    if (told !== word && !/[化净进定包有无统]/u.test(told)) continue;
    const holding = clauses.filter((clause) => clause.includes(told)).length;
    // Clauses that follow and speak of something else end the row.
    const run = clauses.findIndex((clause) => !clause.includes(told));
    if (holding < 2 || (run >= 0 && run < holding)) continue;
    yield { paragraph, start, end, said: numberOf(said), listed: [holding], open: /等/u.test(row) };
  }
}

/** What leads to a row and is none of its names: 领导小组下设|宣传动员、……. */
const lead = /^[^、]*?(?:下设|设立|组建|成立|分为|会同|联合|聚焦|围绕|整治|开展|突出|抓好|实行)(?=[^、]{2})/u;
const led = (row: string): number => lead.exec(row)?.[0].length ?? 0;

const units = '单位|部门|街道|社区|乡镇|镇|专项工作组|工作组|专项组|专项小组|小组|专班|组|县区|局';
/** 宣传动员、环境卫生……督导考核6个专项工作组; 县住建局、县卫健局4个单位. */
const closed = new RegExp(
  `(?<=^|[，。；：]|下设|设立|组建|成立|分为|会同|由|联合)((?:[\\p{Script=Han}“”]{2,10}、){2,14}[\\p{Script=Han}“”]{2,16}?)(等)?(\\d{1,2}|[二两三四五六七八九十])个?(${units})(?=[，。；、（]|\\p{Script=Han})`,
  'gu',
);

/** 合计 — names in a row and right behind them how many units they are. */
export function* closedRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, closed)) {
    const [, row = '', etc, said = ''] = hit;
    // 由校长任组长、副校长任副组长、德育处……四部门: who leads is none of them.
    const names = row.split('、').filter((name) => !/任\p{Script=Han}{0,2}[组长]/u.test(name));
    const joined = /[和及与]/u.test(names.at(-1) ?? '') ? names.length + 1 : names.length;
    const n = numberOf(said);
    // 城区、乡镇、社区12个单位: the names are of other things than the number.
    if (Math.abs(n - names.length) > 2 || Math.abs(n - joined) > 2) continue;
    const listed = joined === names.length ? [joined] : [names.length, joined];
    yield { paragraph, start: start + led(row), end, said: n, listed, open: etc !== undefined };
  }
}
