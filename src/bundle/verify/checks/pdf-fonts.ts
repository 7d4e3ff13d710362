import { type Finding, notEvaluated, type PackageCheck } from '../check.ts';
import { presentPdfs } from '../own-pdfs.ts';

export const pdfFonts: PackageCheck = {
  code: 'pdf-fonts',
  title: '文档的字体全部嵌入',
  why: '没有嵌入的字体换一台电脑就会变样、缺字。',
  basis: 'PDF/A（ISO 19005-2）6.2.11；国家平台只收版式固定的文件',
  mend: '请对方重新打包（首次报送的用 shenbao pack，补正的用 shenbao amend），不要用打印机驱动另存。',
  severity: 'error',
  required: true,
  async run(evidence) {
    const own = await presentPdfs(evidence);
    if (own === null) return notEvaluated('机读记录不完整');
    const found: Finding[] = [];
    for (const pdf of own) {
      const facts = await evidence.pdfFacts(pdf.path);
      if (typeof facts === 'string') continue;
      for (const { page, name, embedded } of facts.fonts)
        if (!embedded) found.push({ file: `data/${pdf.path}`, page, message: `第${page}页用的字体没有嵌入：${name}` });
    }
    return found;
  },
};
