import type { Verdict, YearFigure } from '../model/verdict.ts';
import { hitsIn } from '../text/hits.ts';
import { roundsTo } from './decimals.ts';
import { labelOf, namesOf } from './indicator-rows.ts';
import { literally, mentionsAny } from './mentions.ts';

/** A number that a text gives for an indicator and that none of the sheet's years bears out. */
export interface StrayFigure {
  readonly quote: string;
  readonly label: string;
  /** `2022年72.44、2023年74.06` */
  readonly known: string;
  readonly verdict: Verdict;
}

const verbs = '(?:已|均|稳定)?(?:达到?|为|是|提高到|提升到|提升至|下降到|降至|升至|保持在|稳定在|：|:)?(?:了)?';

/** Finds them in one text; built once for all texts, for there are hundreds of names and thousands of cells. */
export type FigureReader = (text: string) => StrayFigure[];

/** Compares sentences of the form 名称+（达到）+数+单位; targets (≥、不低于) and other periods are not figures of ours. */
export function figureReader(verdicts: readonly Verdict[]): FigureReader {
  const known = verdicts.flatMap((verdict) => {
    const figures = verdict.series.filter((s) => typeof s.value === 'number');
    const unit = literally(verdict.unit.split('/')[0] ?? '');
    const pattern = (name: string) => new RegExp(`${literally(name)}${verbs}(\\d+(?:\\.\\d+)?)(?=${unit})`, 'gu');
    return figures.length === 0
      ? []
      : namesOf(verdict).map((name) => ({ name, verdict, figures, pattern: pattern(name) }));
  });
  const mentioned = mentionsAny(known.map((k) => k.name));
  return (text) =>
    (mentioned(text) ? known : []).flatMap((entry) => (text.includes(entry.name) ? strayOf(text, entry) : []));
}

interface Known {
  readonly verdict: Verdict;
  readonly figures: readonly YearFigure[];
  readonly pattern: RegExp;
}

const strayOf = (text: string, { verdict, figures, pattern }: Known): StrayFigure[] =>
  hitsIn(text, pattern).flatMap((match) => {
    const value = Number(match[1]);
    const year = yearBefore(text, match.index);
    const own = year === null ? figures : figures.filter((s) => s.year === year);
    if (own.length === 0 || own.some((s) => roundsTo(value, Number(s.value)))) return [];
    const shown = own.map((s) => `${s.year}年${s.text}`).join('、');
    return [{ quote: match[0], label: labelOf(verdict.id, verdict.name), known: shown, verdict }];
  });

/** The year named in the same clause before the name, if any. */
const yearBefore = (text: string, index: number): number | null => {
  const clause =
    text
      .slice(0, index)
      .split(/[，。；]/u)
      .at(-1) ?? '';
  const year = /(20\d\d)年(?:底|末|度)?[^0-9]*$/u.exec(clause)?.[1];
  return year === undefined ? null : Number(year);
};
