import { join } from 'node:path';
import type { Previous } from '../build/previous.ts';
import type { ProblemReport } from '../build/problem-report.ts';
import { dossierReport } from '../build/report.ts';
import { sourcesOf } from '../build/sources.ts';
import { build as run } from '../build.ts';
import { type Disk, openMachine, outputFolder, pruneMemory } from '../shell/machine.ts';
import { replaceFile } from '../shell/staging.ts';
import { progressLine } from '../shell/terminal.ts';
import { alone } from './alone.ts';
import { exitCode } from './exit.ts';
import { leftText } from './left.ts';
import { publishBuilt } from './output.ts';
import { changesText, remadeText } from './remade.ts';
import { replaceOwn } from './replace-own.ts';
import { shown } from './reports.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

/** `shenbao build [dir]`: a draft always comes out, whatever is missing. */
export async function build(dir: string | undefined, { explain }: { readonly explain?: boolean }): Promise<number> {
  const result = await buildInto(dir ?? '.', null);
  if (explain === true) process.stdout.write(`${changesText(result.changed)}${remadeText(result.told)}\n`);
  process.stdout.write(result.report.text(shown));
  process.stdout.write(leftText(result.left));
  if (result.folder !== null)
    process.stdout.write(
      `\n输出：${result.folder}\n问题清单：${join(result.root, outputFolder, problemSheet)}（点开就到那一格）\n`,
    );
  return exitCode(result.diagnostics);
}

/** Builds and publishes into 输出/<包名>, with the workspace to itself; numbers given are kept beside the facts. */
export async function buildInto(dir: string, accepted: string | null, previous: Previous | null = null) {
  const { root, workspace } = openWorkspace(dir);
  return alone(root, dir, async () => {
    const began = Date.now();
    const progress = progressLine(process.stderr);
    let machine: Disk | null = null;
    try {
      machine = await openMachine(root, version, progress);
      const result = await run(workspace, machine, accepted, previous);
      machine.digests.save();
      const put = await putOut(root, machine, result);
      if (put.folder !== null) pruneMemory(root, began);
      const changed = result.intake && (await machine.sources(await sourcesOf(result.intake, workspace)));
      const { digests, kept } = machine;
      return { ...result, ...put, root, digests, kept, told: kept.told(), changed };
    } finally {
      progress('');
      machine?.end();
    }
  });
}

/** What was built, and the list of its problems beside it; `folder` is null where nothing could be built. */
async function putOut(root: string, machine: Disk, result: Awaited<ReturnType<typeof run>>) {
  const report = dossierReport(result, version);
  const { folder, left } = await publishBuilt(root, machine, result);
  const edited = folder === null ? [] : await saveProblems(root, report);
  return { report, folder, left: { ...left, edited: [...left.edited, ...edited] } };
}

const problemSheet = '问题清单.xlsx';

async function saveProblems(root: string, report: ProblemReport): Promise<string[]> {
  await replaceFile(join(root, outputFolder, '问题清单.html'), report.html());
  return replaceOwn(root, [{ name: problemSheet, bytes: report.xlsx('../') }]);
}
