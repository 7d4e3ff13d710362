import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { familyNames } from './names.ts';
import { faceOffsets } from './sfnt.ts';

/** A face found on this machine: the file, and where in it the face begins. */
export interface InstalledFace {
  readonly path: string;
  readonly offset: number;
  readonly families: readonly string[];
}

/** The folders in which this platform keeps fonts, the user's own first. */
export function fontFolders(platform: string, env: Readonly<Record<string, string | undefined>>): string[] {
  const home = homedir();
  if (platform === 'win32')
    return [
      join(env.LOCALAPPDATA ?? home, 'Microsoft', 'Windows', 'Fonts'),
      join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
    ];
  if (platform === 'darwin')
    return [
      join(home, 'Library/Fonts'),
      '/Library/Fonts',
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
      '/System/Library/Fonts',
    ];
  return [join(home, '.local/share/fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** All faces under the folders, in a fixed order; files that are no fonts or are damaged are passed over. */
export const installedFaces = (folders: readonly string[]): InstalledFace[] =>
  folders.flatMap(fontFiles).flatMap(facesOfFile);

function fontFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((n) => /\.(ttf|ttc|otf)$/i.test(n))
      .sort()
      .map((n) => join(folder, n));
  } catch {
    return [];
  }
}

/** Reads the headers and name tables only: a font folder may hold gigabytes. */
function facesOfFile(path: string): InstalledFace[] {
  try {
    const handle = openSync(path, 'r');
    try {
      return facesIn(path, handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // A link to a font that was removed, one that may not be read, or none at all.
    return [];
  }
}

function facesIn(path: string, handle: number): InstalledFace[] {
  const size = fstatSync(handle).size;
  const part = (start: number, length: number): Uint8Array => {
    if (start + length > size) throw new RangeError('beyond the file');
    const out = new Uint8Array(length);
    readSync(handle, out, 0, length, start);
    return out;
  };
  const offsets = faceOffsets(part(0, Math.min(size, 4096)));
  return offsets.map((offset) => ({ path, offset, families: familiesAt(part, offset) }));
}

function familiesAt(part: (start: number, length: number) => Uint8Array, offset: number): string[] {
  const count = new DataView(part(offset + 4, 2).buffer).getUint16(0);
  const rows = new DataView(part(offset + 12, 16 * count).buffer);
  for (let i = 0; i < count; i++)
    if (rows.getUint32(16 * i) === 0x6e616d65)
      return familyNames(part(rows.getUint32(16 * i + 8), rows.getUint32(16 * i + 12)));
  return [];
}
