import type { Examined } from '../build.ts';
import { estimateScore, type ScoreEstimate } from '../check/score/estimate.ts';
import { defaultWeights } from '../check/score/weights.ts';
import type { Day } from '../model/day.ts';

/** 得分推算 of an examined dossier under the shares its settings give; null where no standard pack could be used. */
export function scoreOf(
  { intake, documents }: Pick<Examined, 'intake' | 'documents'>,
  today: Day,
): ScoreEstimate | null {
  if (intake === null) return null;
  const share = Object.fromEntries(
    Object.entries(intake.dossier.value.settings.scoreShares).map(([id, { share }]) => [id, share]),
  );
  return estimateScore({ ...intake, today, documents }, { ...defaultWeights, share });
}
