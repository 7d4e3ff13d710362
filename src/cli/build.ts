import { isAbsolute, join, sep } from 'node:path';
import type { Previous } from '../build/previous.ts';
import { dossierReport } from '../build/report.ts';
import { sourcesOf } from '../build/sources.ts';
import { build as run } from '../build.ts';
import { givenNumbersFile, writeGivenNumbers } from '../read/evidence/index.ts';
import { Changed } from '../shell/changed.ts';
import { keepEdited } from '../shell/edited.ts';
import { onInterrupt } from '../shell/interrupt.ts';
import { takeLock } from '../shell/lock.ts';
import { cacheFolder, type Disk, emptyStaging, openMachine, outputFolder, pruneMemory } from '../shell/machine.ts';
import { onDisk } from '../shell/on-disk.ts';
import { publish, recoverAll, replaceFile } from '../shell/staging.ts';
import { progressLine } from '../shell/terminal.ts';
import { exitCode } from './exit.ts';
import { changesText, remadeText } from './remade.ts';
import { saveReports, shown } from './reports.ts';
import { ownFolder } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

export { outputFolder };

/** `shenbao build [dir]`: a draft always comes out, whatever is missing. */
export async function build(dir: string | undefined, { explain }: { readonly explain?: boolean }): Promise<number> {
  const result = await buildInto(dir ?? '.', null);
  if (explain === true) process.stdout.write(`${changesText(result.changed)}${remadeText(result.told)}\n`);
  process.stdout.write(result.report.text(shown));
  process.stdout.write(keptText(result.edited));
  if (result.folder !== null)
    process.stdout.write(`\n输出：${result.folder}\n问题清单：${problemFiles(result.root).xlsx}（点开就到那一格）\n`);
  return exitCode(result.diagnostics);
}

/** Builds and publishes into 输出/<包名>, with the workspace to itself; numbers given are kept beside the facts. */
export async function buildInto(dir: string, accepted: string | null, previous: Previous | null = null) {
  const { root, workspace } = openWorkspace(dir);
  const output = ownFolder(root, outputFolder);
  const cache = ownFolder(root, cacheFolder);
  const began = Date.now();
  const release = takeLock(join(cache, '占用'));
  if (release === null) throw new Usage(`另一个 shenbao 正在生成“${dir}”。等它结束再试。`);
  const progress = progressLine(process.stderr);
  const tidy = (): void => {
    // The workbench goes on after a failure: a lock it kept would turn the next task away.
    try {
      recoverAll(output);
      emptyStaging(root);
    } finally {
      release();
    }
  };
  const settled = onInterrupt(tidy);
  let machine: Disk | null = null;
  try {
    machine = await openMachine(root, version, progress);
    const result = await run(workspace, machine, accepted, previous);
    machine.digests.save();
    const report = dossierReport(result, version);
    const edited = await keepEditedOutput(root, result);
    const folder = await publishBuilt(root, machine, result);
    if (folder !== null) {
      await saveReports(problemFiles(root), report, root);
      pruneMemory(root, began);
    }
    const changed = result.intake === null ? null : await machine.sources(await sourcesOf(result.intake, workspace));
    const { digests, kept } = machine;
    return { ...result, report, folder, edited, root, digests, kept, told: kept.told(), changed };
  } finally {
    progress('');
    machine?.end();
    settled();
    tidy();
  }
}

/** What was worked on in the last output is copied beside it: the new one takes its place. */
async function keepEditedOutput(root: string, { built }: Result): Promise<string[]> {
  if (built === null) return [];
  const paths = built.entries.map(({ path }) => path);
  return keepEdited(join(root, outputFolder, built.name), paths, join(root, outputFolder, '改过的文稿'));
}

export const keptText = (edited: readonly string[]): string =>
  edited.length === 0
    ? ''
    : `\n“输出”里有改过的文稿，重新生成前已另存，改动没有丢：\n${edited.map((file) => `  ${file}\n`).join('')}要让改动留在申报资料里，请改数据或“模板”。\n`;

/** Puts what was built in the place of the last output; null where nothing could be built. */
async function publishBuilt(root: string, { digests, progress }: Disk, { built, intake }: Result) {
  if (built === null || intake === null) return null;
  // Numbers first: one that was published may never be given again, one that was not may stay unused.
  if (intake.givenSound) await replaceFile(join(root, givenNumbersFile), writeGivenNumbers(intake.given));
  refuseAltered(digests, intake);
  const { name, entries } = built;
  const folder = join(root, outputFolder, name);
  const outputOf = (path: string): string => `${outputFolder}/${name}/${path}`;
  await publish(folder, entries, {
    absolute: (file) => (isAbsolute(file) ? file : onDisk(root, file)),
    same: async (path, digest) => (await digests.get(outputOf(path))) === digest,
    staged: (absolute) => absolute.startsWith(join(root, cacheFolder) + sep),
    onEntry: (done, all) => progress(`存入“${outputFolder}”`, { done, all }),
  });
  refuseAltered(digests, intake);
  for (const entry of entries) if (!('bytes' in entry)) await digests.put(outputOf(entry.path), entry.digest);
  digests.save();
  return folder;
}

/** Bound from one content and listed by another, a piece would belie its own sum, and nobody could tell. */
function refuseAltered({ altered }: Pick<Disk['digests'], 'altered'>, { files }: NonNullable<Result['intake']>): void {
  const file = files.find(({ path }) => altered(path));
  if (file !== undefined) throw new Changed('ECHANGED', file.path, 'changed while it was bound');
}

type Result = Awaited<ReturnType<typeof run>>;

const problemFiles = (root: string) => ({
  html: join(root, outputFolder, '问题清单.html'),
  xlsx: join(root, outputFolder, '问题清单.xlsx'),
});
