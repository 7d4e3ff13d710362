import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import fastGlob from 'fast-glob';
import type { Day } from '../model/day.ts';
import type { ByteSource, Workspace } from '../workspace.ts';
import { onDisk } from './on-disk.ts';

/** What is never an input: lock files of Office, hidden files, and what we wrote ourselves. */
const ignored = ['**/~$*', '**/.*', '**/.*/**', '输出/**', '**/Thumbs.db', '**/desktop.ini'];

/** What Finder, LibreOffice, Git and the like put beside a clerk's files. */
const leftBySystems =
  /(?:^|\/)\.(?:DS_Store|localized|_[^/]*|~lock\.[^/]*|git(?:keep|ignore|attributes)?|svn|Trash[^/]*|Spotlight-[^/]*|fseventsd|TemporaryItems)(?:\/|$)/;

/**
 * A folder on disk. Names are given in NFC whatever the file system hands out; links that leave the folder are refused.
 * Listed in one go: handing every folder to another thread and back took three times as long.
 */
export function diskWorkspace(root: string, today: Day): Workspace {
  const inside = insideOf(root);
  return {
    today,
    list: async (...globs) => listed(root, globs),
    links: async (...globs) => linksIn(root, globs),
    hidden: async (...globs) => hiddenIn(root, globs),
    stat: async (path) => sizeOf(path, inside),
    read: async (path) => new Uint8Array(await readFile(inside(path))),
    open: async (path) => openSource(inside(path)),
  };
}

function listed(cwd: string, globs: readonly string[]): string[] {
  const plain = globs.map((glob) => glob.normalize('NFC'));
  return named(fastGlob.sync(plain, { cwd, ignore: ignored, followSymbolicLinks: false, onlyFiles: true })).sort();
}

function linksIn(cwd: string, globs: readonly string[]): string[] {
  const options = { cwd, ignore: ignored, followSymbolicLinks: false, onlyFiles: false, objectMode: true } as const;
  // A pipe or a socket is no file either: opening it would wait for ever.
  const links = fastGlob.sync([...globs], options).filter(({ dirent }) => !dirent.isFile() && !dirent.isDirectory());
  return links.map(({ path }) => path.normalize('NFC')).sort();
}

/** Hidden files that somebody may have hidden. */
function hiddenIn(cwd: string, globs: readonly string[]): string[] {
  const found = fastGlob.sync([...globs], { cwd, followSymbolicLinks: false, onlyFiles: true, dot: true });
  return named(found.filter((path) => /(?:^|\/)\./.test(path) && !leftBySystems.test(path))).sort();
}

/** NFC; where two names on the disk differ in nothing else, the second keeps its own form, so that both are read. */
function named(names: readonly string[]): string[] {
  const isPlain = (name: string): boolean => name === name.normalize('NFC');
  const plainFirst = [...names].sort((a, b) => Number(isPlain(b)) - Number(isPlain(a)) || (a < b ? -1 : 1));
  const given = new Set<string>();
  for (const name of plainFirst) given.add(given.has(name.normalize('NFC')) ? name : name.normalize('NFC'));
  return [...given];
}

type Inside = (path: string) => string;

/**
 * The absolute path, if its real place lies inside the root. Asked for each file anew: a link may have come meanwhile; where
 * the root lies is asked once, and a root that moves away takes its files with it.
 */
function insideOf(root: string): Inside {
  let base: string | undefined;
  return (path) => {
    base ??= realpathSync.native(root);
    // The call of the system itself: waiting in turn for the asynchronous one costs more than a file's other work.
    const target = realpathSync.native(onDisk(root, path));
    if (target !== base && !target.startsWith(base + sep)) throw new Error(`文件不在工作目录内：${path}`);
    return target;
  };
}

/** Null for what is not there, lies outside, or is no file. Asked of every piece of evidence: waiting in turn costs more. */
function sizeOf(path: string, inside: Inside): { readonly bytes: number } | null {
  try {
    const found = statSync(inside(path));
    return found.isFile() ? { bytes: found.size } : null;
  } catch {
    return null;
  }
}

/** Random access to a file on disk. */
export function openSource(absolute: string): ByteSource {
  const handle = openSync(absolute, 'r');
  return {
    size: fstatSync(handle).size,
    read: (offset, length, room) => {
      const buffer = room !== undefined && room.length >= length ? room.subarray(0, length) : new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const got = readSync(handle, buffer, done, length - done, offset + done);
        if (got === 0) break;
        done += got;
      }
      return done === length ? buffer : buffer.subarray(0, done);
    },
    close: () => closeSync(handle),
  };
}
