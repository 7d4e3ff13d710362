import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Day } from '../model/day.ts';
import type { ByteSource, Workspace } from '../workspace.ts';
import { Changed } from './changed.ts';
import { signatureOfHandle } from './digests.ts';
import { listingOf } from './listing.ts';
import { onDisk } from './on-disk.ts';

/**
 * A folder on disk. Names are given in NFC whatever the file system hands out; links that leave the folder are refused.
 */
export function diskWorkspace(root: string, today: Day): Workspace {
  const inside = insideOf(root);
  const listing = listingOf(root);
  return {
    today,
    list: async (...globs) => listing.files(globs),
    links: async (...globs) => listing.links(globs),
    hidden: async (...globs) => listing.hidden(globs),
    closed: async () => listing.closed(),
    stat: async (path) => sizeOf(path, inside),
    read: async (path) => readWhole(inside(path)),
    open: async (path) => openSource(inside(path)),
  };
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
    if (target !== base && !target.startsWith(base + sep))
      throw new Changed('EOUTSIDE', path, `文件不在工作目录内：${path}`);
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

/**
 * Opens a file, whatever may have come in its place since it was listed: a pipe would be waited for until somebody writes to it.
 */
function openFile(absolute: string): number {
  // Windows knows neither the flag nor the trouble.
  const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new Changed('ENOTFILE', absolute, '不是普通文件了：运行期间被换成了文件夹、管道一类');
}

function readWhole(absolute: string): Uint8Array {
  const handle = openFile(absolute);
  try {
    return readUpTo(handle, new Uint8Array(fstatSync(handle).size), 0);
  } finally {
    closeSync(handle);
  }
}

/** The rest of a file that has become shorter meanwhile is not there. */
function readUpTo(handle: number, room: Uint8Array, offset: number): Uint8Array {
  let done = 0;
  while (done < room.length) {
    const got = readSync(handle, room, done, room.length - done, offset + done);
    if (got === 0) break;
    done += got;
  }
  return done === room.length ? room : room.subarray(0, done);
}

/** Random access to a file on disk. */
function openSource(absolute: string): ByteSource {
  const handle = openFile(absolute);
  return {
    size: fstatSync(handle).size,
    signature: () => signatureOfHandle(handle),
    read: (offset, length, room) => {
      const buffer = room !== undefined && room.length >= length ? room.subarray(0, length) : new Uint8Array(length);
      return readUpTo(handle, buffer, offset);
    },
    close: () => closeSync(handle),
  };
}
