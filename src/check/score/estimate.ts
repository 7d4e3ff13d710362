import type { Origin } from '../../diagnostic.ts';
import type { DocumentsSubject } from '../check.ts';
import { dataLines } from './data.ts';
import type { ScoreLine } from './line.ts';
import { materialLines } from './materials.ts';
import { defaultWeights, type ScoreWeights } from './weights.ts';

export interface ScoreComponent {
  readonly name: string;
  readonly most: number;
  readonly earned: number;
  readonly lines: readonly ScoreLine[];
}

/** 失分缺口 — sorted by points won an hour: most points for least work first. */
export interface ScoreGap {
  readonly name: string;
  readonly what: string;
  readonly points: number;
  readonly hours: number;
  readonly at: Origin;
  readonly department: string;
}

export interface ScoreEstimate {
  readonly components: readonly ScoreComponent[];
  readonly gaps: readonly ScoreGap[];
  /** To be printed wherever the numbers are. */
  readonly caveat: string;
}

const caveat = '单项分值没有公开，以下按各项均分推算，只用来排定补缺的先后，不代表评审结果';

/** What the dossier would earn of the points it can earn online, and which gaps to close first; `doubts` by indicator. */
export function estimateScore(
  subject: DocumentsSubject,
  weights: ScoreWeights = defaultWeights,
  doubts: ReadonlyMap<string, string> = new Map(),
): ScoreEstimate {
  const components = subject.pack.scoring.components.flatMap(({ name, points }): ScoreComponent[] => {
    const lines = weights.materials.test(name)
      ? materialLines(subject, points, weights)
      : weights.data.test(name)
        ? dataLines(subject, points, weights, doubts)
        : null;
    return lines === null ? [] : [{ name, most: points, earned: total(lines.map((l) => l.earned)), lines }];
  });
  return { components, gaps: gapsOf(components, weights), caveat };
}

function gapsOf(components: readonly ScoreComponent[], { effort }: ScoreWeights): ScoreGap[] {
  const gaps = components.flatMap(({ lines }) =>
    lines.flatMap(({ name, most, earned, gap }): ScoreGap[] => {
      if (gap === null) return [];
      const { kind, what, at, department } = gap;
      return [{ name, what, points: rounded(most - earned), hours: effort[kind], at, department }];
    }),
  );
  return gaps.sort((a, b) => b.points / b.hours - a.points / a.hours);
}

const total = (numbers: readonly number[]): number => rounded(numbers.reduce((sum, n) => sum + n, 0));
const rounded = (n: number): number => Math.round(n * 100) / 100;
