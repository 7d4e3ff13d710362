import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** 办公软件转换 — office file in, PDF out; null when the program could not read it. */
export interface OfficeConverter {
  /** `LibreOffice 7.4.7.2`: part of what a converted page depends on. */
  readonly version: string;
  convert(bytes: Uint8Array, extension: string): Promise<Uint8Array | null>;
}

const run = promisify(execFile);
const candidates = [
  'soffice',
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice where it is installed, else null. Macros stay off: a fresh profile never trusts a document. */
export async function findOffice(): Promise<OfficeConverter | null> {
  for (const program of candidates) {
    if (program.includes('/') && !existsSync(program)) continue;
    const version = await run(program, ['--version'], { timeout: 30_000 }).then(
      ({ stdout }) => stdout.trim().split(' ').slice(0, 2).join(' '),
      () => null,
    );
    if (version !== null) return { version, convert: (bytes, extension) => convert(program, bytes, extension) };
  }
  return null;
}

async function convert(program: string, bytes: Uint8Array, extension: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'shenbao-office-'));
  try {
    const source = join(folder, `source.${extension}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source];
    await run(program, args, { timeout: 120_000 });
    return new Uint8Array(await readFile(join(folder, 'source.pdf')));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
