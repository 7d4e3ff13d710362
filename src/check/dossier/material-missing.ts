import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const materialMissing: Check<'dossier'> = {
  code: 'material-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '每种须由外单位出具或现成归档的必备材料都已放入对应文件夹',
  why: '必备材料缺一种，申报资料即不完整，线上评估的资料分直接受损',
  basis: basis.review,
  mend: '把盖章扫描件（pdf 或 ofd）放进“佐证材料”下以该材料命名的文件夹后重新检查',
  examples: {
    good: { text: '选报的“专题片”没有文件，不算缺', patch: {} },
    bad: { text: '“规划图”文件夹里没有文件', patch: { remove: ['files/城市规划图.pdf'] } },
  },
  *run({ pack, files }) {
    for (const material of pack.materials) {
      if (material.made !== 'filed' || !material.required || material.folders.length === 0) continue;
      const filed = files.some((f) => material.folders.some((folder) => f.path.split('/').includes(folder)));
      if (filed) continue;
      const folders = material.folders.map((f) => `佐证材料/${f}`).join('、');
      yield {
        at: { file: `佐证材料/${material.folders[0]}` },
        message: `必备材料“${material.name}”没有文件：应在“${folders}”下至少放一份，由${material.author}出具`,
        about: { department: material.author },
      };
    }
  },
};
