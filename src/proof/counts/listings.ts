import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';

/** 列举 — a number of things announced and their names in a row, in one sentence. */
export interface Listing {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly said: number;
  /** How many names stand there; two where a last 和 may join two names or stand inside one. */
  readonly listed: readonly number[];
  /** The row is open (等): fewer names than announced are no fault. */
  readonly open: boolean;
}

const digits = '([二两三四五六七八九十]{1,2}|\\d{1,2})';
const anyDigit = '([一二两三四五六七八九十]|\\d{1,2})';
const things =
  '(?:大行动|大工程|大战役|大任务|大类|大项|大体系|大机制|个专项|项行动|项工程|项制度|项机制|项活动|项措施|项任务|项工作|个方面|个环节|个重点|个到位|个专班|个小组|个工作组|个专项工作组|个专项组|项整治|个平台|个中心|级网络|级体系|张清单|支队伍|类场所|类行业|项|个|大|类|种|支|场)';
const name = '[^，。；：、“”（）]{1,16}(?:（[^）]{1,30}）)?[^，。；：、“”（）]{0,6}';
const row = `((?:“?${name}”?、){1,}“?${name}”?)`;

/** “五大行动”：A、B、C；“六进”，即A、B；5个工作组，分别是A、B. */
const announced = [
  new RegExp(
    `“${digits}(?:${things}|\\p{Script=Han})[^”]{0,10}”[^，。；：“]{0,8}(?:：|——|即|，(?:即|做到|分别(?:是|为)|包括|也就是|就是|具体(?:是|为|包括))：?)${row}(?=[，。；])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\d第.])${digits}${things}[^，。；：、\\d]{0,10}(?:[，：]|——)(?:即|分别(?:是|为)|包括|具体(?:是|为|包括))：?${row}(?=[，。；])`,
    'gu',
  ),
];
/** “1办6组”：A、B…; “三清一改”，即A、B…: two numbers that add up. */
const pair = new RegExp(
  `${anyDigit}(?:办|室|部|中心|清|改|治|拆|整|建|创|净|化|提升)${anyDigit}(?:组|队|专班|改|治|建|提升|提|创|查|化|绿|管)[”’]?[^，。；：、（]{0,8}(?:：|（|，(?:即|分别(?:是|为)|包括|具体(?:是|为))：?)${row}(?=[，。；）])`,
  'gu',
);
/** A、B、C等“五个重点”: the row closes with its own count. */
const closing = new RegExp(
  `(?:围绕|对|捧回|荣获|获得|获评|摘得|夺得|聚焦|紧扣|突出|开展|实施|抓好|落实|推进|做到|实现|建立|形成|把|将)${row}等?“?(?<!\\d)${digits}(?:个重点|件实事|件大事|项实事|件小事|道防线|大板块|大领域|大行动|项重点|个方面|项制度|个环节|项任务|大工程|项工作|个到位|大要素|类场所|类行业|[块张顶项](?:金字)?(?:招牌|名片|桂冠|殊荣|荣誉)|阶段(?:”|的|健康|管理|推进))`,
  'gu',
);

/**
 * 7个专项工作组：综合协调组、…; 下辖6个社区：沱河、浍水…: no 分别 between, so the row must be of one make: short names
 * without verbs, or names that end alike.
 */
const counted = new RegExp(
  `(?<![\\d第.])${digits}(个|家|座|处|所|条|项|大|类|种|支|场|张|级|名|位|镇|乡)([\\p{Script=Han}]{1,10})(?:：|——|（|，(?:其中)?(?:即|分别(?:是|为|负责|位于|设在|由)|包括|有|为))${row}(?=[，。；）])`,
  'gu',
);

/** Names of one make: no figures, no stops inside; each at most 14 long; and short, or all with one ending. */
function isOneMake(names: readonly string[], noun: string): boolean {
  const bare = names.map((n) => n.replace(/[“”]|（[^）]*）|等$/gu, ''));
  if (bare.some((n) => n === '' || n.length > 14 || /\d|的|了$|是/u.test(n))) return false;
  const endings = new Set(bare.map((n) => n.at(-1)));
  const ending = bare[0]?.at(-1) ?? '';
  return endings.size === 1 ? noun.endsWith(ending) || bare.length >= 3 : bare.every((n) => n.length <= 5);
}

function* countedRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, counted)) {
    const [, said = '', , noun = '', names = ''] = hit;
    const row = names.split('、');
    // A brackets' row is closed by its bracket; 等 and 和 leave it open.
    if (row.length < 3 || !isOneMake(row.slice(0, -1), noun)) continue;
    yield { paragraph, start, end, said: numberOf(said), ...count(names) };
  }
}

/** “四个聚焦”，聚焦A、聚焦B、聚焦C: the announced word opens each. */
const chorus = new RegExp(
  `“?${digits}个?([\\p{Script=Han}]{1,3})”?(?:[，：]|——)(?=\\2)((?:\\2[^，。；：、]{2,20}[、，；]?){2,})`,
  'gu',
);
/** 2个方案：《甲》《乙》《丙》. */
const titles = new RegExp(
  `${digits}(?:个|项|份|部|件)[\\p{Script=Han}]{0,8}(?:：|，(?:即|分别(?:是|为)|包括)|（)?((?:《[^《》]{2,40}》[、和及与]{0,2}){2,})(?=[，。；）])`,
  'gu',
);

function* plainRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, chorus)) {
    const heads = (hit[3] ?? '').split(/[、，；]/u).filter((part) => part.startsWith(hit[2] ?? '')).length;
    yield { paragraph, start, end, said: numberOf(hit[1] ?? ''), listed: [heads], open: false };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, titles)) {
    const listed = (hit[2] ?? '').match(/《/gu)?.length ?? 0;
    const open = /^等/u.test(paragraph.text.slice(end));
    yield { paragraph, start, end, said: numberOf(hit[1] ?? ''), listed: [listed], open };
  }
}

export function* listings(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const pattern of announced)
    for (const { paragraph, hit, start, end } of matches(paragraphs, pattern)) {
      const names = hit[2] ?? '';
      // “三无三有”: each of its two numbers has its own row.
      if (/^“?[\p{Script=Han}\d]{2,4}[一二两三四五六七八九]\p{Script=Han}{1,3}”/u.test(hit[0])) continue;
      // “四个提升”：保洁时间达到16小时、街巷达到12小时，…: clauses with figures of their own are no names.
      if (/\d(?:[%％]|小时|[个座处万])/u.test(names) || (/”[^”]*做到/u.test(hit[0]) && !speaksOf(hit[0], names)))
        continue;
      const said = slogansOf(hit[0]);
      const all = said.reduce((sum, n) => sum + n, 0);
      const row = count(names);
      if (said.length > 1 && Math.max(...row.listed) <= all) continue;
      yield { paragraph, start, end, said: said.length > 1 ? all : numberOf(hit[1] ?? ''), ...row };
    }
  yield* countedRows(paragraphs);
  yield* plainRows(paragraphs);
  for (const { paragraph, hit, start, end } of matches(paragraphs, pair)) {
    // “两清三建”，即清垃圾、清污水，建公厕、建车棚: the next clause is the row of the second number.
    const next = /^，(\p{Script=Han})/u.exec(paragraph.text.slice(end, end + 2))?.[1];
    if (next !== undefined && hit[0].slice(0, 8).includes(next)) continue;
    const said = numberOf(hit[1] ?? '') + numberOf(hit[2] ?? '');
    const row = hit[3] ?? '';
    const { listed, open } = count(row);
    // 办公室和综合协调、宣传……八个组: 和 may stand behind the first.
    const inFirst = /^[^、]+和/u.test(row) ? [...listed, Math.max(...listed) + 1] : listed;
    yield { paragraph, start, end, said, listed: inFirst, open };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, closing)) {
    // 对糖尿病、高血压、肿瘤患者开展三阶段管理: the row is of patients.
    if (/阶段/u.test(hit[0].slice(-6)) && !/“[^”]{1,2}阶段/u.test(hit[0])) continue;
    // 围绕吃、住、行、游四大要素五个环节: the row has a number of its own.
    if (/[一二三四五六七八九十](?:大|个|项|类|种)/u.test((hit[1] ?? '').split('、').at(-1) ?? '')) continue;
    const open = /等“?$/u.test(hit[0].slice(0, hit[0].lastIndexOf(hit[2] ?? '')));
    yield { paragraph, start, end, said: numberOf(hit[2] ?? ''), ...count(hit[1] ?? ''), open };
  }
}

/** “四不两直”, “三分离一日清空”: several numbers in one slogan; the row may be of the first, or of them all. */
function slogansOf(whole: string): readonly number[] {
  const quoted = /^“([^”]*)”/u.exec(whole)?.[1] ?? '';
  return [...quoted.matchAll(/(?<![个统唯第专])[一二两三四五六七八九十]+|\d+/gu)].map(([n]) => numberOf(n));
}

/** “五定”管理，做到定人、定岗: every name holds a character of the word; “七项整治”，做到无乱贴、无乱放 tells of another thing. */
function speaksOf(whole: string, names: string): boolean {
  const word = /“.{1,2}?(\p{Script=Han}{1,4})”/u.exec(whole)?.[1] ?? '';
  return names.split('、').every((name) => [...word].some((c) => name.includes(c)));
}

function count(names: string): Pick<Listing, 'listed' | 'open'> {
  const all = names.split('、');
  const last = all.at(-1) ?? '';
  const n = all.length;
  const ending = (all[0] ?? '').at(-1) ?? '';
  const alike = n >= 3 && all.every((name) => name.replace(/”$/u, '').endsWith(ending));
  const opened = last.replace(/^[和及与]/u, '');
  const joined = alike ? new RegExp(`${ending}”?(?:[和及与]|以及)`, 'u').test(last) : /[和及与]|以及/u.test(opened);
  return { listed: joined ? [n, n + 1] : [n], open: /等[^、]{0,8}$/u.test(last) };
}

/** What is wrong with it, in the words of a remark; null where the row may be what was announced. */
export function faultOf({ said, listed, open }: Listing): string | null {
  const [fewest = 0] = listed;
  const most = listed.at(-1) ?? 0;
  if (listed.includes(said) || (open && most < said)) return null;
  return `说的是${said}，列出的是${fewest}个`;
}
