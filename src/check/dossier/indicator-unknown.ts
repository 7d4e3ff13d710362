import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const indicatorUnknown: Check<'dossier'> = {
  code: 'indicator-unknown',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '各表写的指标编号都在标准包中',
  why: '编号写错的行不会进入汇总表，佐证也挂不到指标上',
  basis: basis.review,
  mend: '改成标准包的指标编号（见“指标数据”表的编号栏），不要自编',
  examples: {
    good: { text: '编号都在标准包中', patch: {} },
    bad: { text: '佐证登记的“支撑指标”写成999', patch: { add: { 'dossier/registry/92.1-01/indicators': '999' } } },
  },
  *run(subject) {
    const { pack, dossier } = subject;
    const known = new Set(pack.indicators.flatMap((i) => [i.id, ...i.parts.map((p) => p.id)]));
    for (const [i, { id, name }] of dossier.value.indicators.entries())
      if (!known.has(id))
        yield { at: dossier.at('indicators', i, 'id'), message: `指标编号“${id}”${name && `（${name}）`}不在标准包中` };
    for (const [i, { number, indicators }] of dossier.value.registry.entries())
      for (const id of indicators)
        if (!known.has(id))
          yield { at: dossier.at('registry', i, 'indicators'), message: `佐证${number}支撑的指标“${id}”不在标准包中` };
  },
};
