import { type BigIntStats, fstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk } from './on-disk.ts';

/** 校验值记忆 — the SHA-256 of files that have not been touched since, so that gigabytes are not read twice. */
export interface Digests {
  get(path: string): Promise<string | null>;
  /**
   * Where the CRC-32 of the same bytes is known too, an archive need read the file only once. `signature`: of the file that was
   * hashed; another one may have come in its place since, and is not known by it.
   */
  put(path: string, digest: string, more?: { readonly crc32?: number; readonly signature?: string }): Promise<void>;
  /** Whether the file was written to or replaced since its digest was given in this run. */
  altered(path: string): boolean;
  /** The CRC-32 that was given with this digest, while the file is untouched. */
  crc32(path: string, digest: string): number | undefined;
  /** Keeps what was learned, if anything was; forgets files that have changed or gone. */
  save(): void;
}

interface Entry {
  readonly signature: string;
  readonly digest: string;
  readonly crc32?: number;
}
type Kept = Readonly<Record<string, Entry>>;

/**
 * A file counts as untouched while size, inode and both of its times to the nanosecond stand: the change time cannot be
 * set by a program, so copying, restoring and replacing all show. Everything built from a file still goes by its digest,
 * and `pack` holds every byte against its CRC-32 or hashes it again.
 */
export function openDigests(root: string, file: string): Digests {
  const before = load(file);
  const now = new Map<string, Entry>();
  const held = (path: string, signature: string | null): Entry | null => {
    const entry = now.get(path) ?? before[path];
    return entry?.signature === signature ? entry : null;
  };
  const untouched = (path: string): Entry | null => held(path, signatureOf(onDisk(root, path)));
  return {
    get: async (path) => untouched(path)?.digest ?? null,
    put: async (path, digest, { crc32: given, signature: hashed } = {}) => {
      const signature = signatureOf(onDisk(root, path));
      if (hashed !== undefined && hashed !== signature) now.set(path, { signature: hashed, digest });
      if (signature === null || (hashed ?? signature) !== signature) return;
      const known = held(path, signature);
      const crc32 = given ?? (known?.digest === digest ? known.crc32 : undefined);
      now.set(path, { signature, digest, ...(crc32 !== undefined && { crc32 }) });
    },
    altered: (path) => {
      const entry = now.get(path);
      return entry !== undefined && written(signatureOf(onDisk(root, path)) ?? '') !== written(entry.signature);
    },
    crc32: (path, digest) => {
      const entry = untouched(path);
      return entry?.digest === digest ? entry.crc32 : undefined;
    },
    save: () => {
      if ([...now].every(([path, entry]) => isSame(before[path], entry))) return;
      for (const [path, kept] of Object.entries(before))
        if (!now.has(path) && kept.signature === signatureOf(onDisk(root, path))) now.set(path, kept);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.新`, JSON.stringify(Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1)))));
      renameSync(`${file}.新`, file);
    },
  };
}

const isSame = (a: Entry | undefined, b: Entry): boolean =>
  a !== undefined && a.signature === b.signature && a.digest === b.digest && a.crc32 === b.crc32;

/** Size, inode and both times to the nanosecond; null for what is not there. */
export function signatureOf(absolute: string): string | null {
  try {
    return signed(statSync(absolute, { bigint: true }));
  } catch {
    return null;
  }
}

/** The same of an open file, which may have lost its name to another. */
export const signatureOfHandle = (handle: number): string => signed(fstatSync(handle, { bigint: true }));

const signed = ({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string => `${size}-${ino}-${mtimeNs}-${ctimeNs}`;

/** Without the change time: a backup or a scanner for viruses moves that, and changes nothing. */
const written = (signature: string): string => signature.replace(/-\d+$/, '');

/** A list that is not what we wrote is no list: everything is hashed again. */
function load(file: string): Kept {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isKept(held) ? held : {};
  } catch {
    return {};
  }
}

/** By hand: thousands of entries stand at the beginning of every build. */
const isKept = (held: unknown): held is Kept =>
  typeof held === 'object' && held !== null && !Array.isArray(held) && Object.values(held).every(isEntry);

function isEntry(held: unknown): held is Entry {
  if (typeof held !== 'object' || held === null) return false;
  const { signature, digest, crc32, ...more } = held as Readonly<Record<string, unknown>>;
  const sound = typeof signature === 'string' && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
  return sound && (crc32 === undefined || isCrc(crc32)) && Object.keys(more).length === 0;
}

const isCrc = (held: unknown): boolean => Number.isInteger(held) && Number(held) >= 0 && Number(held) <= 0xffffffff;
