import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})';
/** What divisions are counted as when they are of several kinds: 县（市、区）, 县区. */
const mixed =
  '(?:县[（(]市、区[）)]|县[（(][市区][）)]|区[（(]县[）)]|区[（(]县、市[）)]|市[（(]县、区[）)]|市、县、区|县、市、区|县市区|市县区|县区|区县|乡[（(]镇[）)]|镇[（(]乡[）)]|乡镇[（(]街道[）)]|镇[（(]街道[）)]|镇街|乡镇街道)';
const single = '(?:市辖区|县级市|自治县|区|县|市|旗|镇|乡|街道)';
const stops = /[，。；：！？（）“”《》\s]/u;

/** 城固、洋县、留坝 of 先后有城固、洋县、留坝: the names in a row that ends where the number stands. */
function rowAhead(text: string, at: number): string[] {
  let from = at;
  while (from > 0 && at - from < 160 && !stops.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at).split(/、/u);
}

/** 临川区、东乡区以及南城、黎川……8县: the number is of those behind the joint, where the ones before it are of another kind. */
function countedIn(names: readonly string[], kinds: string): readonly number[] {
  const joint = names.findLastIndex((name, i) => i < names.length - 1 && /[区市县](?:以及|和|及|与)./u.test(name));
  const joined = /.(?:以及|和|及|与)./u.test(names.at(-1) ?? '') ? 1 : 0;
  const all = names.length + names.filter((name) => /[区市县](?:以及|和|及|与)./u.test(name)).length;
  if (joint >= 0 && /^\D*[县市]$/u.test(kinds.replace(/\d/gu, ''))) return [names.length - joint, all];
  return joined > 0 ? [names.length, names.length + 1] : [all];
}

/** A name of a division, and what may lead to the first of a row. */
const named = /^\p{Script=Han}{2,5}$/u;
const isRow = ([first = '', ...rest]: readonly string[]): boolean =>
  rest.length >= 2 &&
  rest
    .slice(0, -1)
    .every((name) => named.test(name) || /^\p{Script=Han}{2,4}(?:以及|和|及|与)\p{Script=Han}{2,4}$/u.test(name)) &&
  /^\p{Script=Han}{2,14}$/u.test(first) &&
  /^\p{Script=Han}{2,9}$/u.test(rest.at(-1) ?? '');

const sumOf = (kinds: string): number =>
  [...kinds.matchAll(new RegExp(numeral, 'gu'))].reduce((sum, [n]) => sum + numberOf(n), 0);

const closing = new RegExp(
  `(?<=、\\p{Script=Han}{2,12}?)(?:${numeral}个?${mixed}|(?:${numeral}个?${single}){1,4})(?=\\p{Script=Han}|[，。；、（）]|$)`,
  'gu',
);

/** 万秀、长洲……岑溪3区3县1市: the names and the sum of the kinds. */
function* namesAhead(body: readonly Paragraph[]): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, closing)) {
    const names = rowAhead(paragraph.text, start);
    if (!isRow(names) || /等$/u.test(names.at(-1) ?? '') || !/县|区|市|旗|镇|乡|街道/u.test(hit[0])) continue;
    const said = sumOf(hit[0]);
    const listed = countedIn(names, hit[0]);
    const near = listed.some((n) => Math.abs(n - said) <= 3);
    if (listed.includes(said) || !near) continue;
    const from = Math.max(0, start - (names.at(-1) ?? '').length - 16, paragraph.text.lastIndexOf('，', start) + 1);
    yield { paragraph, start: from, end, message: `“${hit[0]}”共${said}个，列出的是${listed[0]}个` };
  }
}

const division = /\p{Script=Han}{2,7}?(?:区|县|市|旗|镇|乡|街道)(?=[、，和及]|以及|$)/gu;
const opening = new RegExp(
  `(${numeral})个?${mixed}\\p{Script=Han}{0,6}?(?:：|[（(]|，?(?:即|分别(?:是|为)|包括|为))((?:\\p{Script=Han}{2,7}?(?:区|县|市|旗|镇|乡|街道)(?:[、，和及]|以及)?){3,20})(?<![、，和及])(?=[，。；）)])`,
  'gu',
);

/** 全市8个县（市、区）（琅琊区、南谯区……定远县）: the number first, and all of them by name. */
function* namesBehind(body: readonly Paragraph[]): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, opening)) {
    const listed = (hit[2] ?? '').match(division)?.length ?? 0;
    const said = numberOf(hit[1] ?? '');
    if (listed === said || Math.abs(listed - said) > 3 || /等$/u.test(hit[2] ?? '')) continue;
    yield { paragraph, start, end, message: `“${hit[0].slice(0, 12)}”说的是${said}个，列出的是${listed}个` };
  }
}

/** 区划的数与名 — counties, districts and towns by name, and how many the text says they are. */
export function* divisionRows({ body }: Reading): Generator<Finding> {
  yield* namesAhead(body);
  yield* namesBehind(body);
}
