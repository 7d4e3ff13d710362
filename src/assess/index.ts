import type { Dossier, IndicatorRecord } from '../model/dossier.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { Confidence, Indicator, IndicatorPart, Target } from '../model/indicator.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import { targetText } from '../model/target-text.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';
import { type Finding, judge } from './judge.ts';
import { seriesOf } from './series.ts';

export { targetText, withUnit } from '../model/target-text.ts';
export { printNumber } from './number.ts';

/**
 * One verdict a line of the indicator summary, in the pack's order; parts stand in place of their indicator. What proves it is
 * said in its own row or in the register of `pieces`: either will do, everywhere.
 */
export function assess(dossier: Dossier, pack: StandardPack, pieces: readonly Proof[]): Verdict[] {
  const rows = new Map(dossier.indicators.map((record, row) => [record.id, { record, row }]));
  const supporting = supportOf(pieces);
  return pack.indicators.flatMap((indicator) =>
    linesOf(indicator).map((part) => {
      const found = rows.get(part?.id ?? indicator.id);
      const ids = part === null ? [indicator.id] : [part.id, indicator.id];
      const evidence = [...(found?.record.evidence ?? []), ...ids.flatMap((id) => supporting.get(id) ?? [])];
      return assessLine(indicator, part, found, dossier.settings, [...new Set(evidence)]);
    }),
  );
}

type Proof = Pick<EvidencePiece, 'number' | 'indicators'>;

/** 支撑指标 — the pieces that say of themselves which indicators they prove. */
function supportOf(pieces: readonly Proof[]): ReadonlyMap<string, readonly string[]> {
  const supporting = new Map<string, string[]>();
  for (const { number, indicators } of pieces)
    for (const id of indicators) supporting.set(id, [...(supporting.get(id) ?? []), number]);
  return supporting;
}

const linesOf = (indicator: Indicator): (IndicatorPart | null)[] =>
  indicator.parts.length === 0 ? [null] : [...indicator.parts];

function assessLine(
  indicator: Indicator,
  part: IndicatorPart | null,
  found: { record: IndicatorRecord; row: number } | undefined,
  settings: Settings,
  evidence: readonly string[],
): Verdict {
  const id = part?.id ?? indicator.id;
  const unit = part?.unit ?? indicator.unit;
  const { target, confidence, ground } = effectiveTarget(indicator, part, settings);
  const series = seriesOf(indicator, found?.record, settings.year);
  const finding = judge(target, { series, unit, better: indicator.better, plan: found?.record.plan ?? null });
  return {
    id,
    indicator,
    part,
    name: part?.name ?? indicator.name,
    unit,
    targetText: targetText(target, unit),
    series,
    judgement: judgementOf(finding, confidence),
    ground: ground === null ? finding.ground : `${finding.ground}（目标值依据：${ground}）`,
    confidence,
    row: found?.row ?? -1,
    evidence,
  };
}

/** A target the user overrides stands on the user's own ground, which is printed. */
function effectiveTarget(
  indicator: Indicator,
  part: IndicatorPart | null,
  settings: Settings,
): { target: Target; confidence: Confidence; ground: string | null } {
  const override = settings.targets[part?.id ?? ''] ?? settings.targets[indicator.id];
  if (override === undefined)
    return { target: part?.target ?? indicator.target, confidence: indicator.targetConfidence, ground: null };
  const { op, value, ground } = override;
  return { target: { form: 'number', op, value }, confidence: 'verified', ground };
}

/** Only a verified target may call a figure 未达标 (product rule: anything less is 疑似). */
function judgementOf({ met }: Finding, confidence: Confidence): Judgement {
  if (met === 'undecided') return '无法判定';
  if (met) return '达标';
  return confidence === 'verified' ? '未达标' : '疑似未达标';
}
