import { constants, existsSync, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
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
export async function keepEdited(folder: string, paths: readonly string[], to: string): Promise<string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const name = path.replace(/^.*\//, '');
    const copy = join(to, existsSync(join(to, name)) ? freeName(to, name) : name);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(folder, path), copy, constants.COPYFILE_EXCL);
    kept.push(copy);
  }
  return kept;
}
