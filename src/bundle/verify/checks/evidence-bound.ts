import type { LedgerRow } from '../../../model/bundle.ts';
import { type OpenedSource, openSource } from '../../../pdf/source/open.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { drawnAlike, pageStreams } from '../page-streams.ts';
import type { PdfReader, Probes } from '../probes.ts';
import { compact } from '../texts.ts';

type OpenPdf = NonNullable<Probes['openPdf']>;

export const evidenceBound: PackageCheck = {
  code: 'evidence-bound',
  title: '佐证的原件、台账登记的校验值和装订进去的页是同一份',
  why: '审核人看的是合订本，留底的是原件：两处放了不同的东西，哪一处都不能作证。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const sound = await evidence.records();
    const { openPdf } = evidence.probes;
    if (sound === null || openPdf === undefined) return notEvaluated('机读记录或 PDF 读取程序不可用');
    const rows = sound.ledger.rows.filter(({ path }) => evidence.payload.has(path));
    const found: Finding[] = [];
    for (const row of rows.filter(isOriginal)) found.push(...(await otherThanListed(row, evidence)));
    for (const { path } of sound.ledger.volumes)
      if (evidence.payload.has(path))
        found.push(...(await otherThanBound(rows.filter(isComparable), path, evidence, openPdf)));
    return found;
  },
};

/** Everything but pictures and office files that were made into pages goes in as it came. */
const isOriginal = ({ file, path }: LedgerRow): boolean => file.media === 'pdf' || !path.endsWith('.pdf');

async function otherThanListed({ number, path, file }: LedgerRow, { digest }: Evidence): Promise<Finding[]> {
  if ((await digest(`data/${path}`)) === file.digest) return [];
  return [{ file: `data/${path}`, message: `佐证 ${number} 的文件，校验值与台账登记的不同：不是登记的那一份` }];
}

/** A file that was mended to be bound may well read otherwise. */
const isComparable = ({ file, volume }: LedgerRow): boolean =>
  volume !== null && file.media === 'pdf' && file.state === 'sound';

async function otherThanBound(
  rows: readonly LedgerRow[],
  path: string,
  { payloadBytes }: Evidence,
  openPdf: OpenPdf,
): Promise<Finding[]> {
  const here = rows.filter(({ volume }) => volume?.path === path);
  const bytes = await payloadBytes(path);
  const opened = here.length === 0 ? 'no-pages' : openSource(bytes);
  if (typeof opened === 'string') return [];
  const bound: Bound = { path, opened, reader: once(() => openPdf(bytes)) };
  const found: Finding[] = [];
  for (const row of here) found.push(...(await comparePages(row, bound, await payloadBytes(row.path), openPdf)));
  await (await bound.reader(false))?.close();
  return found;
}

/** A volume; what its pages say is read only where they are not drawn alike. */
interface Bound {
  readonly path: string;
  readonly opened: OpenedSource;
  /** Null where it was not opened yet and need not be. */
  readonly reader: (wanted: boolean) => Promise<PdfReader | null>;
}

function once(open: () => Promise<PdfReader>): Bound['reader'] {
  let opened: Promise<PdfReader> | null = null;
  return async (wanted) => {
    if (wanted) opened ??= open();
    return opened;
  };
}

/** The first page that differs: whoever finds one looks at all. */
async function comparePages(
  { number, range, volume }: LedgerRow,
  { path, opened, reader }: Bound,
  bytes: Uint8Array,
  openPdf: OpenPdf,
): Promise<Finding[]> {
  const own = openSource(bytes);
  const [from, first, pages] = [range?.first ?? 1, volume?.page ?? 1, volume?.pages ?? 0];
  for (let i = 0; i < pages; i += 1) {
    const bound = opened.pages[first + i - 1];
    const page = typeof own === 'string' ? undefined : own.pages[from + i - 1];
    if (bound === undefined) return [];
    if (typeof own === 'string' || page === undefined) return [differing(number, path, first + i, 1)];
    if (drawnAlike(pageStreams(own.document, page), pageStreams(opened.document, bound))) continue;
    const share = await readApart(await openPdf(bytes), from + i, await reader(true), first + i);
    if (share > 0) return [differing(number, path, first + i, share)];
  }
  return [];
}

async function readApart(own: PdfReader, page: number, bound: PdfReader | null, boundPage: number): Promise<number> {
  try {
    const [said, there] = [await own.text(page), (await bound?.text(boundPage)) ?? ''];
    // A scan says nothing; that it is drawn otherwise is all one knows.
    return compact(said) === '' ? doubt : shareLacking(said, there);
  } finally {
    await own.close();
  }
}

/** Of the characters of a page those that another does not have, 0 … 1. Order is left out: stamps stand between the lines. */
export function shareLacking(own: string, bound: string): number {
  const counts = new Map<string, number>();
  for (const c of compact(bound)) counts.set(c, (counts.get(c) ?? 0) + 1);
  const characters = [...compact(own)];
  let lacking = 0;
  for (const c of characters) {
    const left = counts.get(c) ?? 0;
    counts.set(c, left - 1);
    if (left <= 0) lacking += 1;
  }
  return characters.length === 0 ? 0 : lacking / characters.length;
}

/** Of a page that says nothing. */
const doubt = 0.01;
/** Two readings of one page may differ in a sign or two; more is another page. */
const certain = 0.1;

const differing = (number: string, path: string, page: number, share: number): Finding => ({
  file: `data/${path}`,
  page,
  message: `佐证 ${number}：装订的第${page}页与单独的原件不同，请对照两处`,
  ...(share <= certain && { severity: 'warning' as const }),
});
