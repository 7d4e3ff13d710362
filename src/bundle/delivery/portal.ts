import type { Material, StandardPack } from '../../model/pack.ts';
import type { DocumentsRecord, LedgerRecord } from '../../model/record.ts';
import { filedPaths } from '../catalogue.ts';
import { safeName } from '../names.ts';

/** 上传文件 — one upload of one slot: the files to put together, in order, and their size before joining. */
export interface PortalFile {
  readonly slot: string;
  /** `02 工作汇报.pdf`, `11 其他相关资料-2.pdf` */
  readonly name: string;
  /** Paths below `data/`. */
  readonly parts: readonly string[];
  readonly bytes: number;
}

export interface PortalPlan {
  readonly files: readonly PortalFile[];
  /** Files that alone exceed the limit, or are of a kind the portal refuses. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

export interface PortalInput {
  readonly pack: StandardPack;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  /** Bytes by path below `data/`. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Largest upload in bytes. */
  readonly limit: number;
}

/** 门户上传方案 — one PDF a slot where it fits; a slot is cut between files, never inside one. */
export function portalPlan(input: PortalInput): PortalPlan {
  const { pack, sizes, limit } = input;
  const slots = pack.materials.map((material) => ({ material, paths: pathsOf(material, input) }));
  const all = slots.flatMap(({ paths }) => paths);
  const refused = all.flatMap((path) => {
    const extension = /\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    if (!pack.upload.accepted.includes(extension)) return [{ path, why: `平台只收${pack.upload.accepted.join('、')}` }];
    const bytes = sizes.get(path) ?? 0;
    return bytes > limit
      ? [{ path, why: `有${megabytes(bytes)}兆字节，超过单个文件上限${megabytes(limit)}兆字节，请先拆分原件` }]
      : [];
  });
  const refusedPaths = new Set(refused.map(({ path }) => path));
  const files = slots.flatMap(({ material, paths }) =>
    cut(
      paths.filter((path) => !refusedPaths.has(path)),
      sizes,
      limit,
    ).map((parts, i, groups) => ({
      slot: material.id,
      name: safeName(`${material.id} ${material.name}${groups.length > 1 ? `-${i + 1}` : ''}.${extensionOf(parts)}`),
      parts,
      bytes: parts.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
    })),
  );
  return { files, refused };
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1e5) / 10);

function pathsOf({ id, folders }: Material, { documents, ledger }: PortalInput): string[] {
  const written = documents.documents.filter(({ document }) => document.material === id).map(({ pdf }) => pdf);
  const filed = ledger.rows
    .filter(({ file, path }) => path.startsWith(`${id} `) || folders.some((f) => file.path.split('/').includes(f)))
    .map(({ path }) => path);
  const handedIn = filedPaths(ledger).filter((path) => path.startsWith(`${id} `));
  return [...new Set([...written, ...filed, ...handedIn])];
}

/** OFD cannot be joined with PDF: such a file goes up alone. */
function cut(paths: readonly string[], sizes: ReadonlyMap<string, number>, limit: number): string[][] {
  const groups: string[][] = [];
  let held = 0;
  for (const path of paths) {
    const bytes = sizes.get(path) ?? 0;
    const last = groups.at(-1);
    const joins = last !== undefined && held + bytes <= limit && isPdf(path) && last.every(isPdf);
    if (joins) last.push(path);
    else groups.push([path]);
    held = joins ? held + bytes : bytes;
  }
  return groups;
}

const isPdf = (path: string): boolean => /\.pdf$/i.test(path);
const extensionOf = (parts: readonly string[]): string => (parts.every(isPdf) ? 'pdf' : 'ofd');
