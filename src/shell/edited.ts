import { constants, existsSync, lstatSync, statSync } from 'node:fs';
import { copyFile, mkdir, readlink, rename, symlink } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { freeName } from './save.ts';

/** Word and Excel files of the output are there to be worked on; each was written in the same moment as its PDF. */
const editable: ReadonlySet<string> = new Set(['.docx', '.xlsx']);
/** Some file systems count in twos. */
const slackMs = 2000;

/** 改过的文稿 — where no record says what was written: of the paths in `folder`, those of Word and Excel files saved later than it. */
export const editedIn = (folder: string, paths: readonly string[]): string[] =>
  paths.filter((path) => {
    const extension = extname(path);
    if (!editable.has(extension)) return false;
    const [own, twin] = [join(folder, path), join(folder, `${path.slice(0, -extension.length)}.pdf`)];
    return existsSync(own) && existsSync(twin) && statSync(own).mtimeMs > statSync(twin).mtimeMs + slackMs;
  });

/** Copies files of `folder` to `to`, each under a name that is free there, before the output is replaced. Gives the copies' paths. */
export const keepEdited = (folder: string, paths: readonly string[], to: string): Promise<string[]> =>
  eachInto(folder, paths, to, copied);

/** The same of an output that was replaced: moved, which a full disk does not hinder. */
export const takeEdited = (folder: string, paths: readonly string[], to: string): Promise<string[]> =>
  eachInto(folder, paths, to, (from, copy) => rename(from, copy).catch(() => copied(from, copy)));

type Carry = (from: string, to: string) => Promise<void>;

async function eachInto(folder: string, paths: readonly string[], to: string, carry: Carry): Promise<string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const name = path.replace(/^.*\//, '');
    const copy = join(to, existsSync(join(to, name)) ? freeName(to, name) : name);
    await mkdir(dirname(copy), { recursive: true });
    await carry(join(folder, path), copy);
    kept.push(copy);
  }
  return kept;
}

/** A link as the link it is: it may lead nowhere. */
async function copied(from: string, to: string): Promise<void> {
  if (lstatSync(from).isSymbolicLink()) return symlink(await readlink(from), to);
  return copyFile(from, to, constants.COPYFILE_EXCL);
}
