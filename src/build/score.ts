import type { Examined } from '../build.ts';
import { estimateScore, type ScoreEstimate } from '../check/score/estimate.ts';
import { type SelfRatingSummary, selfRatingSummary } from '../check/score/self-rating.ts';
import { defaultWeights } from '../check/score/weights.ts';
import type { Day } from '../model/day.ts';
import { doubtsOf } from '../model/doubt.ts';

/** 推算与自评 — what the desk work would earn, and how the applicant marks its streets. */
export type Score = ScoreEstimate & { readonly selfRating: SelfRatingSummary | null };

/** 得分推算 of an examined dossier under the shares its settings give; null where no standard pack could be used. */
export function scoreOf(
  { intake, documents, corroboration }: Pick<Examined, 'intake' | 'documents' | 'corroboration'>,
  today: Day,
): Score | null {
  if (intake === null) return null;
  const share = Object.fromEntries(
    Object.entries(intake.dossier.value.settings.scoreShares).map(([id, { share }]) => [id, share]),
  );
  const selfRating = selfRatingSummary(intake.dossier.value, intake.pack);
  const doubts = doubtsOf(intake.verdicts, corroboration);
  return { ...estimateScore({ ...intake, today, documents }, { ...defaultWeights, share }, doubts), selfRating };
}
