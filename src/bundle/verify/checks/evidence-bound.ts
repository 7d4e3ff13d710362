import type { BoundPlace, LedgerRow } from '../../../model/bundle.ts';
import { type OpenedSource, openSource, type Unreadable } from '../../../pdf/source/open.ts';
import { createComparison, type Difference } from '../bound/page.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';

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
    if (sound === null) return notEvaluated('机读记录不完整');
    const rows = sound.ledger.rows.filter(({ path }) => evidence.payload.has(path));
    const found: Finding[] = [];
    for (const row of rows.filter(isOriginal)) found.push(...(await otherThanListed(row, evidence)));
    for (const { path } of sound.ledger.volumes)
      if (evidence.payload.has(path)) found.push(...(await otherThanBound(rows.filter(isComparable), path, evidence)));
    return found;
  },
};

/** Everything but pictures and office files that were made into pages goes in as it came. */
const isOriginal = ({ file, path }: LedgerRow): boolean => file.media === 'pdf' || !path.endsWith('.pdf');

async function otherThanListed({ number, path, file }: LedgerRow, { digest }: Evidence): Promise<Finding[]> {
  if ((await digest(`data/${path}`)) === file.digest) return [];
  return [{ file: `data/${path}`, message: `佐证 ${number} 的文件，校验值与台账登记的不同：不是登记的那一份` }];
}

/** Whatever was made into pages lies in the package as the pages it was bound from. */
const isComparable = ({ path, volume }: LedgerRow): boolean => volume !== null && path.endsWith('.pdf');

async function otherThanBound(
  rows: readonly LedgerRow[],
  path: string,
  { payloadBytes }: Evidence,
): Promise<Finding[]> {
  const here = rows.filter(({ volume }) => volume?.path === path);
  // A volume that does not open is told of by the check that opens all of them.
  const volume = here.length === 0 ? 'no-pages' : openSource(await payloadBytes(path));
  if (typeof volume === 'string') return [];
  const found: Finding[] = [];
  for (const row of here) found.push(...comparePages(row, volume, openSource(await payloadBytes(row.path))));
  return found;
}

/** The first page that differs: whoever finds one looks at all. */
function comparePages(row: LedgerRow, volume: OpenedSource, own: OpenedSource | Unreadable): Finding[] {
  const { range, volume: place, file } = row;
  if (place === null) return [];
  // In place of a file that cannot be opened a page is bound that says so.
  if (typeof own === 'string') return file.state === 'sound' ? [differing(row, place, 0, 'contents')] : [];
  const { first, last } = (file.media === 'pdf' && range) || { first: 1, last: own.pages.length };
  const pages = own.pages.slice(first - 1, last);
  if (pages.length !== place.pages)
    return [told(row, place, 0, `原件是${pages.length}页，装订了${place.pages}页，请对照两处`)];
  const compare = createComparison(own, volume.document);
  for (const [i, page] of pages.entries()) {
    const bound = volume.pages[place.page - 1 + i];
    if (bound === undefined) return [told(row, place, i, `合订本里没有第${place.page + i}页`)];
    const difference = compare(page, bound);
    if (difference !== null) return [differing(row, place, i, difference)];
  }
  return [];
}

const words: Readonly<Record<NonNullable<Difference>, string>> = {
  contents: '画的内容与单独的原件不同',
  added: '在原件之外还画了别的内容，不只是编号和页码',
  resources: '所用的图片或字体与单独的原件不同',
  size: '大小、方向或显示的范围与单独的原件不同',
  annotations: '批注与单独的原件不同',
};

const differing = (row: LedgerRow, place: BoundPlace, index: number, difference: NonNullable<Difference>): Finding =>
  told(row, place, index, `装订的第${place.page + index}页${words[difference]}，请对照两处`);

/** A file that was mended to be bound may have been mended otherwise by another version. */
const told = ({ number, file }: LedgerRow, place: BoundPlace, index: number, message: string): Finding => ({
  file: `data/${place.path}`,
  page: place.page + index,
  message: `佐证 ${number}：${message}`,
  ...(file.state !== 'sound' && { severity: 'warning' as const }),
});
