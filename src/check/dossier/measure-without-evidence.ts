import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const measureWithoutEvidence: Check<'dossier'> = {
  code: 'measure-without-evidence',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '写有数字的工作举措都有佐证',
  why: '“配备车辆120台”这样的数字没有佐证，评审无从核实',
  basis: basis.corroboration,
  mend: '在“佐证编号”栏写上能证明该数的佐证',
  examples: {
    good: { text: '有数字的M2有台账', patch: {} },
    bad: { text: 'M2没有佐证', patch: { set: { 'dossier/measures/M2/evidence': [] } } },
  },
  *run({ dossier }) {
    for (const [i, { id, text, evidence, department, clause }] of dossier.value.measures.entries()) {
      const figure = /\d[\d.,]*[%‰万亿]?(?:个百分点|[\u4e00-\u9fff㎡])?/u.exec(
        text.replace(/(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu, ''),
      )?.[0];
      if (figure !== undefined && evidence.length === 0)
        yield {
          at: dossier.at('measures', i, 'evidence'),
          message: `举措${id}写有“${figure}”，没有佐证`,
          about: { department, clause },
        };
    }
  },
};
