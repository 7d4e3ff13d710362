import { type Dossier, weakRating } from '../../model/dossier.ts';
import type { StandardPack } from '../../model/pack.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';

/** 薄弱项 — the clauses the applicant itself marks low, lowest first, and the mean of all marks; null where nothing was marked. */
export interface SelfRatingSummary {
  readonly marked: number;
  readonly clauses: number;
  readonly mean: number;
  readonly weak: readonly {
    readonly label: string;
    readonly score: number;
    readonly reason: string;
    readonly department: string;
  }[];
}

export function selfRatingSummary({ selfRatings }: Dossier, pack: StandardPack): SelfRatingSummary | null {
  const clauses = clausesOf(pack);
  const marked = selfRatings.flatMap(({ clause, score, ...rest }) => {
    const own = clauses.find(({ id }) => id === clause);
    return own === undefined || score === null ? [] : [{ label: clauseLabel(own), score, ...rest }];
  });
  if (marked.length === 0) return null;
  const mean = Math.round((marked.reduce((sum, { score }) => sum + score, 0) / marked.length) * 100) / 100;
  const weak = marked
    .filter(({ score }) => score <= weakRating)
    .sort((a, b) => a.score - b.score)
    .map(({ label, score, reason, department }) => ({ label, score, reason, department }));
  return { marked: marked.length, clauses: clauses.length, mean, weak };
}

export const selfRatingText = ({ marked, clauses, mean, weak }: SelfRatingSummary): string =>
  [
    `现场自评：${clauses}个条款打了${marked}个，平均${mean}分（满分10分），${weakRating}分及以下${weak.length}个`,
    ...weak.map(
      ({ label, score, reason, department }) =>
        `  ${score}分 ${label}${reason === '' ? '' : `：${reason}`}${department === '' ? '' : `（${department}）`}`,
    ),
    '',
  ].join('\n');
