import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BundleEntry } from '../model/bundle.ts';
import { crc32 } from '../model/crc32.ts';

/** A file as it stands in staging: too large to hold, known by digest. */
export interface StagedFile {
  readonly file: string;
  readonly size: number;
  readonly digest: string;
  readonly crc32?: number;
}

export interface Sink {
  write(chunk: Uint8Array): void;
  finish(): StagedFile;
}

/** 暂存区 — where large results stream to before the last good output is replaced. */
export interface Staging {
  create(name: string): Sink;
}

export function openStaging(root: string): Staging {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return {
    create: (name) => createSink(join(root, name.replaceAll('/', '_'))),
  };
}

/** Small writes are gathered: a system call costs more than the bytes. */
const gather = 1 << 20;

/** A chunk is the caller's again as soon as `write` returns. */
function createSink(file: string): Sink {
  const handle = openSync(file, 'w');
  const hash = createHash('sha256');
  const held = Buffer.allocUnsafe(gather);
  let waiting = 0;
  let size = 0;
  let crc = 0;
  const put = (bytes: Uint8Array): void => {
    hash.update(bytes);
    crc = crc32(bytes, crc);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
  };
  const flush = (): void => {
    put(held.subarray(0, waiting));
    waiting = 0;
  };
  return {
    write: (chunk) => {
      size += chunk.length;
      if (waiting + chunk.length > gather) flush();
      if (chunk.length > gather) return put(chunk);
      held.set(chunk, waiting);
      waiting += chunk.length;
    },
    finish: () => {
      flush();
      closeSync(handle);
      return { file, size, digest: hash.digest('hex'), crc32: crc };
    },
  };
}

/** Where the files of a publication come from. */
export interface Sources {
  /** The absolute path of an entry's file. */
  readonly absolute: (file: string) => string;
  /** Which files of the last output are as wanted. */
  readonly same: (path: string, digest: string) => Promise<boolean>;
  /** Which absolute paths are staged for this very publication. */
  readonly staged: (absolute: string) => boolean;
  /** Files of the last output that are not ours to take away; none of them has the name of an entry. */
  readonly staying?: readonly string[];
  /** Asked for the last output, aside already, before it is taken away: somebody may have written into it in the meantime. */
  readonly leaving?: (old: string) => Promise<void>;
  readonly onEntry?: (done: number, all: number) => void;
}

/** Enough to keep the disk at work. */
const copiesAtOnce = 4;

/**
 * Replaces the folder `target` by the given files: written beside it first, then moved into its place, so that a crash
 * leaves the last good output. What is staged is moved, what the last output has already is linked; the clerk's own files
 * are only ever copied.
 */
export async function publish(target: string, entries: readonly BundleEntry[], sources: Sources): Promise<void> {
  await recover(target);
  const fresh = `${target}.新`;
  const old = `${target}.旧`;
  for (const left of [fresh, old]) await rm(left, { recursive: true, force: true });
  for (const folder of new Set(entries.map(({ path }) => dirname(join(fresh, path)))))
    await mkdir(folder, { recursive: true });
  const waiting = entries.entries();
  const lane = async (): Promise<void> => {
    for (const [i, entry] of waiting) {
      sources.onEntry?.(i + 1, entries.length);
      await put(entry, join(fresh, entry.path), join(target, entry.path), sources);
    }
  };
  await Promise.all(Array.from({ length: copiesAtOnce }, lane));
  for (const path of sources.staying ?? []) await stay(join(target, path), join(fresh, path));
  if (await exists(target)) await rename(target, old);
  await rename(fresh, target);
  await sources.leaving?.(old);
  // At once: handing a thousand names to another thread and back takes four times as long.
  rmSync(old, { recursive: true, force: true });
}

/** Linked, not moved: a crash leaves it in the last output. */
async function stay(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (!linked(from, to)) await copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function put(entry: BundleEntry, to: string, last: string, { absolute, same, staged }: Sources): Promise<void> {
  if ('bytes' in entry) return writeFile(to, entry.bytes);
  const from = absolute(entry.file);
  const taken = ((await same(entry.path, entry.digest)) && linked(last, to)) || (staged(from) && moved(from, to));
  if (!taken) await copyFile(from, to, constants.COPYFILE_FICLONE);
}

/** False where the file system knows no links. */
const linked = (from: string, to: string): boolean => succeeded(() => linkSync(from, to));

/** False where the two lie on different drives. */
const moved = (from: string, to: string): boolean => succeeded(() => renameSync(from, to));

function succeeded(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** A crash between the two renames leaves the old output under its side name: it comes back first. */
export async function recover(target: string): Promise<void> {
  const old = `${target}.旧`;
  if (!(await exists(target)) && (await exists(old))) await rename(old, target);
}

/** A package's name ends with its sequence; a clerk's own folder called 照片.旧 is none of ours. */
const ours = /-\d{4}$/;

/** The same for every output in a folder at once, for a program that must leave this moment; what else lies aside goes. */
export function recoverAll(folder: string): void {
  const aside = (mark: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(mark) && ours.test(name.slice(0, -mark.length)))
          .map((name) => join(folder, name))
      : [];
  // First what was there comes back: from then on a rename still under way finds its place taken and fails.
  for (const old of aside('.旧')) if (!cameBack(old, old.slice(0, -2))) rmSync(old, { recursive: true, force: true });
  for (const fresh of aside('.新')) removeQuietly(fresh);
}

/** False when the new output has taken the place, perhaps at this very moment. */
function cameBack(old: string, target: string): boolean {
  if (existsSync(target)) return false;
  try {
    renameSync(old, target);
    return true;
  } catch {
    return !existsSync(target);
  }
}

/** Files may still be on their way into it; what then stays is removed by the next run. */
function removeQuietly(fresh: string): void {
  try {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Nothing reads it.
  }
}

/** A small file that is only ever there whole: written beside its place under a hidden name, then moved into it. */
export async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.新`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, text);
  await rename(fresh, path);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
