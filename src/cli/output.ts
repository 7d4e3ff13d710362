import { isAbsolute, join, sep } from 'node:path';
import type { build as run } from '../build.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { givenNumbersFile, writeGivenNumbers } from '../read/evidence/index.ts';
import { Changed } from '../shell/changed.ts';
import { cacheFolder, type Disk, outputFolder } from '../shell/machine.ts';
import { digestsOf, eitherOf, type MadeFolder, readMade, writeMade } from '../shell/made.ts';
import { onDisk } from '../shell/on-disk.ts';
import { publish, recover, replaceFile } from '../shell/staging.ts';
import { clearStale } from './clear-stale.ts';
import { type Left, nothingLeft } from './left.ts';
import { putBy } from './put-by.ts';

type Result = Awaited<ReturnType<typeof run>>;

/** What of a build is put out. */
interface Built {
  readonly built: Pick<NonNullable<Result['built']>, 'name' | 'entries'> | null;
  readonly intake: Pick<NonNullable<Result['intake']>, 'givenSound' | 'given' | 'files'> | null;
}

const recordOf = (root: string): string => join(root, cacheFolder, '生成记录.json');

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
  await recover(join(root, outputFolder, name));
  const record = readMade(recordOf(root));
  const now = digestsOf(entries);
  await writeMade(recordOf(root), { ...record, [name]: eitherOf(record[name] ?? {}, now) });
  const { folder, edited, others } = await replaceFolder(root, built, record[name], { digests, progress });
  refuseAltered(digests, intake);
  for (const { path } of entries) await digests.put(`${outputFolder}/${name}/${path}`, now[path]?.[0] ?? '');
  digests.save();
  const { cleared, kept } = await clearStale(root, record, name, digests);
  await writeMade(recordOf(root), { ...kept, [name]: now });
  return { folder, left: { edited, others, cleared } };
}

/** The new files in the place of the old; what somebody altered is put by, also what was written meanwhile. */
async function replaceFolder(
  root: string,
  { name, entries }: NonNullable<Built['built']>,
  made: MadeFolder | undefined,
  { digests, progress }: Pick<Disk, 'digests' | 'progress'>,
): Promise<{ readonly folder: string } & Omit<Left, 'cleared'>> {
  const folder = join(root, outputFolder, name);
  const { edited, staying, late } = await putBy(root, { name, entries, made, digests });
  const since: string[] = [];
  await publish(folder, entries, {
    absolute: (file) => (isAbsolute(file) ? file : onDisk(root, file)),
    same: async (path, digest) => (await digests.get(`${outputFolder}/${name}/${path}`)) === digest,
    staged: (absolute) => absolute.startsWith(join(root, cacheFolder) + sep),
    staying,
    leaving: async (old) => void since.push(...(await late(old))),
    onEntry: (done, all) => progress(`存入“${outputFolder}”`, { done, all }),
  });
  return { folder, edited: [...edited, ...since], others: staying };
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
