import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const numeral = '[二两三四五六七八九十]';
const trades = new RegExp(`“?(${numeral})小”?(?:行业|单位|场所|门店)?”?`, 'gu');
const small = /小\p{Script=Han}{2,6}(?:[、和]小\p{Script=Han}{2,6}){2,}/u;

/** “六小行业”（小餐饮、小旅馆……）: the small trades by name. */
export function* smallTrades({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, trades)) {
    const row = small.exec(paragraph.text.slice(end, end + 70));
    if (row === null || /[“”]\p{Script=Han}小|重点/u.test(paragraph.text.slice(end, end + row.index))) continue;
    const listed = row[0].split(/[、和](?=小)/u).length;
    const to = end + row.index + row[0].length;
    // 小餐饮、小浴室等: not all of them are named.
    if (/等/u.test(row[0]) || /^等/u.test(paragraph.text.slice(to)) || listed === numberOf(hit[1] ?? '')) continue;
    yield { paragraph, start, end: to, message: `“${hit[1]}小”列出的是${listed}个` };
  }
}

const noun = '(清单|台账|机制|制度|体系|行动|工程|责任|平台|中心|网络)';
const named = new RegExp(
  `((?:\\p{Script=Han}{2,4}${noun}、)(?:\\p{Script=Han}{2,4}\\2[、和])*\\p{Script=Han}{2,4}\\2)[，]?“?(${numeral})(?:张|个|份|本|项|大|套|级)\\2`,
  'gu',
);

/** 问题清单、责任清单、时限清单“四张清单”: a row of one kind, and how many they are. */
export function* namedRows({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, named)) {
    const listed = (hit[1] ?? '').split(/[、和]/u).length;
    if (listed === numberOf(hit[3] ?? '') || paragraph.text[start - 1] === '、') continue;
    yield { paragraph, start, end, message: `说的是${hit[3]}，列出的是${listed}个` };
  }
}

const ones = new RegExp(
  `“(${numeral})个一”\\p{Script=Han}{0,4}[。，：（]?(?:即|包括|分别是)?[，：]?((?:一[^、，。；一”]{1,16}[、，]){2,}一[^、，。；”）]{1,16})(?=[。；）])`,
  'gu',
);

/** “六个一”活动。即一次……、一期……: as many ones. */
export function* countedOnes({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, ones)) {
    const listed = (hit[2] ?? '').split(/[、，](?=一)/u).length;
    if (listed === numberOf(hit[1] ?? '') || /等$/u.test(hit[2] ?? '')) continue;
    yield { paragraph, start, end, message: `“${hit[1]}个一”列出的是${listed}个` };
  }
}

const staged = new RegExp(`分(?:为|成)?(${numeral}|\\d)个(阶段|步骤)(?=实施|进行|推进|组织|开展|[，。：])`, 'gu');
const stage =
  /^(?:（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十]|[一二三四五六七八九十]、|\d[.、])[^。，；]{0,14}?(?:阶段|步骤)|^第[一二三四五六七八九十](?:阶段|步骤?)/u;

const inStep = new RegExp(`分(?:为|成)?(${numeral})(?:个)?步(?:骤|走|实施|进行|推进)`, 'gu');

/** 分四步进行。第一步……第三步: the steps of one paragraph. */
export function* stepsHere({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, inStep)) {
    const found = [...paragraph.text.slice(end).matchAll(/第([一二三四五六七八九十])步/gu)].map((m) =>
      numberOf(m[1] ?? ''),
    );
    const last = Math.max(0, ...found);
    if (found.length < 2 || last === numberOf(hit[1] ?? '')) continue;
    yield { paragraph, start, end, message: `前面说${hit[1]}步，下面只写到第${last}步` };
  }
}

/** 分五个阶段实施, and four paragraphs that are stages. */
export function* stagesToCome({ paragraphs }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, staged)) {
    const found = paragraphs.slice(paragraph.index + 1, paragraph.index + 30).filter((p) => stage.test(p.text)).length;
    if (found < 2 || found === numberOf(hit[1] ?? '')) continue;
    yield { paragraph, start, end, message: `前面说${hit[1]}个${hit[2]}，下面列了${found}个` };
  }
}

const among = new RegExp(
  `((?:\\p{Script=Han}{2,8}、){2,9}\\p{Script=Han}{2,8}?)等(${numeral}{1,2}|\\d{1,2})(?:家|个|类|所|处|座|条|支)(?=\\p{Script=Han})`,
  'gu',
);

/** 电信、移动、联通、广电等三家运营商: 等 may leave some out, but not name more than there are. */
export function* rowsAmong({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, among)) {
    const listed = (hit[1] ?? '').split('、').length;
    const said = numberOf(hit[2] ?? '');
    // A row of rows: 桥东、桥西、北山等三个街道的道路、公厕等两类设施.
    if (listed <= said || said < 2 || /[的和及与]|方面/u.test(hit[1] ?? '')) continue;
    const message = `说的是${said}，列出的是${listed}个`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}

/** What sums up a row that is meant to be whole: 四项工程, 八个方面; of streets and firms 等 may leave out any. */
const abstract =
  '个方面|方面|大类|大项|个环节|个关键环节|个领域|个重点领域|个重点|项重点|项重点工作|项内容|项制度|项机制|项工作机制|个专项(?!小?组|工作组|专班)|个板块|项工程|大工程|项行动|大行动|个专项行动|项专项行动|项措施|项举措|大举措|项任务|项活动|项整治|大体系|大要素|个维度|个层面';
const nearly = new RegExp(
  `((?:[^，。；：、“”\\d]{2,16}、){2,14}[^，。；：、“”\\d]{2,16}?)等“?(${numeral}{1,2}|\\d{1,2})(?:(?:${abstract})|\\p{Script=Han}”)`,
  'gu',
);

/** 甲、乙、丙、丁、戊、己、庚等八个方面: who names all but one and says 等 has left one out. */
export function* rowsNearlyWhole({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, nearly)) {
    const listed = (hit[1] ?? '').split('、').length;
    const joined = (hit[1] ?? '').match(/(?<!参)[和及与](?=\p{Script=Han})/gu)?.length ?? 0;
    const said = numberOf(hit[2] ?? '');
    if (listed !== said - 1 || joined === 1) continue;
    const from = start + (hit[1] ?? '').lastIndexOf('、') + 1;
    const message = `说的是${said}个，列出的是${listed}个，疑漏了一个`;
    yield { paragraph, start: from, end, message, severity: 'warning' };
  }
}
