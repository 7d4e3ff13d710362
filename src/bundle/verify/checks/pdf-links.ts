import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import { isForeign, type OwnPdf, presentPdfs } from '../own-pdfs.ts';
import type { PdfLink } from '../pdf-facts.ts';

export const pdfLinks: PackageCheck = {
  code: 'pdf-links',
  title: '文档与合订本里的每个链接都能到达',
  why: '从结论点到证据，只能落在它该到的那一页。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const own = await presentPdfs(evidence);
    if (own === null) return notEvaluated('机读记录不完整');
    const found: Finding[] = [];
    for (const pdf of own) {
      const facts = await evidence.pdfFacts(pdf.path);
      if (typeof facts !== 'string') found.push(...facts.links.flatMap((link) => faultsOf(pdf, link)));
    }
    return found;
  },
};

/** A link inside a piece of evidence is its author's; one that leads nowhere there is worth a word, no more. */
function faultsOf(pdf: OwnPdf, { page, target, uri }: PdfLink): Finding[] {
  const at = { file: `data/${pdf.path}`, page };
  const foreign = isForeign(pdf, page);
  if (target === null)
    return [{ ...at, message: `第${page}页的链接没有落点`, ...(foreign ? { severity: 'note' as const } : {}) }];
  if (uri === undefined || foreign) return [];
  const inside = /^(evidence|document|clause|attachment):|^#/.test(uri);
  return inside ? [{ ...at, message: `第${page}页的链接没有接到合订本里`, quote: uri.slice(0, 80) }] : [];
}
