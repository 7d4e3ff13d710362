import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const documentMissing: Check<'documents'> = {
  code: 'document-missing',
  stage: 'documents',
  severity: 'error',
  ground: 'standard',
  title: '每种须由申报单位编制的必备材料都有文档',
  why: '必备材料缺一种，申报资料即不完整',
  basis: basis.review,
  mend: '检查标准包或“模板”文件夹中该文种的模板是否存在，再重新生成',
  examples: {
    good: { text: '工作汇报已生成', patch: {} },
    bad: { text: '没有工作汇报', patch: { remove: ['documents/01-工作汇报'] } },
  },
  *run({ pack, documents }) {
    for (const { name, made, required, documents: kinds } of pack.materials) {
      if (made !== 'generated' || !required) continue;
      const absent = kinds.filter((kind) => !documents.some((d) => d.kind === kind));
      if (absent.length > 0)
        yield { at: { file: '输出' }, message: `必备材料“${name}”没有生成：缺${absent.join('、')}` };
    }
  },
};
