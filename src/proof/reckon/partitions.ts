import { clauseBefore } from '../../text/clause.ts';
import { originOf } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { tidy } from './figures.ts';
import { type Term, termsIn } from './terms.ts';

/** A row of parts: a name and its figure, one behind the other, all of one unit. */
interface Row {
  readonly terms: readonly Term[];
  readonly names: readonly string[];
  readonly start: number;
}

const nameBefore = /[^，。；、：:\d]{1,14}$/u;
const link = /^[、，；和][^，。；、：:\d]{1,14}$/u;

function rowsIn(text: string, terms: readonly Term[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < terms.length; i += 1) {
    const first = terms[i] as Term;
    const name = nameBefore.exec(text.slice(Math.max(0, first.start - 14), first.start))?.[0] ?? '';
    const [own, names] = [[first], [name]];
    for (let last = first; terms[i + 1]?.unit === first.unit; i += 1) {
      const next = terms[i + 1] as Term;
      const between = text.slice(last.end, next.start);
      if (!link.test(between)) break;
      own.push(next);
      names.push(between.slice(1));
      last = next;
    }
    const all = { terms: own, names, start: first.start - name.length };
    // 214条意见，其中排水97条、线缆63条、其他54条: the first of them is no whole, for all of them make one told before.
    const made = terms.some((t) => t.end <= first.start && t.unit === first.unit && t.amount === sumOf(own));
    const row = made ? all : withoutWhole(all);
    if (row.terms.length > 1 && name !== '') rows.push(row);
  }
  return rows;
}

const byKind =
  /按\p{Script=Han}{2,8}分[，,：:]((?:[^，。；、]{2,16}?\d+(个|家|座|处|所|条|户|栋|幢|人|件|台|辆)[、，]){1,5}[^，。；、]{2,16}?\d+\2)(?=[，。；])/gu;

/** 46个小区……按建成年代分，1990年以前的14个、1991年至2000年的25个、2001年以后的9个. */
export function* divisionSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, byKind)) {
    const [, list = '', , unit = ''] = [hit[0], hit[1], '', hit[2]];
    const terms = termsIn(list).filter((t) => t.unit === unit);
    const wholes = termsIn(clauseBefore(paragraph.text, start, '')).filter((t) => t.unit === unit);
    const whole = wholes.find((t) => terms.every(({ amount }) => amount < t.amount));
    if (whole === undefined || wholes.some((t) => t.amount === sumOf(terms))) continue;
    const message = `${terms.map(({ printed }) => printed).join('＋')}＝${tidy(sumOf(terms))}，与${whole.printed}${unit}不符`;
    yield { paragraph, start, end, message };
  }
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { amount }) => sum + amount, 0);

const lead = /^(?:其中|按[^，。；]{1,6}分|分别[为是]?|包括|量化分级)/u;

/** 1280人，男性560人，女性720人: what a row begins with may be the whole of the others. */
function withoutWhole({ terms, names, start }: Row): Row {
  const [first, second] = terms;
  const others = sumOf(terms.slice(1)) / (first?.amount ?? 1);
  if (first === undefined || second === undefined || terms.length < 3 || others < 0.5 || others > 1.5)
    return { terms, names: names.map((n) => n.replace(lead, '')), start };
  return {
    terms: terms.slice(1),
    names: names.slice(1).map((n) => n.replace(lead, '')),
    start: second.start - (names[1] ?? '').length,
  };
}

/** Kinds that are all there are: of the one or of the other. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/^(?:主|中心)?(?:城区|市区|城市|城镇)/u, /^(?:农村|乡村|乡镇|村镇|县城|县（市|县区|各?县)/u],
  [/^新建/u, /^(?:改建|改造|扩建|提升|改扩建)/u],
  [/^(?:当场|现场|立行|立即)/u, /^(?:责令)?(?:限期|挂账|长期)/u],
  [/^(?:固定|公办|机动车|存量)/u, /^(?:流动|移动|民办|非机动车|新增)/u],
];
const series: readonly RegExp[] = [
  /(?:^|[^\p{Script=Han}])?[一二三四五]类/u,
  /[A-DＡ-Ｄ一二三四]级/u,
  /[一二三四]季度/u,
  /[东西南北中]/u,
  /(?:立即|立行|当场|现场|责令|限期|长期|持续|短期|中期)整?改/u,
];
const remaining = /^(?:其他|其它|其余|另外)/u;

const isPair = ([a = '', b = '']: readonly string[]): boolean =>
  pairs.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)));

/** Whether the row names every kind there is: then less than the whole is as wrong as more. */
function isWhole(names: readonly string[]): boolean {
  if (names.length === 2) return isPair(names);
  return remaining.test(names.at(-1) ?? '') || series.some((kind) => names.every((name) => kind.test(name)));
}

const divided = /按[^，。；]{1,14}(?:分|划)|分为|分成|分类|包括|划分|“[^”]*一批、[^”]*”|其中/u;
/** Who is counted twice, and what is no part: 高级职称186人, 新增18家, 比上年多…. */
const apart = /职称|学历|党员|专业|骨干|兼职|本科|硕士|博士|新增|增加|减少|同比|上年|去年|累计|20\d\d年|目标|平均|每/u;

/** How far from the whole a sum may be and still be meant to make it. */
function reach({ names }: Row, ahead: string): number {
  if (isWhole(names)) return names.length === 2 ? 0.5 : 0.3;
  if (names.length < 3) return 0;
  return divided.test(ahead) ? 0.06 : 0.03;
}

/** Whether the row makes one of the wholes, or some of it does: the others stand beside it. */
const fits = ({ terms }: Row, wholes: readonly number[]): boolean =>
  wholes.some((whole) => terms.some((_, i) => Math.abs(sumOf(terms.slice(0, i + 1)) - whole) < 1e-6 * whole)) ||
  // 其中农村公路1258公里，包括县道186公里、……: its own first may be the whole of the others.
  [...wholes, terms[0]?.amount ?? 0].some((whole) => Math.abs(sumOf(terms.slice(1)) - whole) < 1e-6 * whole);

/** How far back a whole may stand. */
const back = 160;

/** 分类 — a whole, and kinds in a row that come close to it and do not make it, with 其中 or without. */
export function* partitions({ body, prose }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const { text } = paragraph;
    const terms = termsIn(text);
    for (const row of terms.length < 3 ? [] : rowsIn(text, terms)) {
      const ahead = text.slice(Math.max(0, row.start - 60), row.start);
      const by = apart.test(row.names.join('，')) ? 0 : reach(row, ahead);
      const most = Math.max(...row.terms.map((t) => t.amount));
      const unit = row.terms[0]?.unit ?? '';
      const wholes = terms.filter(
        (t) => t.unit === unit && t.end <= row.start && t.end > row.start - back && t.amount > most,
      );
      const sum = sumOf(row.terms);
      const whole = wholes.findLast((t) => Math.abs(t.amount - sum) <= by * t.amount);
      if (
        by === 0 ||
        sum === 0 ||
        whole === undefined ||
        fits(
          row,
          wholes.map((t) => t.amount),
        )
      )
        continue;
      const end = row.terms.at(-1)?.end ?? row.start;
      const shown = row.terms.map((t) => t.printed).join('＋');
      const message = `${shown}＝${tidy(sum)}${unit}，与总数${whole.printed}${unit}对不上`;
      const at = originOf(prose.file, paragraph, whole.end - whole.printed.length - unit.length, whole.end);
      const related = [{ at, message: '总数' }];
      yield { paragraph, start: row.start, end, message, severity: isWhole(row.names) ? 'error' : 'warning', related };
    }
  }
}
