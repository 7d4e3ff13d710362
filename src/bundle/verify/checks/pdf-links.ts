import type { Volume } from '../../../model/bundle.ts';
import { destinationName } from '../../pdf/index.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';
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
    const places = placesOf((await evidence.records())?.ledger.volumes ?? []);
    for (const pdf of own) {
      const facts = await evidence.pdfFacts(pdf.path);
      if (typeof facts === 'string') continue;
      for (const link of facts.links) found.push(...(await faultsOf(pdf, link, { evidence, own, places })));
    }
    return found;
  },
};

/** What links are held against; `places`: page of the file by `合订本/第1册.pdf#` and the name of the destination. */
interface Known {
  readonly evidence: Evidence;
  readonly own: readonly OwnPdf[];
  readonly places: ReadonlyMap<string, number>;
}

const placesOf = (volumes: readonly Volume[]): Map<string, number> =>
  new Map(
    volumes.flatMap(({ path, parts }) =>
      parts.map(({ target, firstPage }) => [`${path}#${destinationName(target)}`, firstPage] as const),
    ),
  );

/** A link inside a piece of evidence is its author's; one that leads nowhere there is worth a word, no more. */
async function faultsOf(pdf: OwnPdf, { page, target, uri }: PdfLink, known: Known): Promise<Finding[]> {
  const at = { file: `data/${pdf.path}`, page };
  const foreign = isForeign(pdf, page);
  if (target === null)
    return [{ ...at, message: `第${page}页的链接没有落点`, ...(foreign ? { severity: 'note' as const } : {}) }];
  if (uri === undefined || foreign) return [];
  const fault = await addressFault(pdf.path, uri, known);
  return fault === null ? [] : [{ ...at, message: `第${page}页的链接${fault}`, quote: uri.slice(0, 120) }];
}

/** `../合订本/第1册.pdf#nameddest=…` from a document's own place: the file is there and has that page or that name. */
async function addressFault(from: string, uri: string, { evidence, own, places }: Known): Promise<string | null> {
  if (/^(evidence|document|clause|attachment):|^#/.test(uri)) return '没有接到合订本里';
  if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) return '指向包外';
  const [path = '', hash = ''] = uri.split('#');
  const file = resolvePath(from, path);
  if (!evidence.payload.has(file)) return `指向的文件不在包里：${file}`;
  const name = /^nameddest=(.*)$/.exec(hash)?.[1];
  if (name !== undefined) return nameFault(file, name, evidence, places);
  const page = Number(/^page=(\d+)$/.exec(hash)?.[1] ?? 1);
  const pages = own.find(({ path }) => path === file)?.pages;
  return pages !== undefined && (page < 1 || page > pages)
    ? `的页码超出范围：${file} 第${page}页（共${pages}页）`
    : null;
}

/** The name leads to the page the ledger says that part begins on. */
async function nameFault(
  file: string,
  given: string,
  { pdfFacts }: Evidence,
  places: Known['places'],
): Promise<string | null> {
  const facts = await pdfFacts(file);
  // What is left of percent-encoding may be the link's or the name's own.
  const name = typeof facts !== 'string' && facts.names.has(given) ? given : decoded(given);
  const page = typeof facts === 'string' ? undefined : facts.names.get(name);
  if (page === undefined || page === null) return `没有落点：${file} 里没有“${name}”`;
  const begins = places.get(`${file}#${name}`);
  return begins === undefined || begins === page ? null : `落在${file}第${page}页，那一部分却从第${begins}页开始`;
}

function resolvePath(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '..') parts.pop();
    else if (segment !== '.') parts.push(decoded(segment));
  }
  return parts.join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}
