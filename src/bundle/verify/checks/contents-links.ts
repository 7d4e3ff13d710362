import type { Volume } from '../../../model/bundle.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { PdfFacts } from '../pdf-facts.ts';

export const contentsLinks: PackageCheck = {
  code: 'contents-links',
  title: '合订本目录对每一部分都有链接，落在它的首页',
  why: '几百页的合订本只能从目录进去。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const sound = await evidence.records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const found: Finding[] = [];
    for (const volume of sound.ledger.volumes) {
      if (!evidence.payload.has(volume.path)) continue;
      const facts = await evidence.pdfFacts(volume.path);
      if (typeof facts !== 'string') found.push(...unreached(volume, facts));
    }
    return found;
  },
};

/** Contents stand before the first part; links on those pages are the contents' own. */
function unreached(volume: Volume, facts: PdfFacts): Finding[] {
  const first = Math.min(...volume.parts.map(({ firstPage }) => firstPage).filter((page) => page > 1));
  const reached = new Set(facts.links.filter(({ page }) => page < first).map(({ target }) => target));
  return volume.parts
    .filter(
      ({ target, firstPage }) =>
        firstPage >= first && /^(evidence|document|clause):/.test(target) && !reached.has(firstPage),
    )
    .map(({ title, firstPage }) => ({
      file: `data/${volume.path}`,
      page: firstPage,
      message: `目录没有链接到第${firstPage}页的“${title}”`,
    }));
}
