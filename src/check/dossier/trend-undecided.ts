import { impossibleShare } from '../../model/doubt.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict, labelOf, placeOf } from '../indicator-rows.ts';

export const trendUndecided: Check<'dossier'> = {
  code: 'trend-undecided',
  stage: 'dossier',
  severity: 'note',
  ground: 'standard',
  title: '要求逐年改善的指标没有持平的年份',
  why: '标准没有说明持平如何认定，需要人工判断',
  basis: basis.target,
  mend: '对照标准原文或请示上级；两年数值确实相同的，附说明',
  examples: {
    good: { text: '逐年下降', patch: {} },
    bad: { text: '近视率两年持平', patch: { set: { 'dossier/indicators/902/years/2022/value': 52.31 } } },
  },
  *run(subject) {
    for (const verdict of subject.verdicts) {
      const full = verdict.row >= 0 && verdict.series.every((s) => typeof s.value === 'number');
      const { form } = verdict.part?.target ?? verdict.indicator.target;
      if (!full || verdict.judgement !== '无法判定' || form === 'plan' || isImpossible(verdict)) continue;
      yield {
        at: placeOf(subject, verdict),
        message: `${labelOf(verdict.id, verdict.name)}无法判定是否达标：${verdict.ground}`,
        about: aboutVerdict(verdict),
      };
    }
  },
};

/** Said of the figure itself: there is no trend to it. */
const isImpossible = ({ series, unit }: Verdict): boolean =>
  series.some(({ value }) => typeof value === 'number' && impossibleShare(value, unit));
