import type { Check } from '../check.ts';
import { citedNumbers } from '../citations.ts';
import { basis } from '../grounds.ts';

export const evidenceOrphan: Check<'dossier'> = {
  code: 'evidence-orphan',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证材料文件夹中的每个文件都有用处：登记在目录中，并支撑某个条款、指标或事实',
  why: '放进去却无人引用的材料白占页数，也可能是漏了引用',
  basis: basis.corroboration,
  mend: '在“佐证登记”中登记该文件并写明条款；用不上的移出佐证材料文件夹',
  examples: {
    good: {
      text: '规划图不登记，但属于要求归档的材料',
      patch: {},
    },
    bad: {
      text: '多出一个没有登记的文件',
      patch: {
        add: {
          files: {
            path: '佐证材料/环境卫生/补充说明.pdf',
            bytes: 900,
            digest: 'f0',
            media: 'pdf',
            pages: 1,
            state: 'sound',
          },
        },
      },
    },
  },
  *run(subject) {
    const { pack, files, ledger } = subject;
    const cited = new Set(citedNumbers(subject).map((c) => c.number));
    const useful = ledger.pieces.filter((p) => cited.has(p.number) || p.clauses.length + p.indicators.length > 0);
    const used = new Set(useful.map((p) => p.file.path));
    const folders = new Set(pack.materials.flatMap((m) => m.folders));
    for (const { path } of files) {
      if (used.has(path) || path.split('/').some((step) => folders.has(step))) continue;
      yield { at: { file: path }, message: `文件“${path}”没有登记为佐证，也没有任何条款、指标或事实引用它` };
    }
  },
};
