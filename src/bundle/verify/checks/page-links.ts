import { percentDecoded } from '../../../model/percent.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';

const PAGE = 'data/index.html';

export const pageLinks: PackageCheck = {
  code: 'page-links',
  title: '审核页的每个链接都能到达，不连外网',
  why: '审核人从页面点到证据；断链等于没有证据，外链会泄露审核情况。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const html = await evidence.text(PAGE);
    if (html === null) return [{ file: PAGE, message: '缺少审核页 index.html' }];
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => decode(m[1] ?? '')));
    const pages = await volumePages(evidence);
    if (pages === null) return notEvaluated('机读记录不完整');
    const addresses = [
      ...new Set([...html.matchAll(/\s(?:href|src)\s*=\s*["']?([^"'\s>]*)/gi)].map((m) => decode(m[1] ?? ''))),
    ];
    const broken = addresses.flatMap((address) => fault(address, ids, pages, evidence) ?? []);
    return [...broken.map((message): Finding => ({ file: PAGE, message })), ...policyFaults(html)];
  },
};

/** Pages each bound volume has according to the record. */
async function volumePages({ records }: Evidence): Promise<ReadonlyMap<string, number> | null> {
  const sound = await records();
  return sound === null ? null : new Map(sound.ledger.volumes.map(({ path, pages }) => [path, pages]));
}

function fault(
  address: string,
  ids: ReadonlySet<string>,
  pages: ReadonlyMap<string, number>,
  { payload }: Evidence,
): string | null {
  if (address.startsWith('#')) return ids.has(address.slice(1)) ? null : `页内链接没有落点：${address}`;
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(address)) return `链接指向包外：${address.slice(0, 120)}`;
  const [path = '', hash = ''] = address.split('#');
  const file = percentDecoded(path);
  if (!payload.has(file)) return `链接的文件不在包里：${file}`;
  const page = /^page=(\d+)$/.exec(hash)?.[1];
  const last = pages.get(file);
  if (page !== undefined && last !== undefined && (Number(page) < 1 || Number(page) > last))
    return `链接的页码超出范围：${file} 第${page}页（共${last}页）`;
  return null;
}

function policyFaults(html: string): Finding[] {
  const closed = /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/.test(html);
  return closed ? [] : [{ file: PAGE, message: '审核页没有禁止联网的安全策略，可能被改动过' }];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
