import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceFileMissing: Check<'dossier'> = {
  code: 'evidence-file-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '“佐证登记”里的每个文件都在佐证材料文件夹中',
  why: '登记了却没有文件，目录与实物不符',
  basis: basis.review,
  mend: '把文件放回登记的位置，或改正“文件”栏的路径',
  examples: {
    good: { text: '登记的文件都在', patch: {} },
    bad: {
      text: '“和平路整改销号单”的文件名登记错',
      patch: { remove: ['files/整改销号单.docx'] },
    },
  },
  *run({ dossier, files }) {
    const present = new Set(files.map((f) => f.path));
    for (const [i, { file, number }] of dossier.value.registry.entries()) {
      if (present.has(file)) continue;
      const name = file.split('/').at(-1) ?? file;
      const moved = files.find((f) => f.path.endsWith(`/${name}`))?.path;
      yield {
        at: dossier.at('registry', i, 'file'),
        message: `佐证${number}登记的文件“${file}”不存在${moved ? `，同名文件在“${moved}”` : ''}`,
      };
    }
  },
};
