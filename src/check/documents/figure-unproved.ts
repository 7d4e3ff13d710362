import { runsOf } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const figureUnproved: Check<'documents'> = {
  code: 'figure-unproved',
  stage: 'documents',
  severity: 'note',
  ground: 'practice',
  title: '文档中的每个指标数据都有佐证',
  why: '没有佐证的数点不到出处',
  basis: basis.corroboration,
  mend: '在“指标数据”表该行写上佐证编号，或在“佐证登记”的“支撑指标”栏写上该指标',
  examples: {
    good: { text: '机械化清扫率有佐证', patch: {} },
    bad: { text: '该数没有佐证', patch: { set: { 'documents/01-工作汇报/blocks/#4/content/#1/evidence': [] } } },
  },
  *run({ documents }) {
    const told = new Set<string>();
    for (const { title, blocks } of documents)
      for (const run of blocks.flatMap(runsOf)) {
        if (run.type !== 'figure' || run.evidence.length > 0 || !yearly.test(run.fact)) continue;
        const indicator = run.fact.split('/')[1] ?? '';
        if (told.has(indicator)) continue;
        told.add(indicator);
        yield {
          at: { ...run.at, quote: run.text },
          message: `《${title}》中指标${indicator}的数据“${run.text}”没有佐证`,
          about: { indicator },
        };
      }
  },
};

/** `indicator/14/2023`; judgements and targets are named otherwise and need no proof of their own. */
const yearly = /^indicator\/[^/]+\/\d{4}$/;
