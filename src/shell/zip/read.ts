import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { crc32 } from '../../model/crc32.ts';
import { signatureLength } from '../../model/file-kind.ts';
import type { ByteSource } from '../../workspace.ts';
import { readDirectory } from './directory.ts';
import { isStored, type ZipEntry } from './entry.ts';
import { type ZipLimits, zipLimits } from './limits.ts';
import { otherFile } from './not-package.ts';
import { refusals } from './refusals.ts';

/** An archive whose directory has been found harmless. Content is still untrusted; nothing is ever written to disk. */
export interface OpenedZip {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the archive. */
  readonly sha256: string;
  /** Files, in the archive's order; folders are left out. */
  readonly entries: readonly ZipEntry[];
  /** Chunks of the unpacked content; throws DamagedEntry when it is not what the directory promised. */
  chunks(entry: ZipEntry): Iterable<Uint8Array>;
  source(entry: ZipEntry): ByteSource;
  close(): void;
}

/** The bytes of an entry are not those its directory line describes. */
export class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry';
}

/**
 * Opens an untrusted archive. A file that is no archive, is cut short, or could harm whoever unpacks it gives
 * `value: null` and says why; it never throws for what the file holds. Memory: the directory, never the content.
 */
export async function openZip(path: string, limits: ZipLimits = zipLimits): Promise<Outcome<OpenedZip | null>> {
  const file = basename(path).normalize('NFC');
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const entries = await readDirectory(descriptor, limits);
    const diagnostics = refusals(file, size, entries, limits);
    if (diagnostics.length === 0) return { value: opened(file, descriptor, size, entries), diagnostics };
    closeSync(descriptor);
    return { value: null, diagnostics };
  } catch (error) {
    const other = otherFile(file, headOf(descriptor));
    closeSync(descriptor);
    return { value: null, diagnostics: [other ?? unreadable(file, error)] };
  }
}

function headOf(descriptor: number): Uint8Array {
  const head = new Uint8Array(signatureLength);
  return head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
}

const unreadable = (file: string, error: unknown): Diagnostic => ({
  code: 'zip-unreadable',
  severity: 'error',
  message: `不是完整的 ZIP 文件，无法打开：${reasonOf(error)}`,
  at: { file },
  basis: '申报包是一个 ZIP 文件；传输中断或另存过的文件会缺少末尾的目录',
  hint: '请对方重新发送，并核对文件大小与校验值。',
});

/** What the reader of directories complains about, in the clerk's words; its own are English. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/end of central directory|file is too (short|small)/i, '找不到文件末尾的目录，可能没有传完，或根本不是 ZIP'],
  [/multi-disk/i, '是分卷压缩包中的一卷'],
  [/zip64/i, '大文件的扩展目录已损坏'],
  [/local file header|central directory file header|signature/i, '目录与内容对不上，文件中间有缺损'],
  [/unexpected EOF|EOF/i, '内容在中途结束'],
  [/comment/i, '文件末尾的注释与记载不符'],
  [/extra field/i, '条目的附加信息已损坏'],
];

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return reasons.find(([pattern]) => pattern.test(message))?.[1] ?? '文件结构已损坏';
}

function opened(file: string, descriptor: number, bytes: number, all: readonly ZipEntry[]): OpenedZip {
  return {
    file,
    bytes,
    sha256: digestOfRange(descriptor, bytes),
    entries: all.filter(({ folder }) => !folder),
    chunks: (entry) => contentOf(descriptor, entry),
    source: (entry) => (isStored(entry) ? storedSource(descriptor, entry) : heldSource(descriptor, entry)),
    close: () => closeSync(descriptor),
  };
}

const CHUNK = 1024 * 1024;

function* rangeOf(descriptor: number, start: number, length: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(length, 1)));
  for (let done = 0; done < length; ) {
    const count = readSync(descriptor, buffer, 0, Math.min(buffer.length, length - done), start + done);
    if (count === 0) throw new DamagedEntry('文件在中途结束');
    done += count;
    yield buffer.subarray(0, count);
  }
}

function digestOfRange(descriptor: number, bytes: number): string {
  const hash = createHash('sha256');
  for (const chunk of rangeOf(descriptor, 0, bytes)) hash.update(chunk);
  return hash.digest('hex');
}

function* contentOf(descriptor: number, entry: ZipEntry): Generator<Uint8Array> {
  let crc = 0;
  for (const chunk of isStored(entry)
    ? rangeOf(descriptor, entry.dataOffset, entry.size)
    : [inflate(descriptor, entry)]) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc32) throw new DamagedEntry('内容与压缩包记载的校验码不符');
}

/** Held whole: we store everything, so a deflated entry is a foreign one, and larger than this it is refused. */
const INFLATE_LIMIT = 256 * CHUNK;

function inflate(descriptor: number, entry: ZipEntry): Uint8Array {
  if (entry.size > INFLATE_LIMIT || entry.packed > INFLATE_LIMIT) throw new DamagedEntry('压缩存放的文件过大');
  const packed = Buffer.concat(Array.from(rangeOf(descriptor, entry.dataOffset, entry.packed), (c) => Buffer.from(c)));
  const bytes = inflateBytes(packed, entry.size);
  if (bytes.length !== entry.size) throw new DamagedEntry('解压后的大小与记载不符');
  return bytes;
}

function inflateBytes(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new DamagedEntry('压缩数据已损坏，或解压后超过记载的大小');
  }
}

/** A window on the archive itself; the CRC is not proved here, the manifest's digest is elsewhere. */
function storedSource(descriptor: number, { dataOffset, size }: ZipEntry): ByteSource {
  return {
    size,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const bytes = new Uint8Array(wanted);
      const count = wanted === 0 ? 0 : readSync(descriptor, bytes, 0, wanted, dataOffset + offset);
      return bytes.subarray(0, count);
    },
    close: () => undefined,
  };
}

function heldSource(descriptor: number, entry: ZipEntry): ByteSource {
  // To the end: what stands behind the content is the proof of its CRC.
  const [bytes = new Uint8Array()] = [...contentOf(descriptor, entry)];
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  };
}
