import type { Diagnostic } from '../../diagnostic.ts';
import { type ReadCode, remark } from '../codes/index.ts';
import { inflateEntry, readDirectory, sourceOf, type ZipEntry } from '../zip/directory.ts';

/** XML of a workbook with a hundred thousand filled rows stays below; beyond it memory, not facts, would be spent. */
const maxXml = 64 * 1024 * 1024;
const maxMergedCells = 200_000;
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A `mergeCell` over whole columns is a few bytes in the file and millions of cells once expanded. */
const mergePattern = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

/** Null when the bytes may be given to the workbook library; else why not, for the clerk. */
export function guardWorkbook(file: string, bytes: Uint8Array): Diagnostic | null {
  const refuse = (code: ReadCode, message: string): Diagnostic => remark(code, { file }, message);
  if (bytes.length === 0) return refuse('workbook-damaged', '文件是空的（0字节）');
  if (oleHeader.every((byte, i) => bytes[i] === byte)) {
    return hasEncryptedPackage(bytes)
      ? refuse('workbook-locked', '工作簿设了打开密码，无法读取')
      : refuse('workbook-old-format', '这是旧格式的工作簿（.xls），无法读取');
  }
  const source = sourceOf(bytes);
  const entries = readDirectory(source);
  if (entries === null || !entries.some((e) => e.name === 'xl/workbook.xml')) {
    return refuse('workbook-damaged', `文件不是完整的 Excel 工作簿${guess(bytes)}`);
  }
  let budget = maxXml;
  for (const entry of entries.filter((e) => /\.(xml|rels|vml)$/i.test(e.name))) {
    const size = inflatedSize(bytes, entry, budget);
    if (size === null) return refusal(entry, budget, refuse);
    budget -= size;
  }
  return null;
}

function refusal(entry: ZipEntry, budget: number, refuse: (code: ReadCode, message: string) => Diagnostic): Diagnostic {
  return entry.encrypted
    ? refuse('workbook-locked', '工作簿设了打开密码，无法读取')
    : entry.size > budget || entry.compressed * 100 > budget
      ? refuse('workbook-too-large', `工作簿解压后超过 ${maxXml / 1024 / 1024} MB，或合并了过多单元格`)
      : refuse('workbook-damaged', `工作簿里的“${entry.name}”已损坏或异常庞大`);
}

function inflatedSize(bytes: Uint8Array, entry: ZipEntry, budget: number): number | null {
  const xml = inflateEntry(sourceOf(bytes), entry, budget);
  if (xml === null) return null;
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name) && mergedCells(xml) > maxMergedCells) return null;
  return xml.length;
}

function mergedCells(xml: Uint8Array): number {
  let cells = 0;
  for (const [, left = '', top, right = '', bottom] of new TextDecoder().decode(xml).matchAll(mergePattern))
    cells += (Number(bottom) - Number(top) + 1) * (columnNumber(right) - columnNumber(left) + 1);
  return cells;
}

/** A → 1, Z → 26, AA → 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** The stream name `EncryptedPackage` in UTF-16LE: an OOXML file under a password (MS-OFFCRYPTO 2.3.4). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].join('\0');
  return new TextDecoder('latin1').decode(bytes).includes(name);
}

function guess(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('<html') || start.startsWith('<!doctype') || start.startsWith('<table'))
    return '，其实是网页（系统导出时常见），请在 Excel 中打开后另存为 .xlsx';
  return start.startsWith('%pdf') ? '，其实是 PDF' : '';
}
