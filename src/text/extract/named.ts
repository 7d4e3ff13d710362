import { clauseBefore } from '../clause.ts';
import { place } from './compared.ts';
import type { Figure } from './fact.ts';
import {
  isChange,
  leadOf,
  listedNames,
  namesAtStart,
  perHeadOf,
  sharedNames,
  splitNames,
  tailOf,
  trimName,
  withoutYears,
} from './naming.ts';
import { partsNamed, restOf } from './neutral.ts';
import { countedBehind, nameOfNothing, tellsNothing } from './own-name.ts';
import { withoutYearList, yearsListed } from './years.ts';

/** A figure with the words that name it, before it is looked up. */
export interface Named {
  readonly figure: Figure;
  readonly lead: string;
  readonly name: string;
  readonly change: boolean;
  readonly period?: string;
  /** The words before the number, where a list tells them elsewhere; the likeliest first. */
  readonly near?: readonly string[];
  /** The first figure of that list. */
  readonly first?: Figure;
  /** The name stands behind the number: what comes next is not named by it. */
  readonly behind?: true;
}

/** Figures in a row, 、 between them: their names or years stand in a list before the first. */
function rowsOf(text: string, figures: readonly Figure[]): Figure[][] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (
      row &&
      last &&
      (last.kind === 'measure' || last.kind === 'level') &&
      /^[、和及与\s]*$/u.test(text.slice(last.end, figure.start)) &&
      figure.start > last.end
    )
      row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

const hasWords = (text: string): boolean => text.replace(/[\p{P}\s]/gu, '').length >= 2;
/** 居民健康素养水平稳步提升，2023年为31.2%: the clause before names what this one only gives the figure of. */
const trend =
  /(?:[均都也]|双双|同步)*(?:呈)?(?:现)?(?:逐年|稳步|持续|不断|明显|显著|大幅|进一步|全面|有效)?(?:提高|提升|上升|增长|增加|延长|扩大|下降|降低|减少|改善|好转|优化|达标|向好)(?:趋势|态势)?$/u;
const bareVerb = /(?:为|达到?|是|保持在?|稳定在|提高到|提升到|下降到|降至|升至|增至|达)\s*$/u;

function clauseAhead(text: string, figure: Figure): string {
  const here = clauseBefore(text, figure.start, '，');
  const end = figure.start - here.length - 1;
  const clause = text[end] === '，' ? clauseBefore(text, end, '，。；：！？') : '';
  return /\d/u.test(clause.replace(/PM\d+(?:\.\d)?|[^\d]\d{4}年|(?:\d+(?:至|[—～~-]))?\d+岁/gu, ''))
    ? ''
    : clause.replace(trend, '');
}

/** The name before the number; behind it where those words only say where or when, or say nothing. */
function own(text: string, figure: Figure, before: string): Pick<Named, 'name' | 'behind'> {
  const inner = figure.kind === 'none' ? nameOfNothing(text.slice(figure.start, figure.end)) : '';
  if (inner !== '') return { name: inner };
  const behind = tellsNothing(before)
    ? countedBehind(tailOf(text, figure), text.slice(figure.end, figure.end + 400))
    : '';
  return hasWords(behind) || isPlace(behind) ? { name: behind, behind: true } : { name: before };
}

/** 452个村: one character names it. */
const isPlace = (name: string): boolean => /^[市县区乡镇村]$/u.test(name);

/** 13个街道办事处、|86个: what the figure before is named by names no other; the words behind that, and a mark of a list. */
function leadBehind(lead: string, previous: Named | undefined): string {
  if (previous?.behind !== true || !lead.startsWith(previous.name)) return lead;
  const rest = lead.slice(previous.name.length);
  return /^(?:、|和|及|与|以及)/u.test(rest) ? rest.replace(/^(?:、|和|以及|及|与)/u, '') : lead;
}

/** The names a figure has in common, in its own clause or the one before: A率和B率，也双双超过94%. */
function sharedBy(text: string, figure: Figure, lead: string): string[][] | null {
  if (!together.test(lead)) return null;
  return sharedNames(lead) ?? (restOf(lead) === '' ? sharedNames(clauseAhead(text, figure) + lead) : null);
}
/** Without one of these no names share a figure. */
const together = /[均都皆双]|同样|指标|数据|比率|比例|率.*率/u;

function nameSingle(text: string, figure: Figure, before: Figure | undefined, named: readonly Named[]): Named[] {
  const last = named.findLast((n) => n.figure.kind === 'measure');
  const previous = named.at(-1);
  const lead = leadBehind(leadOf(text, figure, before), previous?.figure === before ? previous : undefined);
  const shared = figure.kind === 'measure' ? sharedBy(text, figure, withoutYears(lead)) : null;
  if (shared)
    return shared.map((near) => {
      const name = near[0] ?? '';
      return { figure, lead: name, name, change: false, near };
    });
  const between = before ? text.slice(before.end, figure.start) : '。';
  // 分别提高2.3个百分点和1.8平方米: what both are said of makes both a difference.
  const change = isChange(lead, figure.unit) || (last?.change === true && /^[、和及与\s]+$/u.test(between));
  const list = /^[、和及与](?!每|人均)/u.test(between) && last ? perHeadOf(last.lead) : '';
  const told = trimName(withoutYears(lead));
  if (hasWords(told))
    return [
      {
        figure,
        lead: list + withoutYears(lead).replace(/^[、和及与]+/u, ''),
        ...own(text, figure, list + told),
        change,
      },
    ];
  const inherited = last?.lead ?? '';
  // What stands between may be no number at all (近视率逐年下降): a stop behind the last one ends its sentence all the same.
  const since = last ? text.slice(last.figure.end, figure.start) : between;
  const linked = !/[。；！？]/u.test(since) && inherited !== '';
  const alternating =
    linked &&
    last?.figure.unit === figure.unit &&
    /^(?:[、，和及与]*(?:(?:19|20)\d{2}年(?:度|底)?(?:的|为)?)?[\s|]*|\s*(?:[—–~～-]|至|到)\s*)$/u.test(since);
  if (alternating || (linked && /(?:到|至|为|达|的)\s*$/u.test(lead)))
    return [{ figure, lead: inherited, name: trimName(inherited), change }];
  const earlier = figure.kind === 'measure' && bareVerb.test(lead) ? clauseAhead(text, figure) : '';
  if (hasWords(earlier)) return [{ figure, lead: earlier, name: trimName(earlier), change }];
  return [{ figure, lead: '', ...own(text, figure, ''), change }];
}

/** 上两年依次是: one name over several years, not several names. */
const severalYears = /[一二两三四五六七八九十\d]+(?:个)?(?:年|季度|月)/u;

/** Says that what follows goes to the names one by one. */
const resolving = /分别|依次|各为|各是|各达/u;

/** Named alike, one by one: by a list before them, by years, by the figures before (医师3万人、护士4万人，每千人口分别为…). */
function nameRow(
  text: string,
  row: readonly Figure[],
  before: Figure | undefined,
  earlier: readonly Named[],
): Named[] | null {
  const [first] = row;
  if (!first || row.length < 2) return null;
  const ahead = leadOf(text, first, before);
  const lead = withoutYearList(ahead);
  const years = yearsListed(clauseBefore(text, first.start, '。；！？'), row.length);
  const whole = withoutYearList(sentenceLead(text, first.start));
  const own = [lead, whole, clauseAhead(text, first)].map(trimName).find(hasWords) ?? '';
  const alike = row.every(({ unit }) => unit === first.unit);
  const each = (of: (i: number) => Pick<Named, 'lead'> & Partial<Named>): Named[] =>
    row.map((figure, i) => {
      const one = of(i);
      return { figure, name: one.lead, change: isChange(ahead, figure.unit), first, near: [one.lead], ...one };
    });
  if (years.length === row.length && alike && own !== '') return each((i) => ({ lead: own, period: years[i] ?? '' }));
  const told = trimName(lead);
  // 其中云州市区分别为: of one place again what was told of the whole.
  // So does 分别高于全省平均.
  const again = restOf(lead.replace(place, '')) === '' || partsNamed(lead, false).length === 1;
  if (again && !isChange(ahead, first.unit)) {
    const list = sameList(text, row, earlier);
    if (list !== null) return each((i) => ({ lead: list[i]?.lead ?? '', near: list[i]?.near ?? [] }));
    const counted = severalYears.test(lead)
      ? null
      : resolving.test(lead)
        ? (listAhead(text, row) ?? namedBefore(text, row, earlier))
        : listAhead(text, row);
    if (counted !== null) return each((i) => ({ lead: lead + (counted[i] ?? '') }));
  }
  const names = resolving.test(lead) || lead.includes('、') ? splitNames(told, row.length) : null;
  const near = names === null ? [] : listedNames(told, row.length);
  if (names) return each((i) => ({ lead: names[i] ?? '', near: [names[i] ?? '', ...(near[i] ?? [])] }));
  return alike && resolving.test(lead) && own !== '' ? each(() => ({ lead: own })) : null;
}

/** 婴儿死亡率、孕产妇死亡率两项指标，2021年分别为…: the list stands in the clause before; null where it is none of that length. */
function listAhead(text: string, row: readonly Figure[]): string[] | null {
  const ahead = row[0] === undefined ? '' : clauseAhead(text, row[0]);
  if (!ahead.includes('、')) return null;
  const first = namesAtStart(ahead, row.length);
  const names = first.length > 0 ? first : listedNames(ahead, row.length).map((one) => one[0] ?? '');
  return names.length === row.length ? names : null;
}

/** 2023年降到2.3‰和8.1/10万: figures of the same units in the same order go by the names of the list before. */
function sameList(text: string, row: readonly Figure[], earlier: readonly Named[]): readonly Named[] | null {
  const last = earlier.findLast(({ figure }) => figure.kind === 'measure');
  const list = last?.first === undefined ? [] : earlier.filter(({ first }) => first === last.first);
  const [start] = row;
  const distinct = new Set(list.map(({ lead }) => lead)).size === row.length;
  const alike = distinct && list.length === row.length && list.every((n, i) => follows(n.figure.unit, row[i]?.unit));
  return alike && last && start && !/。/u.test(text.slice(last.figure.end, start.start)) ? list : null;
}

/** 下降0.9个和0.4个百分点，降至50.3%、11.2%: points are what shares differ by. */
const follows = (before: string, unit: string | undefined): boolean =>
  before === unit || (before === '个百分点' && unit === '%');

/** 9186人 and 1.12万人 count alike. */
const counter = ({ unit }: Figure): string => unit.replace(/^[万亿]+/u, '');

/** The names of as many figures right before, of one unit or of the row's own, in one sentence; null where there are not so many. */
function namedBefore(text: string, row: readonly Figure[], earlier: readonly Named[]): string[] | null {
  const last = earlier.slice(-row.length);
  const [start, end] = [last[0]?.figure, row[0]];
  if (last.length < row.length || start === undefined || end === undefined) return null;
  const told = last.every(({ name, change }) => hasWords(name) && !change);
  const same = last.every(({ figure }) => counter(figure) === counter(start));
  const alike = told && (same || last.every(({ figure }, i) => counter(figure) === counter(row[i] ?? figure)));
  return alike && !/[。；！？]/u.test(text.slice(start.end, end.start)) ? last.map(({ name }) => name) : null;
}

/** From the last comma or stop before `at`, with years and figures of the list left in. */
const sentenceLead = (text: string, at: number): string => clauseBefore(text, at, '，。；：');

/** Years, ages and classes (4类功能区) are circumstances of other figures: they do not part a name from its number. */
const partsNames = ({ kind, unit }: Figure): boolean =>
  kind !== 'date' && !(kind === 'count' && unit === '年') && !['岁', '周岁', '类'].includes(unit);

/** 绿化覆盖率、绿地率三项指标分别达到: the number only counts the names over. */
const countsNames = (text: string, { kind, end, unit }: Figure): boolean =>
  kind === 'count' &&
  ['项', '类', '个', '种'].includes(unit) &&
  /^(?:主要|核心|关键|重点|约束性)?(?:指标|数据|比例)/u.test(text.slice(end, end + 6));

/** Every figure with its name, lists resolved one by one. */
export function nameAll(text: string, figures: readonly Figure[]): Named[] {
  const named: Named[] = [];
  let before: Figure | undefined;
  for (const row of rowsOf(text, figures)) {
    const list = nameRow(text, row, before, named);
    if (list) named.push(...list);
    else
      for (const figure of row) {
        named.push(...nameSingle(text, figure, before, named));
        if (partsNames(figure) && !countsNames(text, figure)) before = figure;
      }
    const last = row.at(-1);
    if (last && partsNames(last) && !countsNames(text, last)) before = last;
  }
  return named;
}
