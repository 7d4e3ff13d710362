import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { givenNumbersFile } from '../../src/read/evidence/index.ts';

/** Named like a lock file of Office, so that it is never taken for evidence nor told of. */
const record = '佐证材料/~$由来';

const makers = ['evidence.ts', 'evidence', '../src/write', '../src/assess', '../templates', '../package-lock.json'];

/** SHA-256 over all the evidence of the sample in `folder` is made of: its facts, the wording, and what makes it. */
export function originOf(folder: string): string {
  const given = join(folder, givenNumbersFile);
  const inputs = [join(folder, 'dossier.yaml'), join(folder, '数据'), ...makers.map(beside)];
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn).filter((path) => path !== given))
    hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Whether the evidence on the disk was made, to the last piece, of what is here now. */
export const isFresh = (folder: string, origin: string): boolean =>
  existsSync(join(folder, record)) && readFileSync(join(folder, record), 'utf8') === origin;

/** To be called when the last piece is written. */
export const keepOrigin = (folder: string, origin: string): void => writeFileSync(join(folder, record), origin);

/** In a workspace of somebody's own it would be a stray file. */
export const forgetOrigin = (folder: string): void => rmSync(join(folder, record), { force: true });

const beside = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(path, name)).filter((name) => statSync(name).isFile());
}
