import type { Verdict } from '../model/verdict.ts';
import { roundsTo } from './decimals.ts';
import { labelOf } from './indicator-rows.ts';

/** A number that a text gives for an indicator and that none of the sheet's years bears out. */
export interface StrayFigure {
  readonly quote: string;
  readonly value: number;
  readonly label: string;
  /** `2022年72.44、2023年74.06` */
  readonly known: string;
  readonly verdict: Verdict;
}

const verbs = '(?:已|均|稳定)?(?:达到?|为|是|提高到|提升到|提升至|下降到|降至|升至|保持在|稳定在|：|:)?(?:了)?';

/** Compares sentences of the form 名称+（达到）+数+单位; targets (≥、不低于) and other periods are not figures of ours. */
export const strayFigures = (text: string, verdicts: readonly Verdict[]): StrayFigure[] =>
  verdicts.flatMap((verdict) => namesOf(verdict).flatMap((name) => strayOf(text, name, verdict)));

function strayOf(text: string, name: string, verdict: Verdict): StrayFigure[] {
  const known = verdict.series.filter((s) => typeof s.value === 'number');
  if (known.length === 0) return [];
  const pattern = new RegExp(
    `${escaped(name)}${verbs}(\\d+(?:\\.\\d+)?)(?=${escaped(verdict.unit.split('/')[0] ?? '')})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = Number(match[1]);
    const years = yearBefore(text, match.index);
    const own = years === null ? known : known.filter((s) => s.year === years);
    if (own.length === 0 || own.some((s) => roundsTo(value, Number(s.value)))) return [];
    const shown = own.map((s) => `${s.year}年${s.text}`).join('、');
    return [{ quote: match[0], value, label: labelOf(verdict.id, verdict.name), known: shown, verdict }];
  });
}

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

const namesOf = ({ part, indicator, name }: Verdict): string[] => [
  ...new Set([name, ...(part?.synonyms ?? indicator.synonyms)]),
];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
