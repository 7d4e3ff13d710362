import type { ByteSource } from '../../workspace.ts';
import { readDirectory } from '../../zip/directory.ts';

/** Names of the files in a ZIP, in its own order, without folders and what macOS adds; null when it is no ZIP or damaged. */
export const listArchive = (source: ByteSource): readonly string[] | null =>
  readDirectory(source)
    ?.map(({ name }) => name.normalize('NFC').replaceAll('\\', '/'))
    .filter((name) => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.DS_Store$)/.test(name)) ?? null;
