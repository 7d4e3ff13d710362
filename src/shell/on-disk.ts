import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The absolute path of a file under the name the disk has for it: a Mac writes é as e and an accent, where we write one
 * letter. Of two names that differ in nothing else the one as given comes first. A file that is not there keeps its name.
 */
export function onDisk(root: string, path: string): string {
  const plain = join(root, path);
  if (path === path.normalize('NFD') || existsSync(plain)) return plain;
  return path.split('/').reduce((folder, name) => join(folder, ownName(folder, name)), root);
}

function ownName(folder: string, name: string): string {
  const names = namesIn(folder);
  return names.includes(name) ? name : (names.find((one) => one.normalize('NFC') === name.normalize('NFC')) ?? name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
