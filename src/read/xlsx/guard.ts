import type { Diagnostic } from '../../diagnostic.ts';
import { fileKind } from '../../model/file-kind.ts';
import type { ByteSource } from '../../workspace.ts';
import { inflateEntry, readDirectory, sourceOf, type ZipEntry } from '../../zip/directory.ts';
import { type ReadCode, remark } from '../codes/index.ts';
import { isWide, type Oddity, oddNames, oddSheet, wide } from './foreign.ts';

const megabyte = 1024 * 1024;
/** XML of a workbook with fifty thousand filled rows stays below; beyond it memory, not facts, would be spent. */
const maxXml = 32 * megabyte;
/** Pictures and the like, which the library holds in memory though nobody looks at them. */
const maxOther = 192 * megabyte;
const maxMergedCells = 200_000;
/** A `mergeCell` over whole columns is a few bytes in the file and millions of cells once expanded. */
const mergePattern = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

/** Null when the bytes may be given to the workbook library; else why not, for the clerk. */
export function guardWorkbook(file: string, bytes: Uint8Array): Diagnostic | null {
  const refuse = (code: ReadCode, message: string): Diagnostic => remark(code, { file }, message);
  if (bytes.length === 0) return refuse('workbook-damaged', '文件是空的（0字节）');
  const kind = fileKind(bytes);
  if (kind === 'ole') {
    return hasEncryptedPackage(bytes)
      ? refuse('workbook-locked', '工作簿设了打开密码，无法读取')
      : refuse('workbook-old-format', '这是旧格式的工作簿（.xls），无法读取');
  }
  const source = sourceOf(bytes);
  const entries = readDirectory(source);
  if (entries === null || !entries.some((e) => e.name === 'xl/workbook.xml')) {
    return refuse('workbook-damaged', `文件不是完整的 Excel 工作簿${kind === 'pdf' ? '，其实是 PDF' : guess(bytes)}`);
  }
  const trouble = firstTrouble(source, entries);
  if (trouble === null) return null;
  const { found, entry } = trouble;
  return typeof found === 'string' ? refuse(found, reasons[found](entry)) : refuse(found.code, oddWords(found, entry));
}

/** Every entry is inflated once and counted: the sizes a ZIP declares may lie. */
function firstTrouble(source: ByteSource, entries: readonly ZipEntry[]): Trouble | null {
  const strings = entries.some(({ name }) => /^xl\/sharedStrings\.xml$/i.test(name));
  const left = { xml: maxXml, other: maxOther };
  for (const entry of entries) {
    const kind = /\.(xml|rels|vml)$/i.test(entry.name) ? 'xml' : 'other';
    const size = sizeOf(source, entry, left[kind], strings);
    if (typeof size !== 'number') return { found: size, entry };
    left[kind] -= size;
  }
  return null;
}

interface Trouble {
  readonly found: Refusal | Oddity;
  readonly entry: ZipEntry;
}

const oddWords = ({ code, words }: Oddity, { name }: ZipEntry): string =>
  code === 'workbook-damaged' ? `工作簿已损坏：${words}（${name}）` : `工作簿的写法读不了：${words}（${name}）`;

type Refusal = 'workbook-locked' | 'workbook-too-large' | 'workbook-damaged';
const reasons: Record<Refusal, (entry: ZipEntry) => string> = {
  'workbook-locked': () => '工作簿设了打开密码，无法读取',
  'workbook-too-large': () => `工作簿解压后超过 ${maxXml / megabyte} MB，或者合并了过多单元格`,
  'workbook-damaged': ({ name }) => `工作簿里的“${name}”已损坏`,
};

/** Bytes of XML an entry really holds, or why the workbook is refused. */
function sizeOf(source: ByteSource, entry: ZipEntry, budget: number, strings: boolean): number | Refusal | Oddity {
  if (entry.encrypted) return 'workbook-locked';
  const xml = inflateEntry(source, entry, budget);
  if (xml === 'large') return 'workbook-too-large';
  if (xml === 'damaged') return 'workbook-damaged';
  if (/\.(xml|rels)$/i.test(entry.name) && isWide(xml)) return wide;
  if (entry.name === 'xl/_rels/workbook.xml.rels') return oddNames(new TextDecoder().decode(xml)) ?? xml.length;
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) return xml.length;
  const text = new TextDecoder().decode(xml);
  if (leavesSheet(text)) return 'workbook-damaged';
  if (mergedCells(text) > maxMergedCells) return 'workbook-too-large';
  return oddSheet(text, strings) ?? xml.length;
}

/** A sheet ends at XFD1048576; the library would make all rows and columns up to whatever number a file gives. */
function leavesSheet(xml: string): boolean {
  const beyond = (pattern: RegExp, last: number): boolean =>
    [...xml.matchAll(pattern)].some(([, given = '']) => !(Number(given.replace(/^[A-Z]{1,3}(?=\d)/i, '')) <= last));
  return (
    beyond(/<(?:\w+:)?col\s[^<>]*?\bmax\s*=\s*["']([^"']*)/g, 16_384) ||
    beyond(/<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([^"']*)/g, 1_048_576)
  );
}

function mergedCells(xml: string): number {
  let cells = 0;
  for (const [, left = '', top, right = '', bottom] of xml.matchAll(mergePattern))
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
  return /^(?:<html|<!doctype|<table)/.test(start)
    ? '，其实是网页（系统导出时常见），请在 Excel 中打开后另存为 .xlsx'
    : '';
}
