import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

const longest = 80;

export const evidenceTitleTooLong: Check<'dossier'> = {
  code: 'evidence-title-too-long',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '佐证的标题不过长',
  why: '标题要做文件名，过长的在 Windows 上打不开，目录里也排不下',
  basis: basis.windows,
  mend: '写文件的正式标题，去掉多余说明',
  examples: {
    good: { text: '一般长度', patch: {} },
    bad: { text: '标题有90个字', patch: { set: { 'dossier/registry/92.1-02/title': '监'.repeat(90) } } },
  },
  *run({ dossier }) {
    for (const [i, { title, number }] of dossier.value.registry.entries())
      if (title.length > longest)
        yield {
          at: dossier.at('registry', i, 'title'),
          message: `佐证${number}的标题有${title.length}个字，不宜超过${longest}个`,
        };
  },
};
