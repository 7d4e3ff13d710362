import { paperSet } from '../bundle/delivery/paper.ts';
import { platformRows } from '../bundle/delivery/platform.ts';
import { type PortalFile, type PortalPlan, portalPlan } from '../bundle/delivery/portal.ts';
import { bindVolume } from '../bundle/pdf/index.ts';
import { stableJson } from '../bundle/stable-json.ts';
import { recordsIn } from '../bundle/verify/records.ts';
import type { Document } from '../model/document.ts';
import type { FaceSet } from '../model/faces.ts';
import type { Corroboration } from '../model/insight.ts';
import type { OpenedBundle } from '../model/opened.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DocumentsRecord, DossierRecord, LedgerRecord } from '../model/record.ts';
import { type PackFiles, readPack } from '../read/pack/index.ts';
import { readStyle } from '../read/style.ts';
import { writePdf } from '../write/pdf/write-pdf.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';

/** 报送件 — one file of another set; path below the folder it is written to. */
export interface Delivered {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A handed-in package with its record and the standard it speaks of. */
export interface Opened {
  readonly bundle: OpenedBundle;
  readonly pack: StandardPack;
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  /** 印证, as the package states it; nothing where that record is not sound. */
  readonly corroboration?: readonly Corroboration[];
}

/** Null when the package has no sound record, or its pack is not installed. */
export async function openRecords(bundle: OpenedBundle, library: PackFiles): Promise<Opened | null> {
  const { dossier, documents, ledger, diagnostics } = (await recordsIn(bundle)).found;
  const pack = dossier === undefined ? null : readPack(library, dossier.pack.id).value;
  if (!dossier || !documents || !ledger || pack === null) return null;
  return { bundle, pack, dossier, documents, ledger, corroboration: diagnostics?.corroboration ?? [] };
}

/** 平台数据 — the indicators in the order of the national platform's form. */
export function platformFiles({ pack, dossier }: Opened): Delivered[] {
  const rows = platformRows(pack, dossier);
  const cells = rows.map(({ order, label, indicator, value, remark }) => [
    order,
    label,
    indicator ?? '',
    value ?? '',
    remark,
  ]);
  const sheet = {
    name: '数据评价',
    heads: ['序号', '平台字段', '指标', '填报值', '说明'],
    widths: [8, 60, 8, 14, 40],
    rows: cells,
  };
  return [
    { path: '平台数据/平台数据.xlsx', bytes: writeXlsx([sheet]) },
    { path: '平台数据/平台数据.json', bytes: new TextEncoder().encode(stableJson(rows)) },
  ];
}

/** 门户上传方案 for uploads of at most `limit` bytes. */
export const planPortal = (opened: Opened, limit: number): PortalPlan =>
  portalPlan({ ...opened, sizes: sizesOf(opened), limit });

const sizesOf = ({ bundle }: Opened): ReadonlyMap<string, number> =>
  new Map(bundle.files.map(({ path, size }) => [path.replace(/^data\//, ''), size]));

/** 门户上传件 — the uploads of a plan and the sheet of what goes where; one at a time, for together they are all the evidence. */
export async function* portalFiles(
  opened: Opened,
  plan: PortalPlan,
  stampFont: Uint8Array,
): AsyncGenerator<Delivered, void, undefined> {
  for (const file of plan.files) yield { path: `门户上传/${file.name}`, bytes: await joined(opened, file, stampFont) };
  const sizes = sizesOf(opened);
  const rows = [
    ...plan.files.map(({ slot, name, parts, bytes }) => [slot, name, parts.length, bytes, '']),
    ...plan.refused.map(({ path, why }) => ['', path, 1, sizes.get(path) ?? 0, why]),
  ];
  const sheet = {
    name: '上传清单',
    heads: ['材料', '文件', '合并件数', '字节', '说明'],
    widths: [8, 60, 10, 14, 50],
    rows,
  };
  yield { path: '门户上传/上传清单.xlsx', bytes: writeXlsx([sheet]) };
}

/** One file as it is; several as one PDF with a bookmark each. */
async function joined(
  { bundle, dossier }: Opened,
  { name, parts }: PortalFile,
  stampFont: Uint8Array,
): Promise<Uint8Array> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return bundle.read(`data/${only}`);
  const chunks: Uint8Array[] = [];
  await bindVolume(
    {
      title: name,
      language: 'zh-CN',
      date: dossier.dossier.settings.date,
      producer: 'shenbao',
      fonts: { stamp: stampFont },
      parts: parts.map((path) => ({
        id: path,
        file: path,
        source: () => bundle.read(`data/${path}`),
        outline: { title: path.replace(/^.*\//, '').replace(/\.pdf$/i, ''), depth: 0 },
      })),
    },
    // The chunk is ours only until this returns, and a Buffer's slice would be no copy.
    (chunk) => chunks.push(new Uint8Array(chunk)),
  );
  return Buffer.concat(chunks);
}

/** 纸质件 — what to print in which order, the labels for the spines, and the 备考表 as PDF. */
export function paperFiles(opened: Opened, library: PackFiles, faces: FaceSet): Delivered[] {
  const { printing, spines, contents, sheets } = paperSet(opened);
  const style = readStyle(library, opened.pack.id);
  const list = {
    name: '打印顺序',
    heads: ['顺序', '名称', '文件', '页数', '双面张数', '说明'],
    widths: [8, 40, 50, 8, 10, 24],
    rows: printing.map((job) => [job.order, job.title, job.path, job.pages ?? '', job.leaves ?? '', job.remark]),
  };
  const labels = {
    name: '脊背标签',
    heads: ['册', '标签（自上而下）'],
    widths: [10, 60],
    rows: spines.map(({ title, lines }) => [title, lines.join('　')]),
  };
  const pdf = (document: Document) => writePdf(document, style, faces, { links: () => null }).bytes;
  return [
    { path: '纸质件/打印顺序和脊背标签.xlsx', bytes: writeXlsx([list, labels]) },
    ...contents.map((list, i) => ({ path: `纸质件/卷内目录-第${i + 1}册.pdf`, bytes: pdf(list) })),
    ...sheets.map((sheet, i) => ({ path: `纸质件/备考表-第${i + 1}册.pdf`, bytes: pdf(sheet) })),
  ];
}
