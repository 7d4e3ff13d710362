import { type Dirent, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import fastGlob from 'fast-glob';

/** What is never an input: lock files of Office, hidden files, and what we wrote ourselves. */
const ignored = ['**/~$*', '**/.*', '**/.*/**', '输出/**', '**/Thumbs.db', '**/desktop.ini'];

/** What Finder, LibreOffice, Git and the like put beside a clerk's files. */
const leftBySystems =
  /(?:^|\/)\.(?:DS_Store|localized|_[^/]*|~lock\.[^/]*|git(?:keep|ignore|attributes)?|svn|Trash[^/]*|Spotlight-[^/]*|fseventsd|TemporaryItems)(?:\/|$)/;

/** Where one folder that cannot be opened leaves the others worth reading; facts with a hole in them are no facts. */
const gathered = /^佐证材料(?:[\\/]|$)/;

type ReadFolder = (folder: string, options: { withFileTypes: true }) => Dirent[];

/** 文件清单 — what lies in a folder, and which of its folders did not open. */
export interface Listing {
  files(globs: readonly string[]): string[];
  links(globs: readonly string[]): string[];
  hidden(globs: readonly string[]): string[];
  /** Met so far, by whichever list was asked for. */
  closed(): string[];
}

/** Listed in one go: handing every folder to another thread and back took three times as long. */
export function listingOf(root: string, readFolder: ReadFolder = readdirSync): Listing {
  const closed = new Set<string>();
  const opened: ReadFolder = (folder, options) => {
    try {
      return readFolder(folder, options);
    } catch (error) {
      const path = relative(root, folder);
      if ((error as { code?: string }).code === 'ENOENT' || !gathered.test(path)) throw error;
      closed.add(path.replaceAll('\\', '/').normalize('NFC'));
      return [];
    }
  };
  const options = { cwd: root, followSymbolicLinks: false, fs: { readdirSync: opened as typeof readdirSync } } as const;
  return {
    files: (globs) => {
      const plain = globs.map((glob) => glob.normalize('NFC'));
      return named(fastGlob.sync(plain, { ...options, ignore: ignored, onlyFiles: true })).sort();
    },
    links: (globs) => {
      const all = fastGlob.sync([...globs], { ...options, ignore: ignored, onlyFiles: false, objectMode: true });
      // A pipe or a socket is no file either: opening it would wait for ever.
      const links = all.filter(({ dirent }) => !dirent.isFile() && !dirent.isDirectory());
      return links.map(({ path }) => path.normalize('NFC')).sort();
    },
    // Hidden files that somebody may have hidden.
    hidden: (globs) => {
      const found = fastGlob.sync([...globs], { ...options, onlyFiles: true, dot: true });
      return named(found.filter((path) => /(?:^|\/)\./.test(path) && !leftBySystems.test(path))).sort();
    },
    closed: () => [...closed].sort(),
  };
}

/** NFC; where two names on the disk differ in nothing else, the second keeps its own form, so that both are read. */
function named(names: readonly string[]): string[] {
  const isPlain = (name: string): boolean => name === name.normalize('NFC');
  const plainFirst = [...names].sort((a, b) => Number(isPlain(b)) - Number(isPlain(a)) || (a < b ? -1 : 1));
  const given = new Set<string>();
  for (const name of plainFirst) given.add(given.has(name.normalize('NFC')) ? name : name.normalize('NFC'));
  return [...given];
}
