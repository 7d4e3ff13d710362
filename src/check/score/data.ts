import type { Verdict } from '../../model/verdict.ts';
import type { DocumentsSubject } from '../check.ts';
import { labelOf, placeOf } from '../indicator-rows.ts';
import { type ScoreLine, shareOut } from './line.ts';
import type { GapKind, ScoreWeights } from './weights.ts';

/** 数据评估 — an indicator's points are shared by its parts. */
export function dataLines(
  subject: DocumentsSubject,
  points: number,
  weights: ScoreWeights,
  doubts: ReadonlyMap<string, string>,
): ScoreLine[] {
  const ids = subject.pack.indicators.map((i) => i.id);
  const shares = shareOut(ids, points, weights);
  const proved = new Set(subject.ledger.pieces.flatMap((p) => p.indicators));
  return subject.verdicts.map((verdict) => {
    const parts = Math.max(1, verdict.indicator.parts.length);
    const most = (shares.get(verdict.indicator.id) ?? 0) / parts;
    const hasProof = verdict.evidence.length > 0 || proved.has(verdict.id) || proved.has(verdict.indicator.id);
    const doubt = doubts.get(verdict.id);
    const [kind, kept] = standing(verdict, { proved: hasProof, doubted: doubt !== undefined }, weights);
    return {
      id: verdict.id,
      name: labelOf(verdict.id, verdict.name),
      most,
      earned: most * kept,
      gap:
        kind === null
          ? null
          : {
              kind,
              what: words[kind](verdict, doubt),
              at: placeOf(subject, verdict),
              department: verdict.indicator.departments.join('、'),
            },
    };
  });
}

interface Backing {
  readonly proved: boolean;
  readonly doubted: boolean;
}

function standing(verdict: Verdict, { proved, doubted }: Backing, weights: ScoreWeights): [GapKind | null, number] {
  const last = verdict.series.at(-1)?.value ?? null;
  if (last === null) return ['missing', 0];
  if (verdict.judgement.endsWith('未达标')) return ['unmet', weights.unmet];
  if (verdict.judgement === '无法判定') return ['undecided', weights.undecided];
  if (doubted) return ['doubted', weights.doubted];
  return proved ? [null, 1] : ['unproved', weights.unproved];
}

const words: Record<GapKind, (verdict: Verdict, doubt: string | undefined) => string> = {
  missing: (v) => `补填${v.series.at(-1)?.year ?? ''}年数值`,
  unmet: (v) => `${v.judgement}：${v.ground}`,
  undecided: (v) => `补齐判定所需的数：${v.ground}`,
  doubted: (v, doubt = '') => `${v.judgement}（存疑：${doubt}）`,
  unproved: () => '补一件佐证',
  incomplete: () => '补全',
  absent: () => '补上',
};
