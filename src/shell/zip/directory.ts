import { fstatSync, readSync } from 'node:fs';
import { type Entry, fromFdPromise, getFileNameLowLevel, type LocalFileHeader, type ZipFile } from 'yauzl';
import type { ZipEntry } from './entry.ts';
import type { ZipLimits } from './limits.ts';

/**
 * Reads the central directory of an open file, and each entry's local header beside it. Throws yauzl's error where
 * the structure is broken; stops one entry past the limit, so that an announced million costs nothing.
 */
export async function readDirectory(descriptor: number, limits: ZipLimits): Promise<ZipEntry[]> {
  refuseFarLocator(descriptor);
  const archive = await fromFdPromise(descriptor, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  });
  const entries: ZipEntry[] = [];
  // The descriptor is ours to close: yauzl must not, even when its count of readers falls to nothing.
  archive.on('error', () => undefined);
  for await (const entry of archive.eachEntry()) {
    entries.push(await decode(archive, entry));
    if (entries.length > limits.entries) break;
  }
  return entries;
}

/** The end of the directory, its comment at its longest, and the locator before it (APPNOTE 4.3.15). */
const tail = 22 + 0xffff + 20;
const locatorSignature = Buffer.from('PK\x06\x07', 'latin1');

/** yauzl asks the system for whatever place a locator names, and what no system reads brings the process down. */
function refuseFarLocator(descriptor: number): void {
  const { size } = fstatSync(descriptor);
  const end = Buffer.alloc(Math.min(size, tail));
  readSync(descriptor, end, 0, end.length, size - end.length);
  for (let at = end.indexOf(locatorSignature); at >= 0; at = end.indexOf(locatorSignature, at + 1))
    if (at + 16 <= end.length && end.readBigUInt64LE(at + 8) > BigInt(Number.MAX_SAFE_INTEGER))
      throw new Error('a locator beyond the end of any file');
}

async function decode(archive: ZipFile, entry: Entry): Promise<ZipEntry> {
  const local = await archive.readLocalFileHeaderPromise(entry);
  const { path, readable } = nameOf(entry);
  return {
    path: path.replace(/\/$/, ''),
    folder: path.endsWith('/'),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag,
    crc32: entry.crc32,
    mode: entry.externalFileAttributes >>> 16,
    readable,
    headerOffset: entry.relativeOffsetOfLocalHeader,
    dataOffset: local.fileDataStart,
    disagreements: disagreements(entry, local),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function nameOf(entry: Entry): { path: string; readable: boolean } {
  const raw = entry.fileNameRaw;
  const path = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
  const ascii = raw.every((byte) => byte < 0x80);
  const flagged = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return { path, readable: ascii || (flagged && isUtf8(raw)) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Programs differ in which header they believe; an entry that says two things is two different files. */
function disagreements(entry: Entry, local: LocalFileHeader): string[] {
  const later = (entry.generalPurposeBitFlag & 8) !== 0;
  const known = (a: number, b: number): boolean => b === a || b === 0xffffffff || (later && b === 0);
  const encrypted = (entry.generalPurposeBitFlag & 1) !== 0;
  const pairs: readonly (readonly [string, boolean])[] = [
    ['存放前后的大小', entry.compressionMethod !== 0 || encrypted || entry.compressedSize === entry.uncompressedSize],
    ['文件名', entry.fileNameRaw.equals(local.fileName)],
    ['压缩方法', entry.compressionMethod === local.compressionMethod],
    ['标志位', entry.generalPurposeBitFlag === local.generalPurposeBitFlag],
    ['校验码', known(entry.crc32, local.crc32)],
    [
      '大小',
      known(entry.uncompressedSize, local.uncompressedSize) && known(entry.compressedSize, local.compressedSize),
    ],
  ];
  return pairs.filter(([, agree]) => !agree).map(([what]) => what);
}
