import { historyFrom } from '../../../model/history.ts';
import type { StandardPack } from '../../../model/pack.ts';
import type { DiagnosticsRecord } from '../../../model/record.ts';
import { editionOf, pageEdition, pastEditions } from '../../page/edition.ts';
import { amendmentPapers, presentEdition, writeIndexPage } from '../../page/index.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { foreignParts, missingOnPage } from '../page-parts.ts';
import type { Records } from '../probes.ts';

export const pageTrue: PackageCheck = {
  code: 'page-true',
  title: '审核页与机读记录逐字一致',
  why: '审核人看的是这一页；它只能由记录生成，不能另外改写。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const { text, records, diagnostics, pack } = evidence;
    const html = await text('data/index.html');
    const [sound, problems, standard] = [await records(), await diagnostics(), await pack()];
    if (html === null || sound === null || problems === null || standard === null)
      return notEvaluated('审核页、机读记录或标准包不可用');
    const edition = editionOf(html);
    if (edition === pageEdition && (await evidence.samePack()))
      return rewritten(html, await expectedPage(evidence, sound, problems, standard));
    // Another wording of the pack gives another page: then, as with an earlier edition, only what it must hold can be proved.
    const known = [...pastEditions, presentEdition].find((past) => past.edition === edition);
    if (known === undefined)
      return notEvaluated(`审核页是第${edition}版式，本机不认得；请用生成它的或更新的 shenbao 核验`);
    return [...foreignParts(html, known), ...missingOnPage(html, sound)].map((message) => ({ file: PAGE, message }));
  },
};

const PAGE = 'data/index.html';

/** The page this edition writes from the record. */
async function expectedPage(
  { text, payload }: Evidence,
  sound: Records,
  diagnostics: DiagnosticsRecord,
  pack: StandardPack,
): Promise<string> {
  const history = historyFrom((await text('data/记录/history.json')) ?? '');
  const papers = amendmentPapers.filter((path) => payload.has(path));
  return writeIndexPage({ ...sound, diagnostics, pack, history, papers });
}

function rewritten(html: string, expected: string): Finding[] {
  if (expected === html) return [];
  const at = firstDifference(expected, html);
  const quote = html.slice(Math.max(0, at - 20), at + 40);
  return [{ file: PAGE, message: '审核页的内容与机读记录不一致，被改写过', quote }];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
