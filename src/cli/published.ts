import { join } from 'node:path';
import type { BagInfo } from '../bundle/manifest.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { Digests } from '../shell/digests.ts';
import { onInterrupt } from '../shell/interrupt.ts';
import { progressLine } from '../shell/terminal.ts';
import { writeBag } from '../shell/zip/bag.ts';
import { abandoned } from '../shell/zip/output.ts';
import type { ZipResult } from '../shell/zip/write.ts';

/** 已生成的文件 — what `build` put into `folder`, which lies at `place` (`输出/<包名>`) below the workspace. */
export interface Published {
  readonly name: string;
  readonly folder: string;
  readonly place: string;
  readonly entries: readonly BundleEntry[];
  readonly digests: Digests;
}

/** What was published is what goes in: the archive is read from the output folder, not from the clerk's originals. */
export async function packPublished(published: Published, info: BagInfo, file: string): Promise<ZipResult> {
  const { name, folder, place, entries, digests } = published;
  const payload = entries.map((entry): BundleEntry => {
    if ('bytes' in entry) return entry;
    const crc32 = entry.crc32 ?? digests.crc32(`${place}/${entry.path}`, entry.digest);
    return { ...entry, file: join(folder, entry.path), ...(crc32 !== undefined && { crc32 }) };
  });
  const stop = onInterrupt(() => abandoned(file));
  const progress = progressLine(process.stderr);
  let done = 0;
  const onEntry = (): void => progress('打包', { done: ++done, all: payload.length });
  const written = await writeBag({ top: name, payload, info }, file, onEntry).finally(() => {
    progress('');
    stop();
  });
  const sums = new Map(written.entries.map(({ path, crc32 }) => [path, crc32]));
  for (const entry of payload)
    if (!('bytes' in entry))
      await digests.put(`${place}/${entry.path}`, entry.digest, sums.get(`${name}/data/${entry.path}`));
  digests.save();
  return written;
}
