import { daysBetween, longDay, nextDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const stagesNotContiguous: Check<'dossier'> = {
  code: 'stages-not-contiguous',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '实施步骤各阶段首尾相接，不留空档，不重叠，起止不颠倒',
  why: '阶段之间有空档或重叠，任务时限就没有归属',
  basis: basis.corroboration,
  mend: '改正各阶段的起止日期，使后一阶段从前一阶段结束的次日开始',
  examples: {
    good: { text: '6月30日结束，7月1日开始', patch: {} },
    bad: { text: '第二阶段从8月1日开始，空出7月', patch: { set: { 'dossier/stages/T2/start': '2023-08-01' } } },
  },
  *run({ dossier }) {
    const stages = dossier.value.stages.map((stage, i) => ({ ...stage, i }));
    for (const { name, start, end, i } of stages)
      if (end < start)
        yield {
          at: dossier.at('stages', i, 'end'),
          message: `阶段“${name}”结束（${longDay(end)}）早于开始（${longDay(start)}）`,
        };
    const sorted = stages.filter((s) => s.start <= s.end).sort((a, b) => (a.start < b.start ? -1 : 1));
    for (const [k, stage] of sorted.entries()) {
      const before = sorted[k - 1];
      if (before === undefined || nextDay(before.end) === stage.start) continue;
      const gap = daysBetween(before.end, stage.start) - 1;
      const seen = gap > 0 ? `空出${gap}天` : `重叠${-gap}天`;
      yield {
        at: dossier.at('stages', stage.i, 'start'),
        message: `阶段“${before.name}”到${longDay(before.end)}，“${stage.name}”从${longDay(stage.start)}开始，${seen}`,
      };
    }
  },
};
