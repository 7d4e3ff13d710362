import { existsSync, lstatSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { build as run } from '../build.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { givenNumbersFile, writeGivenNumbers } from '../read/evidence/index.ts';
import { Changed } from '../shell/changed.ts';
import { cacheFolder, type Disk, outputFolder } from '../shell/machine.ts';
import { digestsOf, eitherOf, type Made, readMade, writeMade } from '../shell/made.ts';
import { onDisk } from '../shell/on-disk.ts';
import { readPacked } from '../shell/packed.ts';
import { clear, sift } from '../shell/sift.ts';
import { publish, recover, replaceFile } from '../shell/staging.ts';
import { type Left, nothingLeft } from './left.ts';
import { putBy } from './put-by.ts';

type Result = Awaited<ReturnType<typeof run>>;

/** What of a build is put out. */
interface Built {
  readonly built: Pick<NonNullable<Result['built']>, 'name' | 'entries'> | null;
  readonly intake: Pick<NonNullable<Result['intake']>, 'givenSound' | 'given' | 'files'> | null;
}

const recordOf = (root: string): string => join(root, cacheFolder, '生成记录.json');
export const packedRecordOf = (root: string): string => join(root, cacheFolder, '打包记录.json');

/** Puts what was built in the place of the last output; the folder is null where nothing could be built. */
export async function publishBuilt(
  root: string,
  { digests, progress }: Pick<Disk, 'digests' | 'progress'>,
  { built, intake }: Built,
): Promise<{ readonly folder: string | null; readonly left: Left }> {
  if (built === null || intake === null) return { folder: null, left: nothingLeft };
  // Numbers first: one that was published may never be given again, one that was not may stay unused.
  if (intake.givenSound) await replaceFile(join(root, givenNumbersFile), writeGivenNumbers(intake.given));
  refuseAltered(digests, intake);
  const { name, entries } = built;
  const folder = join(root, outputFolder, name);
  const outputOf = (path: string): string => `${outputFolder}/${name}/${path}`;
  await recover(folder);
  const record = readMade(recordOf(root));
  const { edited, staying, late } = await putBy(root, { name, entries, made: record[name], digests });
  const since: string[] = [];
  const [before, now] = [record[name] ?? {}, digestsOf(entries)];
  await writeMade(recordOf(root), { ...record, [name]: eitherOf(before, now) });
  await publish(folder, entries, {
    absolute: (file) => (isAbsolute(file) ? file : onDisk(root, file)),
    same: async (path, digest) => (await digests.get(outputOf(path))) === digest,
    staged: (absolute) => absolute.startsWith(join(root, cacheFolder) + sep),
    staying,
    leaving: async (old) => void since.push(...(await late(old))),
    onEntry: (done, all) => progress(`存入“${outputFolder}”`, { done, all }),
  });
  refuseAltered(digests, intake);
  for (const entry of entries) await digests.put(outputOf(entry.path), now[entry.path]?.[0] ?? '');
  digests.save();
  const { cleared, kept } = await clearStale(root, record, name, digests);
  await writeMade(recordOf(root), { ...kept, [name]: now });
  return { folder, left: { edited: [...edited, ...since], others: staying, cleared } };
}

/** The year and the sequence a folder's name ends with. */
const ending = (name: string): string => /-\d{4}-\d{4}$/.exec(name)?.[0] ?? '';

/**
 * A draft of this very year and sequence under another name — 【待补：申报单位名称】, a name since mended — belongs to nothing
 * any more, unless it was packed. Only what a build wrote and nobody altered is taken away.
 */
async function clearStale(root: string, record: Made, name: string, digests: Disk['digests']) {
  const cleared: Left['cleared'][number][] = [];
  const kept: Record<string, Made[string]> = {};
  const packed = new Set(readPacked(packedRecordOf(root)));
  for (const [other, made] of Object.entries(record)) {
    const folder = join(root, outputFolder, other);
    const isPacked = packed.has(other) || existsSync(`${folder}.zip`);
    const isStale = other !== name && ending(other) === ending(name) && !isPacked;
    // A link leads to somebody's own.
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    if (isStale) {
      const { ours, altered, others } = await sift(folder, made, (path) =>
        digests.get(`${outputFolder}/${other}/${path}`),
      );
      await clear(folder, ours);
      cleared.push({ name: other, files: ours.length, left: altered.length + others.length });
    } else kept[other] = made;
  }
  return { cleared, kept };
}

/** Bound from one content and listed by another, a piece would belie its own sum, and nobody could tell. */
function refuseAltered({ altered }: Pick<Disk['digests'], 'altered'>, { files }: NonNullable<Built['intake']>): void {
  const file = files.find(({ path }) => altered(path));
  if (file !== undefined) throw new Changed('ECHANGED', file.path, 'changed while it was bound');
}

/** What `amend` wrote into the folder after the build is ours, too. */
export async function alsoMade(root: string, name: string, entries: readonly BundleEntry[]): Promise<void> {
  const record = readMade(recordOf(root));
  await writeMade(recordOf(root), { ...record, [name]: { ...record[name], ...digestsOf(entries) } });
}
