import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import { presentPdfs } from '../own-pdfs.ts';

const WHY = { locked: '加了密码', damaged: '结构损坏', 'not-pdf': '不是 PDF', 'no-pages': '没有页面' } as const;

export const pdfReadable: PackageCheck = {
  code: 'pdf-readable',
  title: '文档与合订本都能打开，页数与记录相符，不含脚本',
  why: '打不开的文件等于没有交；脚本会在审核人的电脑上运行。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const own = await presentPdfs(evidence);
    if (own === null) return notEvaluated('机读记录不完整');
    const found: Finding[] = [];
    for (const { path, pages } of own) {
      const facts = await evidence.pdfFacts(path);
      const file = `data/${path}`;
      if (typeof facts === 'string') found.push({ file, message: `打不开：${WHY[facts]}` });
      else if (facts.pages !== pages) found.push({ file, message: `有 ${facts.pages} 页，记录是 ${pages} 页` });
      if (typeof facts !== 'string') for (const part of facts.active) found.push({ file, message: `含${part}` });
    }
    return found;
  },
};
