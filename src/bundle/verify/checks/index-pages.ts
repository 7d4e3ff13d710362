import type { LedgerRow } from '../../../model/bundle.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { PdfReader } from '../probes.ts';

export const indexPages: PackageCheck = {
  code: 'index-pages',
  title: '台账上每件佐证的页码，翻到那一页就是它',
  why: '目录页码错一页，审核人就找不到证据。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const sound = await evidence.records();
    const { openPdf } = evidence.probes;
    if (sound === null || openPdf === undefined) return notEvaluated('机读记录或 PDF 读取程序不可用');
    const found: Finding[] = [];
    for (const { path } of sound.ledger.volumes) {
      if (!evidence.payload.has(path)) continue;
      const rows = sound.ledger.rows.filter(({ volume }) => volume?.path === path);
      found.push(...overlapping(rows), ...(await misplaced(rows, path, evidence, openPdf)));
    }
    return found;
  },
};

async function misplaced(
  rows: readonly LedgerRow[],
  path: string,
  { payloadBytes }: Evidence,
  openPdf: (bytes: Uint8Array) => Promise<PdfReader>,
): Promise<Finding[]> {
  const reader = await openPdf(await payloadBytes(path));
  const found: Finding[] = [];
  try {
    for (const { number, title, volume } of rows) {
      const page = volume?.page ?? 0;
      const text = page > reader.pages ? '' : (await reader.text(page)).replace(/\s+/g, '');
      const label = volume?.label ?? String(page);
      const lacking = !text.includes(number)
        ? '这个编号'
        : !text.includes(`第${label}页`)
          ? `印着“第${label}页”`
          : null;
      if (lacking !== null)
        found.push({
          file: `data/${path}`,
          page,
          message: `台账说 ${number} ${title} 在第${label}页，那一页上没有${lacking}`,
        });
    }
  } finally {
    await reader.close();
  }
  return found;
}

/** Two pieces cannot begin on, or run over, the same page. */
function overlapping(rows: readonly LedgerRow[]): Finding[] {
  const ordered = rows
    .flatMap((row) => (row.volume === null ? [] : [{ row, ...row.volume }]))
    .sort((a, b) => a.page - b.page);
  return ordered.flatMap((next, i): Finding[] => {
    const before = ordered[i - 1];
    if (before === undefined || before.page + before.pages <= next.page || sameFile(before.row, next.row)) return [];
    return [
      { file: `data/${next.path}`, page: next.page, message: `${before.row.number} 与 ${next.row.number} 的页码重叠` },
    ];
  });
}

/** Identical files are bound once, under the first of their numbers. */
const sameFile = (a: LedgerRow, b: LedgerRow): boolean => a.file.digest === b.file.digest;
