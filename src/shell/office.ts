import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clearOfficeFolder, takeOfficeFolder } from './office-folder.ts';
import { withoutLocalPictures } from './office-input.ts';
import { runFamily } from './office-run.ts';

/** 办公软件转换 — office file in, PDF out; null when the program could not read it. */
export interface OfficeConverter {
  /** `LibreOffice 7.4.7.2`: part of what a converted page depends on. */
  readonly version: string;
  convert(bytes: Uint8Array, extension: string): Promise<Uint8Array | null>;
}

const candidates = [
  'soffice',
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/**
 * 转换用的设置 — evidence comes from strangers, and nothing leaves the machine: links in a document are not followed, macros and
 * objects not started, and were anything asked of the network all the same, it is asked of a proxy that is not there.
 */
const guarded = settingsOf([
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Office.Writer/Content/Update', 'Link', '0'],
  ['Inet/Settings', 'ooInetProxyType', '2'],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind): Entry[] => [
    ['Inet/Settings', `ooInet${kind}ProxyName`, '127.0.0.1'],
    ['Inet/Settings', `ooInet${kind}ProxyPort`, '9'],
  ]),
  ['Inet/Settings', 'ooInetNoProxy', ''],
]);

type Entry = readonly [node: string, name: string, value: string];

/** `registrymodifications.xcu`, as LibreOffice reads it from a profile. */
function settingsOf(entries: readonly Entry[]): string {
  const items = entries.map(
    ([node, name, value]) =>
      `<item oor:path="/org.openoffice.${node}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`;
}

/** LibreOffice where it is installed, else null. Each conversion has a fresh profile, which never trusts a document. */
export async function findOffice(): Promise<OfficeConverter | null> {
  for (const program of candidates) {
    if (program.includes('/') && !existsSync(program)) continue;
    const said = await runFamily(program, ['--version'], 30_000);
    const version = said?.trim().split(' ').slice(0, 2).join(' ') ?? null;
    if (version !== null) return { version, convert: (bytes, extension) => convert(program, bytes, extension) };
  }
  return null;
}

/** Longest a file may take, in milliseconds. */
const limit = 120_000;

async function convert(program: string, bytes: Uint8Array, extension: string): Promise<Uint8Array | null> {
  const safe = withoutLocalPictures(bytes);
  if (safe === null) return null;
  const folder = await takeOfficeFolder();
  const clear = (): void => clearOfficeFolder(folder);
  process.once('exit', clear);
  try {
    const source = join(folder, `source.${extension}`);
    await writeFile(source, safe);
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), guarded);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source];
    await runFamily(program, args, limit);
    return new Uint8Array(await readFile(join(folder, 'source.pdf')));
  } catch {
    return null;
  } finally {
    process.off('exit', clear);
    clear();
  }
}
