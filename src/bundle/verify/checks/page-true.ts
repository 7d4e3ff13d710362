import { writeIndexPage } from '../../page/index.ts';
import { notApplicable, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

export const pageTrue: PackageCheck = {
  code: 'page-true',
  title: '审核页与机读记录逐字一致',
  why: '审核人看的是这一页；它只能由记录生成，不能另外改写。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ text, records, diagnostics, pack, probes }) {
    const html = await text('data/index.html');
    const [sound, problems, standard] = [await records(), await diagnostics(), await pack()];
    if (html === null || sound === null || problems === null || standard === null)
      return notEvaluated('审核页、机读记录或标准包不可用');
    const { version } = sound.dossier.tool;
    if (version !== probes.version) return notApplicable(`审核页由 ${version} 版生成，本机是 ${probes.version} 版`);
    const expected = writeIndexPage({ ...sound, diagnostics: problems, pack: standard });
    if (expected === html) return [];
    const at = firstDifference(expected, html);
    const quote = html.slice(Math.max(0, at - 20), at + 40);
    return [{ file: 'data/index.html', message: '审核页的内容与机读记录不一致，被改写过', quote }];
  },
};

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
