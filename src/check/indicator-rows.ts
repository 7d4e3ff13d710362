import type { IndicatorRecord, YearValue } from '../model/dossier.ts';
import type { Indicator, IndicatorPart } from '../model/indicator.ts';
import type { Verdict } from '../model/verdict.ts';
import type { DossierSubject } from './check.ts';

/** A row of 指标数据 beside what the pack says of it. */
export interface IndicatorRow {
  readonly record: IndicatorRecord;
  /** Position in `dossier.indicators`. */
  readonly row: number;
  readonly indicator: Indicator;
  readonly part: IndicatorPart | null;
  readonly unit: string;
  /** 指标14“道路机械化清扫率” */
  readonly label: string;
  readonly about: { readonly indicator: string; readonly clause: string; readonly department?: string };
}

/** Rows whose id the pack knows, in the sheet's order. */
export function indicatorRows({ dossier, pack }: DossierSubject): IndicatorRow[] {
  const known = new Map<string, { indicator: Indicator; part: IndicatorPart | null }>();
  for (const indicator of pack.indicators) {
    known.set(indicator.id, { indicator, part: null });
    for (const part of indicator.parts) known.set(part.id, { indicator, part });
  }
  return dossier.value.indicators.flatMap((record, row) => {
    const found = known.get(record.id);
    if (found === undefined) return [];
    const unit = found.part?.unit ?? found.indicator.unit;
    const about = {
      indicator: found.indicator.id,
      clause: found.indicator.clause,
      ...(record.department ? { department: record.department } : {}),
    };
    return [{ record, row, ...found, unit, label: labelOf(record.id, (found.part ?? found.indicator).name), about }];
  });
}

/** One year of a row, with its position. */
export interface YearCell extends IndicatorRow {
  readonly given: YearValue;
  readonly index: number;
}

export const yearCells = (subject: DossierSubject): YearCell[] =>
  indicatorRows(subject).flatMap((r) => r.record.years.map((given, index) => ({ ...r, given, index })));

export const labelOf = (id: string, name: string): string => `指标${id}“${name}”`;

/** All that a text may call it. */
export const namesOf = ({ part, indicator, name }: Verdict): string[] => [
  ...new Set([name, ...(part?.synonyms ?? indicator.synonyms)]),
];

/** What a finding about a verdict concerns. */
export const aboutVerdict = ({ indicator }: Verdict): { indicator: string; clause: string } => ({
  indicator: indicator.id,
  clause: indicator.clause,
});

/** The cell of a verdict's last year, or of its row. */
export function placeOf({ dossier }: Pick<DossierSubject, 'dossier'>, { row, series }: Verdict) {
  if (row < 0) return dossier.at('indicators');
  const last = series.at(-1)?.year;
  const index = dossier.value.indicators[row]?.years.findIndex((v) => v.year === last) ?? -1;
  return index < 0 ? dossier.at('indicators', row) : dossier.at('indicators', row, 'years', index, 'value');
}
