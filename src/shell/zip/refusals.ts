import { collisionKey } from '../../bundle/names.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { ZIP_BASIS, ZIP_MEND } from './codes.ts';
import type { ZipEntry } from './entry.ts';
import type { ZipLimits } from './limits.ts';

/** Everything for which an archive is turned away before a byte of its content is read. Pure: entries in, reasons out. */
export function refusals(
  file: string,
  archiveBytes: number,
  entries: readonly ZipEntry[],
  limits: ZipLimits,
): Diagnostic[] {
  const tooMany = overCount(file, entries, limits);
  if (tooMany.length > 0) return tooMany;
  return [
    ...overTotal(file, entries, limits),
    ...entries.flatMap((entry) => ofEntry(file, entry, limits)),
    ...clashes(file, entries),
    ...overlaps(file, archiveBytes, entries),
  ];
}

const refuse = (file: string, code: string, message: string, hint: string, quote?: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at: quote === undefined ? { file } : { file, quote: quote.slice(0, 200) },
  basis: ZIP_BASIS,
  hint,
});

const overCount = (file: string, entries: readonly ZipEntry[], limits: ZipLimits): Diagnostic[] =>
  entries.length > limits.entries
    ? [refuse(file, 'zip-too-many-entries', `压缩包内条目超过 ${limits.entries} 个，按恶意文件拒收`, ZIP_MEND)]
    : [];

function overTotal(file: string, entries: readonly ZipEntry[], limits: ZipLimits): Diagnostic[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= limits.totalBytes) return [];
  return [
    refuse(file, 'zip-too-large', `压缩包自称解压后共 ${total} 字节，超过上限 ${limits.totalBytes} 字节`, ZIP_MEND),
  ];
}

function ofEntry(file: string, entry: ZipEntry, limits: ZipLimits): Diagnostic[] {
  const { path } = entry;
  const say = (code: string, message: string): Diagnostic => refuse(file, code, message, ZIP_MEND, path);
  const kind = entry.mode & 0o170000;
  const ratio = entry.size / Math.max(entry.packed, 1);
  const tests: readonly (readonly [boolean, () => Diagnostic])[] = [
    [(entry.flags & 0x41) !== 0, () => say('zip-encrypted', `条目已加密，无法核验：${path}`)],
    [!entry.readable, () => say('zip-name-encoding', `条目名不是 UTF-8（旧式 GBK 名或已损坏）：${path}`)],
    [
      unsafe(entry, limits),
      () => say('zip-path-unsafe', `条目路径不安全（绝对路径、上级目录、反斜杠、盘符或控制字符）：${printable(path)}`),
    ],
    [
      kind !== 0 && kind !== 0o100000 && kind !== 0o040000,
      () => say('zip-link', `条目是链接或特殊文件，不是普通文件：${path}`),
    ],
    [
      entry.method !== 0 && entry.method !== 8,
      () => say('zip-method', `条目的压缩方法（${entry.method}）不受支持：${path}`),
    ],
    [
      entry.size > limits.entryBytes,
      () => say('zip-entry-too-large', `条目自称解压后 ${entry.size} 字节，超过单个文件上限：${path}`),
    ],
    [
      entry.size > limits.ratioFrom && ratio > limits.ratio,
      () => say('zip-ratio', `条目压缩比达 ${Math.round(ratio)} 倍，疑为解压炸弹：${path}`),
    ],
    [entry.folder && entry.size > 0, () => say('zip-header-mismatch', `文件夹条目带有内容：${path}`)],
    [
      entry.disagreements.length > 0,
      () => say('zip-header-mismatch', `条目前后两处记载不一致（${entry.disagreements.join('、')}）：${path}`),
    ],
  ];
  return tests.filter(([hit]) => hit).map(([, make]) => make());
}

const unsafe = ({ path }: ZipEntry, limits: ZipLimits): boolean => {
  const parts = path.split('/');
  return (
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    parts.length > limits.depth ||
    /[\\\u0000-\u001f\u007f]/.test(path) ||
    /^[A-Za-z]:/.test(path)
  );
};

const printable = (path: string): string => JSON.stringify(path).slice(1, 160);

/** Same path twice, paths some system takes for the same, a file that is also a folder. */
function clashes(file: string, entries: readonly ZipEntry[]): Diagnostic[] {
  const seen = new Map<string, ZipEntry>();
  const found: Diagnostic[] = [];
  for (const entry of entries) {
    const other = seen.get(collisionKey(entry.path));
    if (other) found.push(clash(file, entry, other));
    else seen.set(collisionKey(entry.path), entry);
  }
  for (const { path } of entries) {
    const parent = parentsOf(path).find((p) => seen.get(p)?.folder === false);
    if (parent !== undefined)
      found.push(refuse(file, 'zip-path-collision', `同一路径既是文件又是文件夹：${path}`, ZIP_MEND, path));
  }
  return found;
}

const clash = (file: string, entry: ZipEntry, other: ZipEntry): Diagnostic =>
  entry.path === other.path
    ? refuse(file, 'zip-path-duplicate', `压缩包内有两个同名条目：${entry.path}`, ZIP_MEND, entry.path)
    : refuse(
        file,
        'zip-path-collision',
        `两个条目名只差大小写或全半角，解压后会互相覆盖：${other.path} 与 ${entry.path}`,
        ZIP_MEND,
        entry.path,
      );

function parentsOf(path: string): string[] {
  const parts = collisionKey(path).split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Entries that share bytes are the engine of a bomb without a ratio; data past the end are a truncated archive. */
function overlaps(file: string, archiveBytes: number, entries: readonly ZipEntry[]): Diagnostic[] {
  const ordered = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  return ordered.flatMap((entry, i) => {
    const end = entry.dataOffset + entry.packed;
    const limit = ordered[i + 1]?.headerOffset ?? archiveBytes;
    return end > limit
      ? [refuse(file, 'zip-overlap', `条目的数据与别的条目重叠，或超出文件末尾：${entry.path}`, ZIP_MEND, entry.path)]
      : [];
  });
}
