import { type BagInfo, bagInfoText, bagitText, type ManifestRow, manifestText } from '../../bundle/manifest.ts';
import { comparePaths } from '../../bundle/names.ts';
import type { BundleEntry } from '../../model/bundle.ts';
import { Changed } from '../changed.ts';
import { writeZip, type ZipResult, type ZipSource, type ZipWritten } from './write.ts';

/** 申报包 — what `pack` writes: the top folder's name, the payload (paths below `data/`) and what bag-info says. */
export interface Bag {
  readonly top: string;
  readonly payload: readonly BundleEntry[];
  readonly info: BagInfo;
}

/**
 * Writes the package: entries sorted by code point, each read and hashed once. `bag-info.txt` sorts before the payload
 * and the manifests after it, so both fit into the one pass. Throws when a staged file is not the one that was announced.
 */
export async function writeBag(bag: Bag, outFile: string, onEntry?: (entry: ZipWritten) => void): Promise<ZipResult> {
  const rows: ManifestRow[] = [];
  const announced = new Map<string, string>(
    bag.payload.flatMap((e) => ('digest' in e ? [[`${bag.top}/data/${e.path}`, e.digest] as const] : [])),
  );
  const packed = (entry: ZipWritten): void => {
    const digest = announced.get(entry.path);
    if (digest !== undefined && digest !== entry.sha256)
      throw new Changed('ECHANGED', entry.path, 'changed after it was read');
    rows.push({ ...entry, path: entry.path.slice(bag.top.length + 1) });
    onEntry?.(entry);
  };
  const expected = bag.payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
  return writeZip(sourcesOf(bag, rows), outFile, packed, expected);
}

const sizeOf = (entry: BundleEntry): number => ('bytes' in entry ? entry.bytes.length : entry.size);

const knownOf = ({ crc32, digest }: { readonly crc32?: number; readonly digest: string }) =>
  crc32 === undefined ? {} : { known: { crc32, sha256: digest } };

function* sourcesOf({ top, payload, info }: Bag, rows: readonly ManifestRow[]): Generator<ZipSource> {
  const sizes = payload.map((entry) => ({ size: sizeOf(entry) }));
  const text = (path: string, content: () => string): ZipSource => ({
    path: `${top}/${path}`,
    bytes: () => Buffer.from(content()),
  });
  yield text('bag-info.txt', () => bagInfoText(info, sizes));
  yield text('bagit.txt', () => bagitText);
  for (const entry of [...payload].sort((a, b) => comparePaths(a.path, b.path))) {
    const path = `${top}/data/${entry.path}`;
    yield 'bytes' in entry ? { path, bytes: entry.bytes } : { path, file: entry.file, ...knownOf(entry) };
  }
  const manifest = (payload: boolean) => manifestText(rows.filter(({ path }) => path.startsWith('data/') === payload));
  yield text('manifest-sha256.txt', () => manifest(true));
  yield text('tagmanifest-sha256.txt', () => manifest(false));
}
