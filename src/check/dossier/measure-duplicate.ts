import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const measureDuplicate: Check<'dossier'> = {
  code: 'measure-duplicate',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '工作举措没有重复的内容',
  why: '同一句话写两遍，汇报里就会重复出现',
  basis: basis.corroboration,
  mend: '删去一条，或合并为一条',
  examples: {
    good: { text: '各条不同', patch: {} },
    bad: {
      text: '两条举措一字不差',
      patch: { set: { 'dossier/measures/M1/text': '推行主次干道机械化清扫，配备作业车辆120台。' } },
    },
  },
  *run({ dossier }) {
    const seen = new Map<string, string>();
    for (const [i, { id, text, clause }] of dossier.value.measures.entries()) {
      const key = text.replace(/[\s，。、；]/gu, '');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, id);
      else yield { at: dossier.at('measures', i, 'text'), message: `举措${id}与${first}内容相同`, about: { clause } };
    }
  },
};
