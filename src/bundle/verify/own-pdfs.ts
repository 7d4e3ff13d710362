import type { PageRange } from './pdf-facts.ts';
import type { Records } from './probes.ts';

/** A PDF this tool made: a document or a bound volume, with the pages the record claims. */
export interface OwnPdf {
  readonly path: string;
  readonly pages: number;
  /** Pages that come from evidence, inclusive; nothing there is our making. */
  readonly foreign: readonly PageRange[];
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

export const foreignIn = (records: Records | null, path: string): readonly PageRange[] =>
  (records === null ? undefined : ownPdfs(records).find((pdf) => pdf.path === path))?.foreign ?? [];

export const isForeign = ({ foreign }: OwnPdf, page: number): boolean =>
  foreign.some(({ first, last }) => page >= first && page <= last);

interface Recorded {
  readonly payload: ReadonlySet<string>;
  records(): Promise<Records | null>;
}

/** Those that are in the package; absence is another check's finding. */
export async function presentPdfs({ records, payload }: Recorded): Promise<OwnPdf[] | null> {
  const sound = await records();
  return sound === null ? null : ownPdfs(sound).filter(({ path }) => payload.has(path));
}
