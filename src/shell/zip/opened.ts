import { createHash } from 'node:crypto';
import { comparePaths } from '../../bundle/names.ts';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { OpenedBundle } from '../../model/opened.ts';
import { ZIP_BASIS } from './codes.ts';
import type { ZipEntry } from './entry.ts';
import { isFolder, openFolder } from './folder.ts';
import { mostHeld, type ZipLimits, zipLimits } from './limits.ts';
import { documentOf } from './not-package.ts';
import { DamagedEntry, type OpenedZip, openZip } from './read.ts';

/** Opens a package for `verify`, `review` and `amend`: a ZIP, or the folder it was unpacked to. Never throws for its content. */
export async function openBundle(path: string, limits: ZipLimits = zipLimits): Promise<Outcome<OpenedBundle | null>> {
  if (isFolder(path)) return openFolder(path, limits);
  const { value, diagnostics } = await openZip(path, limits);
  const within = value === null ? null : (mistaken(value) ?? wrapped(value));
  if (within === null) return { value: value && bundleOfZip(value), diagnostics };
  value?.close();
  return { value: null, diagnostics: [within] };
}

/** Word's documents are archives too: without this, dozens of findings about their parts. */
const mistaken = ({ file, entries }: OpenedZip): Diagnostic | null =>
  documentOf(
    file,
    entries.map(({ path }) => path),
  );

/** Net disks and mailboxes pack once more what is a package already. */
function wrapped({ file, entries }: OpenedZip): Diagnostic | null {
  const paths = entries.map(({ path }) => path);
  const inner = paths.filter((path) => /\.(zip|rar|7z)$/i.test(path));
  if (inner.length === 0 || paths.some((path) => /(^|\/)bagit\.txt$/.test(path))) return null;
  const named = inner.slice(0, 3).map((path) => `“${path}”`);
  return {
    code: 'zip-nested',
    severity: 'error',
    message: `这不是申报包，里面还有${inner.length === 1 ? '一' : inner.length}个压缩包：${named.join('、')}${inner.length > 3 ? '等' : ''}`,
    at: { file },
    basis: ZIP_BASIS,
    hint: '先把外面这一层解开（网盘、邮箱常会再压一次），再对里面的那个 ZIP 运行；里面的不要解开。',
  };
}

function bundleOfZip(zip: OpenedZip): OpenedBundle {
  const top = topOf(zip.entries.map(({ path }) => path));
  const inside = zip.entries.filter(({ path }) => path.startsWith(`${top}/`));
  const byPath = new Map(inside.map((entry) => [entry.path.slice(top.length + 1), entry]));
  const entryOf = (path: string): ZipEntry => {
    const entry = byPath.get(path);
    if (!entry) throw new DamagedEntry(`包内没有这个文件：${path}`);
    return entry;
  };
  return {
    file: zip.file,
    bytes: zip.bytes,
    sha256: zip.sha256,
    top,
    files: [...byPath].map(([path, { size }]) => ({ path, size })).sort((a, b) => comparePaths(a.path, b.path)),
    strays: zip.entries.map(({ path }) => path).filter((path) => !path.startsWith(`${top}/`)),
    read: async (path, limit = mostHeld) => readEntry(zip, entryOf(path), limit),
    open: (path) => zip.source(entryOf(path)),
    digest: async (path) => digestEntry(zip, entryOf(path)),
    close: () => zip.close(),
  };
}

/** The folder that holds `bagit.txt`; else the first one. */
function topOf(paths: readonly string[]): string {
  const declared = paths.find((path) => /^[^/]+\/bagit\.txt$/.test(path));
  const first = paths.find((path) => path.includes('/'));
  return (declared ?? first ?? '').split('/')[0] ?? '';
}

function readEntry(zip: OpenedZip, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.size > limit) throw new DamagedEntry(`文件过大（${entry.size} 字节），不读入：${entry.path}`);
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for (const chunk of zip.chunks(entry)) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Gives the machine a turn now and then, so that a progress line can be drawn over gigabytes. */
async function digestEntry(zip: OpenedZip, entry: ZipEntry): Promise<string> {
  const hash = createHash('sha256');
  let chunks = 0;
  for (const chunk of zip.chunks(entry)) {
    hash.update(chunk);
    chunks += 1;
    if (chunks % 64 === 0) await new Promise((resume) => setImmediate(resume));
  }
  return hash.digest('hex');
}
