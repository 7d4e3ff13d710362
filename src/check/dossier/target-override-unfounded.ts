import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const targetOverrideUnfounded: Check<'dossier'> = {
  code: 'target-override-unfounded',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '自行更正的目标值写明了依据，且对应标准包中的指标',
  why: '没有依据的目标值等于自定标准',
  basis: basis.corroboration,
  mend: '在 dossier.yaml 的“目标值调整”下写清依据（文件名、文号或上级答复）',
  examples: {
    good: {
      text: '写明依据为省爱卫办答复',
      patch: {
        set: { 'dossier/settings/targets': { 904: { op: '>=', value: 7, ground: '某省爱卫办2024年3月答复' } } },
      },
    },
    bad: {
      text: '依据只写“无”',
      patch: { set: { 'dossier/settings/targets': { 904: { op: '>=', value: 7, ground: '无' } } } },
    },
  },
  *run(subject) {
    const known = new Set(subject.pack.indicators.flatMap((i) => [i.id, ...i.parts.map((p) => p.id)]));
    for (const [id, { ground }] of Object.entries(subject.dossier.value.settings.targets)) {
      const at = subject.dossier.at('settings', 'targets', id);
      if (!known.has(id)) yield { at, message: `“目标值调整”中的指标“${id}”不在标准包中` };
      else if (ground.trim().length < 4) yield { at, message: `指标${id}的目标值更正依据写“${ground}”，看不出根据` };
    }
  },
};
