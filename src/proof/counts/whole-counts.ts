import { clauseBefore } from '../../text/clause.ts';
import { numberOf } from '../../text/numerals.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { oneApart } from '../../text/similarity.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const number = '(\\d{1,4}|[一二三四五六七八九十]{1,3})';
const noun =
  '(?<noun>乡镇|街道|社区|行政村|建制村|县区|县（市、区）|县（区）|农贸市场|集贸市场|菜市场|镇(?!街|（|、|和|区)|村(?!民|庄|（|、|和|级))';
/** 全县22个乡镇; 全区共有农贸市场21个: all there are, and of what. */
const wholes = [
  new RegExp(`全(?<place>[市县区州旗镇])(?<digits>${number})[个家处]${noun}(?![（、和]|街道|党委|书记)`, 'gu'),
  new RegExp(`全(?<place>[市县区州旗镇])(?:现|共|现共|共计)?有${noun}(?<digits>\\d{1,4})[个家处](?=[，。；、])`, 'gu'),
];
/** 8大类40项指标. */
const indicators = new RegExp(`(?<place>${number})大类(?<digits>\\d{2,3})项指标`, 'gu');

interface Said {
  readonly n: number;
  readonly seen: string;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

function* saidIn({ body }: Reading): Generator<readonly [key: string, said: Said]> {
  for (const pattern of [...wholes, indicators])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const { place = '', digits = '', noun: kind = '项指标' } = hit.groups ?? {};
      const said = { n: numberOf(digits), seen: hit[0], paragraph, start, end };
      yield [`${place}${kind}`, said];
    }
}

/** There were fewer then, or it is of some of them that it speaks. */
const dated =
  /(?:19|20)\d\d年|上年|去年|明年|当时|原|曾|撤|合并|调整|年前|以前|之[前初]|末|随机|抽[取查]|选|试点|首批|先期|其中|已/u;
/** What is said of all: 覆盖全县24个乡镇, 全县22个乡镇设有监管所. */
const ofAll = /^(?:全部|均|都|普遍|设有|(?:改造|治理|达标)?(?:实现)?全覆盖)/u;

function isOfAll({ paragraph: { text }, start, end, seen }: Said): boolean {
  if (dated.test(clauseBefore(text, start, '。；'))) return false;
  if (/有|项指标$/u.test(seen)) return !/^(?:尚|未|存在|不|没|已|达)/u.test(text.slice(end));
  return (
    (/(?:覆盖|涉及)$/u.test(text.slice(0, start)) && /^[，。；]/u.test(text.slice(end))) || ofAll.test(text.slice(end))
  );
}

/** 22 and 24: one digit was mistyped; 9 and 22 are of different things. */
const isMistyped = (a: number, b: number): boolean =>
  String(a).length === String(b).length && oneApart(String(a), String(b)) >= 0;

/** 总数 — how many there are of what a place has all of, said twice and not alike. */
export function* wholeCounts(reading: Reading): Generator<Finding> {
  const first = new Map<string, Said>();
  const all = [...saidIn(reading)].sort(([, a], [, b]) => a.paragraph.index - b.paragraph.index || a.start - b.start);
  for (const [key, said] of all.filter(([, one]) => isOfAll(one))) {
    const { paragraph, start, end } = said;
    const before = first.get(key);
    if (before === undefined) first.set(key, said);
    else if (before.n !== said.n && isMistyped(before.n, said.n)) {
      const at = originOf(reading.prose.file, before.paragraph, before.start, before.end);
      const message = `这里是“${said.seen}”，第${at.line}行是“${before.seen}”`;
      yield { paragraph, start, end, message, related: [{ at, message: '另一处' }] };
    }
  }
}
