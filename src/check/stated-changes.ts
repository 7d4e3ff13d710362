import type { Verdict, YearFigure } from '../model/verdict.ts';
import { hitsIn } from '../text/hits.ts';
import { sentencesOf } from '../text/sentences.ts';
import { decimalsOf, shown } from './decimals.ts';
import { labelOf, namesOf } from './indicator-rows.ts';
import { literally, mentionsAny } from './mentions.ts';

/** A rise or fall that a text gives for an indicator and that the sheet's years do not bear out. */
export interface StrayChange {
  readonly quote: string;
  readonly label: string;
  /** `2021年70.12，2023年74.06，提高3.94个百分点` */
  readonly known: string;
  readonly verdict: Verdict;
}

const rising = '提高|提升|上升|增长|增加|上涨';
const falling = '下降|降低|减少|回落';
const base = '[比较](?:(?<year>20\\d\\d)年|(?<last>上年|去年|上一年|前一年))(?:同期|底|末)?';
const change = new RegExp(
  `${base}[^。；，]{0,12}?(?:(?<up>${rising})|${falling})了?(?<amount>\\d+(?:\\.\\d+)?)(?<unit>个百分点|%|\\p{Script=Han}{1,3})`,
  'gu',
);

/** Reads 名称…比2021年提高3.94个百分点: a base year, a word for rise or fall, an amount. Built once for all texts. */
export function changeReader(verdicts: readonly Verdict[], reporting: number): (text: string) => StrayChange[] {
  const known = verdicts.flatMap((verdict) =>
    verdict.series.filter((y) => typeof y.value === 'number').length < 2
      ? []
      : namesOf(verdict).map((name): Known => ({ name, verdict })),
  );
  const mentioned = mentionsAny(known.map(({ name }) => name));
  const every = new RegExp(
    known
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length)
      .map(literally)
      .join('|') || '(?!)',
    'gu',
  );
  const byName = new Map(known.map((entry) => [entry.name, entry.verdict]));
  return (text) =>
    mentioned(text)
      ? sentencesOf(text).flatMap((sentence) => strayIn(sentence.text, { every, byName, reporting }))
      : [];
}

interface Known {
  readonly name: string;
  readonly verdict: Verdict;
}

interface Names {
  readonly every: RegExp;
  readonly byName: ReadonlyMap<string, Verdict>;
  readonly reporting: number;
}

function strayIn(sentence: string, { every, byName, reporting }: Names): StrayChange[] {
  const named = hitsIn(sentence, every);
  return hitsIn(sentence, change).flatMap((hit): StrayChange[] => {
    const subject = named.filter((name) => name.index < hit.index).at(-1);
    const verdict = byName.get(subject?.[0] ?? '');
    if (subject === undefined || verdict === undefined) return [];
    if (!isSubject(sentence.slice(subject.index + subject[0].length, hit.index))) return [];
    const now = yearBefore(sentence.slice(0, hit.index)) ?? reporting;
    const { year, last } = hit.groups ?? {};
    const then = last === undefined ? Number(year) : now - 1;
    const [from, to] = [then, now].map((wanted) => verdict.series.find((y) => y.year === wanted));
    const known = refuted(hit.groups ?? {}, verdict, from, to);
    const quote = sentence.slice(subject.index, hit.index + hit[0].length);
    return known === null ? [] : [{ quote, label: labelOf(verdict.id, verdict.name), known, verdict }];
  });
}

/** Between a name and its change stand figures and adverbs, no other name: 达到74.06%，同比. */
function isSubject(between: string): boolean {
  const last = between.split('，').at(-1) ?? '';
  if (between.includes('，') && !/^(?:同比|环比|总体|累计|分别|也|又|再|均)*$/u.test(last)) return false;
  return !/[率数量值积]|水平|、/u.test(between);
}

/** The nearest year before, unless it is itself a base. */
const yearBefore = (text: string): number | null => {
  const years = [...text.matchAll(/(?<![比较由从])(20\d\d)年/gu)];
  const nearest = years.at(-1)?.[1];
  return nearest === undefined ? null : Number(nearest);
};

type Stated = Readonly<Record<string, string | undefined>>;

/** What the sheet says instead; null where it bears the text out or cannot tell. */
function refuted(
  { up, amount = '', unit = '' }: Stated,
  verdict: Verdict,
  from: YearFigure | undefined,
  to: YearFigure | undefined,
): string | null {
  if (typeof from?.value !== 'number' || typeof to?.value !== 'number') return null;
  const [a, b] = [from.value, to.value];
  const isRate = verdict.unit === '%' || verdict.unit === '‰';
  const own = isRate ? '个百分点' : verdict.unit.split('/')[0];
  const relative = unit === '%' && a !== 0 ? (Math.abs(b - a) / a) * 100 : Number.NaN;
  if (unit !== '%' && unit !== own) return null;
  const said = Number(amount);
  const rises = up !== undefined;
  const agrees = rises ? b >= a : b <= a;
  if (agrees && near(said, unit === '%' ? relative : Math.abs(b - a))) return null;
  const moved = `${b >= a ? '提高' : '下降'}${shown(Math.abs(b - a))}${own}`;
  const share = unit === '%' ? `（相当于${shown(Number(relative.toFixed(2)))}%）` : '';
  return `${from.year}年${from.text}，${to.year}年${to.text}，${moved}${share}`;
}

/** Both figures were rounded before they were subtracted: one more unit of the last place is no contradiction. */
const near = (said: number, exact: number): boolean => Math.abs(said - exact) <= 1.01 * 10 ** -decimalsOf(said);
