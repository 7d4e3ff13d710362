import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidencePageRange: Check<'dossier'> = {
  code: 'evidence-page-range',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '登记的页码范围写法正确，且在文件的页数之内',
  why: '页码超出文件，取出来的就不是那几页',
  basis: basis.review,
  mend: '按“3-7”的写法改正页码范围；全部页都用的留空',
  examples: {
    good: { text: '5页的文件取第1-3页', patch: {} },
    bad: { text: '5页的文件取第4-9页', patch: { set: { 'dossier/registry/92.1-01/pages': '4-9' } } },
  },
  *run({ dossier, files }) {
    const pages = new Map(files.map((f) => [f.path, f.pages]));
    for (const [i, entry] of dossier.value.registry.entries()) {
      const total = pages.get(entry.file) ?? null;
      const fault = faultOf(entry.pages.trim(), total);
      if (fault === null) continue;
      yield {
        at: dossier.at('registry', i, 'pages'),
        message: `佐证${entry.number}的页码范围“${entry.pages}”${fault}`,
      };
    }
  },
};

function faultOf(range: string, total: number | null): string | null {
  if (range === '') return null;
  const match = /^(\d+)(?:\s*[-–—~～至]\s*(\d+))?$/.exec(range);
  if (match === null) return '看不懂，应写成“3-7”或“3”';
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last < first) return '前后颠倒或从0开始';
  return total !== null && last > total ? `超出文件的${total}页` : null;
}
