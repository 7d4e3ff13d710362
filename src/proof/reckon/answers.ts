import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { num, percent, tidy } from './figures.ts';

const answer = /([^，。；、\d]{1,16}?)的?占(?:比)?(\d+(?:\.\d+)?)[%％]/gu;
const answers = /(?:[^，。；、\d]{1,24}?的?占(?:比)?\d+(?:\.\d+)?[%％][、，]?){2,}/gu;

/** 满意、基本满意、不满意; A级、B级: answers to one question have a word in common, or are quoted in a row. */
function areOfOne(names: readonly string[]): boolean {
  if (names.every((n) => /[A-DＡ-Ｄ]级$/u.test(n)) || names.slice(1).every((n) => /^“[^”]+”$/u.test(n))) return true;
  const first = names[0] ?? '';
  return [...first].some((_, i) => i + 2 <= first.length && names.every((n) => n.includes(first.slice(i, i + 2))));
}

/** “变化很大”的占61.7%、“没有变化”的占……: the answers to one question are at most a hundred. */
export function* answerSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start } of matches(body, answers)) {
    const rows = excessIn([...hit[0].matchAll(answer)]);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) continue;
    const parts = rows.map(partOf);
    const message = `各种回答${parts.join('＋')}＝${tidy(parts.reduce((a, b) => a + b, 0))}%，超过100%`;
    yield { paragraph, start: start + first.index, end: start + last.index + last[0].length, message };
  }
}

const partOf = ([, , share]: RegExpExecArray): number => Number(share);

/** The first answers in a row that belong together and make more than a hundred; another question's count for themselves. */
function excessIn(rows: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  for (let from = 0; from < rows.length; from += 1) {
    const sums: number[] = [];
    for (const row of rows.slice(from)) sums.push((sums.at(-1) ?? 0) + partOf(row));
    for (let count = sums.length; count >= 2; count -= 1) {
      const sum = sums[count - 1] ?? 0;
      if (sum <= 100.05 || sum > 115) continue;
      const some = rows.slice(from, from + count);
      if (areOfOne(some.map((t) => t[1] ?? ''))) return some;
    }
  }
  return [];
}

const between = new RegExp(
  `${percent}[，,]其中[，：]?(?:城市|城镇|城区|男性?)[^，。；、\\d]{0,10}${percent}[、，](?:农村|乡村|乡镇|女性?)[^，。；、\\d]{0,10}${percent}`,
  'gu',
);

/** 总体在两半之间 — 24.7%，其中城市22.9%、农村19.3%: a whole of two halves lies between them. */
export function* halvesAround({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, between)) {
    const [whole = 0, one = 0, two = 0] = hit.slice(1).map(Number);
    if (whole <= Math.max(one, two) && whole >= Math.min(one, two)) continue;
    yield { paragraph, start, end, message: `总体的${whole}%应当在两部分（${one}%、${two}%）之间` };
  }
}

const allAbove = new RegExp(
  `(?:均|都|全部)(?:保持)?(?:在|达到?|高于|超过)(?:了)?${percent}(?:以上)?[，,](?:其中)?`,
  'gu',
);
const listed = new RegExp(
  `^(?:(?:[^，。；、\\d]{1,12}${percent}[、，]?){2,}|[^，。；、\\d]{0,4}最[低少][^，。；、\\d]{0,12}${percent})`,
  'u',
);

/** 均在95%以上，其中……94.6%: one of the row is below what all are said to be above. */
export function* belowAll({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, end } of matches(body, allAbove)) {
    const list = listed.exec(paragraph.text.slice(end))?.[0] ?? '';
    for (const one of list.matchAll(new RegExp(`[^，。；、\\d]{1,12}${num}\\s*[%％]`, 'gu'))) {
      if (Number(one[1]) >= Number(hit[1]) || /由|从|比|较|同比|提高|下降|上升/u.test(one[0])) continue;
      const at = end + one.index;
      const message = `前面说都在${hit[1]}%以上，这里却是${one[1]}%`;
      yield { paragraph, start: at, end: at + one[0].length, message };
    }
  }
}

const infants = new RegExp(
  `婴儿死亡率[^，。；、\\d]{0,6}${num}‰[^。；]{0,12}?5岁以下儿童死亡率[^，。；、\\d]{0,6}${num}‰`,
  'gu',
);

/** 婴儿死亡率 counts some of those 5岁以下儿童死亡率 counts, over the same births. */
export function* infantRates({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, infants))
    if (Number(hit[2]) < Number(hit[1]))
      yield { paragraph, start, end, message: `5岁以下儿童包括婴儿，${hit[2]}‰不会低于${hit[1]}‰` };
}
