import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const regulationNotInForce: Check<'dossier'> = {
  code: 'regulation-not-in-force',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '所列规范性文件在成文时已经生效',
  why: '还没有施行的文件不能算作制度已经建立',
  basis: basis.currency,
  mend: '核对发布、生效日期；确未生效的移出“规范性文件”表，待生效后补报',
  examples: {
    good: { text: '成文当天生效', patch: { set: { 'dossier/regulations/#0/effective': '2024-06-20' } } },
    bad: { text: '6月20日成文，7月1日才生效', patch: { set: { 'dossier/regulations/#0/effective': '2024-07-01' } } },
  },
  *run({ dossier }) {
    const { date: signed } = dossier.value.settings;
    for (const [i, { name, effective }] of dossier.value.regulations.entries())
      if (effective !== null && effective > signed)
        yield {
          at: dossier.at('regulations', i, 'effective'),
          message: `《${name}》${longDay(effective)}才生效，申报材料${longDay(signed)}成文`,
        };
  },
};
