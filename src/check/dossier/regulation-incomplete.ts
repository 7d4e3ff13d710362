import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

const columns = {
  number: '文号',
  category: '类别',
  issuer: '发布机关',
  issued: '发布日期',
  effective: '生效日期',
} as const;

export const regulationIncomplete: Check<'dossier'> = {
  code: 'regulation-incomplete',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '每件规范性文件都有文号、类别、发布机关、发布和生效日期',
  why: '平台上传文件时这些栏必填',
  basis: basis.platform,
  mend: '补上所缺的栏；没有文号的法规，文号栏写“无”',
  examples: {
    good: { text: '各栏齐全', patch: {} },
    bad: { text: '没有生效日期', patch: { set: { 'dossier/regulations/#0/effective': null } } },
  },
  *run({ dossier }) {
    for (const [i, row] of dossier.value.regulations.entries()) {
      const absent = Object.entries(columns).filter(([key]) => !row[key as keyof typeof columns]);
      const [first] = absent;
      if (first !== undefined)
        yield {
          at: dossier.at('regulations', i, first[0]),
          message: `《${row.name}》缺${absent.map(([, word]) => word).join('、')}`,
        };
    }
  },
};
