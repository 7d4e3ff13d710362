import type { Origin } from '../diagnostic.ts';
import type { ProfileField } from '../model/pack.ts';
import type { Verdict, YearFigure } from '../model/verdict.ts';
import { printNumber } from './number.ts';
import type { Scope } from './scope.ts';
import type { Slot } from './slots.ts';

/** A figure with the unit as prose writes it: 18/10万, C级, 9.5平方米 (人均 says the rest). */
export function withUnit(text: string, unit: string, name = ''): string {
  if (unit === '1/10万') return `${text}/10万`;
  if (unit === '等级') return `${text}级`.replace('级级', '级');
  if (unit === '有/无') return text;
  const spoken = /^(人均|每[千万])/.test(name) ? unit.replace(/\/(人|千人|万人)$/, '') : unit;
  return `${text}${spoken}`;
}

export interface FigureOptions {
  readonly year?: number;
  /** Replaces the unit as printed; '' prints the bare number. */
  readonly unit?: string;
  /** A gap says only the year: the row around it says the rest. */
  readonly inRow?: boolean;
}

export const reportingYear = (scope: Scope): number => scope.book.facts.settings.year;

/** The figure of one indicator (or part) in one year; a gap at the cell where it should stand. */
export function indicatorSlot(scope: Scope, id: string, options: FigureOptions = {}): Slot {
  const verdict = scope.book.byVerdict.get(id);
  const year = options.year ?? reportingYear(scope);
  if (verdict === undefined) return scope.slots.gap(`指标${id}`, scope.book.dossier.at('indicators'));
  const figure = verdict.series.find((f) => f.year === year);
  const at = figureOrigin(scope, verdict, year);
  if (figure === undefined || figure.value === null || isWordForNumber(verdict, figure)) {
    const subject = `${verdict.name}（${year}年）`;
    return options.inRow ? scope.slots.gap(`${year}年`, at, subject) : scope.slots.gap(subject, at);
  }
  return scope.slots.fact(withUnit(figure.text, options.unit ?? verdict.unit, verdict.name), {
    fact: `indicator/${id}/${year}`,
    at,
    evidence: verdict.evidence,
    unit: options.unit ?? verdict.unit,
    period: String(year),
    ...(typeof figure.value === 'number' ? { value: figure.value } : {}),
    ...scopeOf(scope, verdict),
  });
}

/** “/”, “无” or “约九成” where a number belongs: printed with its unit it would read as nonsense, so the place stays open. */
function isWordForNumber({ indicator, part }: Verdict, { value }: YearFigure): boolean {
  const { form } = part?.target ?? indicator.target;
  return typeof value === 'string' && form !== 'boolean' && form !== 'level';
}

const scopeOf = (scope: Scope, { row, indicator }: Verdict): { scope?: string } => {
  const stated = scope.book.facts.indicators[row]?.scope || indicator.scope;
  return stated === '' ? {} : { scope: stated };
};

/** The cell of a year's figure: the value, or the numerator it is computed from; the row or sheet when there is none. */
export function figureOrigin(scope: Scope, verdict: Verdict, year: number): Origin {
  const { at } = scope.book.dossier;
  const years = scope.book.facts.indicators[verdict.row]?.years;
  if (years === undefined) return at('indicators');
  const k = years.findIndex((y) => y.year === year);
  // The year itself, not its place in the list: it names the empty cell of a year that was never entered.
  if (k < 0) return at('indicators', verdict.row, 'years', year, 'value');
  return at('indicators', verdict.row, 'years', k, years[k]?.value === null ? 'numerator' : 'value');
}

/** 基本情况 by name, id or synonym. `unit` false prints the bare value. */
export function profileSlot(scope: Scope, name: string, withItsUnit = true): Slot {
  const field = profileField(scope, name);
  const { profile } = scope.book.facts;
  const index = profile.findIndex((f) => f.id === (field?.id ?? name) || f.name === name);
  const fact = profile[index];
  const at = index < 0 ? scope.book.dossier.at('profile') : scope.book.dossier.at('profile', index, 'value');
  const wordForNumber = typeof fact?.value === 'string' && field !== undefined && field.type !== 'text';
  if (fact === undefined || fact.value === null || fact.value === '' || wordForNumber)
    return scope.slots.gap(field?.name ?? fact?.name ?? name, at);
  const bare = typeof fact.value === 'number' ? printNumber(fact.value) : fact.value;
  return scope.slots.fact(withItsUnit ? qualified(bare, fact.qualifier, fact.unit) : bare, {
    fact: `profile/${fact.id}`,
    at,
    evidence: fact.evidence,
    unit: fact.unit,
    ...(typeof fact.value === 'number' ? { value: fact.value } : {}),
    ...(fact.period === '' ? {} : { period: fact.period }),
    ...(fact.scope === '' ? {} : { scope: fact.scope }),
  });
}

export const profileField = (scope: Scope, name: string): ProfileField | undefined =>
  scope.book.pack.profile.find((f) => f.id === name || f.name === name || f.synonyms.includes(name));

/** 约120万人, 120余万人, 120万人以上: the qualifier stands where the language wants it. */
function qualified(number: string, qualifier: string, unit: string): string {
  if (qualifier === '余' || qualifier === '多') return `${number}${qualifier}${unit}`;
  if (qualifier === '以上' || qualifier === '以下') return `${number}${unit}${qualifier}`;
  return `${qualifier}${number}${unit}`;
}
