import type { Diagnostic, Located, Origin } from '../../diagnostic.ts';
import type { Dossier, YearValue } from '../../model/dossier.ts';
import type { EvidencePiece, Ledger } from '../../model/evidence.ts';
import type { StandardPack } from '../../model/pack.ts';
import { withUnit } from '../../model/target-text.ts';
import type { Verdict, YearFigure } from '../../model/verdict.ts';
import { unitFactors } from '../../text/extract/fact-units.ts';
import { shown } from '../decimals.ts';
import { aboutVerdict, labelOf, placeOf } from '../indicator-rows.ts';
import { profileRows } from '../profile-rows.ts';

/** What evidence is held against. */
export interface Held {
  readonly pack: StandardPack;
  readonly dossier: Located<Dossier>;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
}

/** 申报的数 — what the dossier itself states: an indicator with its years, or one figure of 基本情况. */
export interface Claim {
  /** Id of an indicator, of a part, or of a fact. */
  readonly id: string;
  readonly name: string;
  /** 指标14“道路机械化清扫率”, “常住人口” */
  readonly label: string;
  readonly sheet: '指标数据' | '基本情况';
  readonly series: readonly YearFigure[];
  readonly scope: string;
  /** Every word for it, which says nothing of another place. */
  readonly names: readonly string[];
  /** Numbers of the pieces its row cites. */
  readonly cited: readonly string[];
  /** Indicators a piece may be registered for to be its own. */
  readonly registered: readonly string[];
  /** Terms the figure is computed from. */
  readonly terms: readonly Pick<YearValue, 'numerator' | 'denominator'>[];
  /** What a bare number of a table may be multiplied by to be in the figure's unit. */
  readonly factors: readonly number[];
  readonly at: Origin;
  readonly about: NonNullable<Diagnostic['about']>;
}

/** 指标数据 first, then 基本情况, each in the order of its sheet. */
export const claimsOf = (held: Held): Claim[] => [...held.verdicts.map((v) => ofVerdict(held, v)), ...ofProfile(held)];

function ofVerdict(held: Held, verdict: Verdict): Claim {
  const { id, name, unit, indicator, part, evidence, row } = verdict;
  const series = verdict.series.map((y) => (y.text === '' ? y : { ...y, text: withUnit(y.text, unit) }));
  const record = held.dossier.value.indicators[row];
  return {
    id,
    name,
    label: labelOf(id, name),
    sheet: '指标数据',
    series,
    scope: record?.scope || indicator.scope,
    names: [name, indicator.name, part?.name ?? '', ...indicator.synonyms, ...(part?.synonyms ?? [])],
    cited: evidence,
    registered: [id, indicator.id],
    terms: record?.years ?? [],
    factors: [1],
    at: placeOf(held, verdict),
    about: aboutVerdict(verdict),
  };
}

/** Facts that are numbers in the unit the pack asks for; of one that says no year it is the reporting year's. */
function ofProfile(held: Held): Claim[] {
  return profileRows(held).flatMap(({ fact, field, at }): Claim[] => {
    const { value, unit, period, scope, evidence, department } = fact;
    if (typeof value !== 'number' || field.type === 'text' || (unit !== '' && unit !== field.unit)) return [];
    const year = Number(/\d{4}/.exec(period)?.[0] ?? held.dossier.value.settings.year);
    return [
      {
        id: field.id,
        name: field.name,
        label: `“${field.name}”`,
        sheet: '基本情况',
        series: [{ year, value, text: `${shown(value)}${field.unit}`, computed: false }],
        scope: scope || field.scope,
        names: [field.name, ...field.synonyms],
        cited: evidence,
        registered: [],
        terms: [],
        factors: unitFactors(field.unit),
        at: at('value'),
        about: department === '' ? {} : { department },
      },
    ];
  });
}

/** Whether a piece speaks for the claim: cited by its row, or registered for its indicator. */
export const isOwn = ({ cited, registered }: Claim, { number, indicators }: EvidencePiece): boolean =>
  cited.includes(number) || registered.some((id) => indicators.includes(id));
