import type { Origin } from '../../diagnostic.ts';
import type { GapKind, ScoreWeights } from './weights.ts';

/** One material or indicator with the points it may earn. */
export interface ScoreLine {
  readonly id: string;
  readonly name: string;
  readonly most: number;
  readonly earned: number;
  /** Null when nothing is lost. */
  readonly gap: {
    readonly kind: GapKind;
    readonly what: string;
    readonly at: Origin;
    readonly department: string;
  } | null;
}

/** Shares the component's points over its lines by their relative weight. */
export function shareOut(ids: readonly string[], points: number, { share }: ScoreWeights): Map<string, number> {
  const whole = ids.reduce((sum, id) => sum + (share[id] ?? 1), 0);
  return new Map(ids.map((id) => [id, whole === 0 ? 0 : (points * (share[id] ?? 1)) / whole]));
}
