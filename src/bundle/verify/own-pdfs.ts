import type { Evidence } from './evidence.ts';
import type { Records } from './probes.ts';

/** A PDF this tool made: a document or a bound volume, with the pages the record claims. */
export interface OwnPdf {
  readonly path: string;
  readonly pages: number;
  /** Pages that come from evidence, inclusive; nothing there is our making. */
  readonly foreign: readonly { readonly first: number; readonly last: number }[];
}

const ownPdfs = ({ documents, ledger }: Records): OwnPdf[] => [
  ...documents.documents.map(({ pdf, pages }) => ({ path: pdf, pages, foreign: [] })),
  ...ledger.volumes.map(({ path, pages, parts }) => ({
    path,
    pages,
    foreign: parts
      .filter(({ target }) => target.startsWith('evidence:'))
      .map(({ firstPage, pages: count }) => ({ first: firstPage, last: firstPage + count - 1 })),
  })),
];

export const isForeign = ({ foreign }: OwnPdf, page: number): boolean =>
  foreign.some(({ first, last }) => page >= first && page <= last);

/** Those that are in the package; absence is another check's finding. */
export async function presentPdfs({ records, payload }: Evidence): Promise<OwnPdf[] | null> {
  const sound = await records();
  return sound === null ? null : ownPdfs(sound).filter(({ path }) => payload.has(path));
}
