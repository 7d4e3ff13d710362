import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { comparePaths } from '../../bundle/names.ts';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { OpenedBundle, OpenedFile } from '../../model/opened.ts';
import type { ByteSource } from '../../workspace.ts';
import { mostHeld, type ZipLimits } from './limits.ts';
import { DamagedEntry } from './read.ts';

export const isFolder = (path: string): boolean => statSync(path).isDirectory();

/** An unpacked package. Links are refused like those in an archive: they would lead out of the folder. */
export async function openFolder(path: string, limits: ZipLimits): Promise<Outcome<OpenedBundle | null>> {
  const root = resolve(path);
  const { files, diagnostics } = walk(root, limits);
  if (diagnostics.length > 0) return { value: null, diagnostics };
  return { value: bundleOfFolder(root, files), diagnostics };
}

function bundleOfFolder(root: string, found: readonly OpenedFile[]): OpenedBundle {
  const { files, onDisk } = named(found);
  const source = (path: string): ByteSource => {
    const own = onDisk.get(path);
    if (own === undefined) throw new DamagedEntry(`包内没有这个文件：${path}`);
    return fileSource(join(root, own));
  };
  return {
    file: basename(root).normalize('NFC'),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    sha256: null,
    top: basename(root).normalize('NFC'),
    files,
    strays: [],
    read: async (path, limit = mostHeld) => withSource(source(path), (s) => wholeOf(s, path, limit)),
    open: source,
    digest: async (path) => withSource(source(path), digestOf),
    close: () => undefined,
  };
}

/**
 * A Mac writes é as e and an accent: the file is the one the manifest names with one letter, unless that lies beside it. Then it
 * keeps its own form, and is a file nobody listed.
 */
function named(found: readonly OpenedFile[]): { files: OpenedFile[]; onDisk: ReadonlyMap<string, string> } {
  const onDisk = new Map(found.map(({ path }) => [path, path]));
  const files = found.map(({ path, size }) => {
    const plain = path.normalize('NFC');
    if (onDisk.has(plain)) return { path, size };
    onDisk.delete(path);
    onDisk.set(plain, path);
    return { path: plain, size };
  });
  return { files: files.sort((a, b) => comparePaths(a.path, b.path)), onDisk };
}

function walk(root: string, limits: ZipLimits): { files: OpenedFile[]; diagnostics: Diagnostic[] } {
  const files: OpenedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (folder: string, depth: number): void => {
    const names = opened(() => readdirSync(join(root, folder)));
    if (names === null) diagnostics.push(closed(root, folder));
    for (const name of names ?? []) {
      if (depth > limits.depth || files.length > limits.entries) {
        diagnostics.push(refusal(root, 'zip-too-many-entries', '文件夹过深或文件过多，不像申报包', folder));
        return;
      }
      const path = folder === '' ? name : `${folder}/${name}`;
      const stats = lstatSync(join(root, path));
      if (stats.isDirectory()) visit(path, depth + 1);
      else if (stats.isFile() && !isReadable(join(root, path))) diagnostics.push(closed(root, path));
      else if (stats.isFile()) files.push({ path, size: stats.size });
      else diagnostics.push(refusal(root, 'zip-link', `不是普通文件（链接或特殊文件）：${path}`, path));
    }
  };
  visit('', 0);
  return { files, diagnostics };
}

function opened<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as { code?: string }).code ?? '')) throw error;
    return null;
  }
}

const isReadable = (path: string): boolean => opened(() => accessSync(path, constants.R_OK)) !== null;

/** Whoever unpacked it was somebody else: nothing is wrong with the package. */
const closed = (root: string, path: string): Diagnostic => ({
  ...refusal(root, 'folder-unreadable', `没有权限读：${path === '' ? basename(root) : path}`, path),
  hint: '请直接核验收到的 ZIP 文件，或让解压的人给您读取的权限。',
});

const refusal = (root: string, code: string, message: string, quote: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at: { file: basename(root), quote },
  basis: '申报包由普通文件组成（BagIt 1.0 第5节）',
  hint: '请直接核验收到的 ZIP 文件。',
});

function fileSource(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const count = bytes.length === 0 ? 0 : readSync(descriptor, bytes, 0, bytes.length, offset);
      return bytes.subarray(0, count);
    },
    close: () => closeSync(descriptor),
  };
}

async function withSource<T>(source: ByteSource, use: (source: ByteSource) => T): Promise<T> {
  try {
    return use(source);
  } finally {
    source.close();
  }
}

function wholeOf(source: ByteSource, path: string, limit: number): Uint8Array {
  if (source.size > limit) throw new DamagedEntry(`文件过大（${source.size} 字节），不读入：${path}`);
  return source.read(0, source.size);
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256');
  const step = 1024 * 1024;
  for (let at = 0; at < source.size; at += step) hash.update(source.read(at, step));
  return hash.digest('hex');
}
