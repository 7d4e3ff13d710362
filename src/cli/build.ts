import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { build as run } from '../build.ts';
import { givenNumbersFile, writeGivenNumbers } from '../read/evidence/index.ts';
import { openMachine } from '../shell/machine.ts';
import { publish } from '../shell/staging.ts';
import { progressLine, renderProblems } from '../shell/terminal.ts';
import type { Define } from './commands.ts';
import { exitCode } from './exit.ts';
import { saveReports } from './reports.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

export const outputFolder = '输出';

/** `shenbao build [dir]`: a draft always comes out, whatever is missing. */
export const build: Define = (program: Command, done) =>
  program
    .command('build [dir]')
    .description('生成全部文档、编号佐证、合订本和检查报告，放在“输出”文件夹')
    .action(async (dir: string | undefined) => {
      const result = await buildInto(dir ?? '.', null);
      process.stdout.write(`${renderProblems(result.diagnostics, { colour: process.stdout.isTTY === true })}\n`);
      if (result.folder !== null) process.stdout.write(`\n输出：${result.folder}\n`);
      done(exitCode(result.diagnostics));
    });

/** Builds and publishes into 输出/<包名>; numbers given are kept beside the facts. */
export async function buildInto(dir: string, accepted: string | null) {
  const { root, workspace } = openWorkspace(dir);
  const progress = progressLine(process.stderr);
  const machine = await openMachine(root, version, progress);
  try {
    const { built, intake, diagnostics, checks } = await run(workspace, machine, accepted);
    progress('');
    if (built === null || intake === null) return { built, intake, diagnostics, checks, folder: null, root };
    const folder = join(root, outputFolder, built.name);
    const sources = (file: string): string => resolve(root, file);
    await publish(folder, built.entries, sources);
    await saveReports(
      { html: join(root, outputFolder, '问题清单.html'), xlsx: join(root, outputFolder, '问题清单.xlsx') },
      { intake, diagnostics, checks },
    );
    await writeFile(join(root, givenNumbersFile), writeGivenNumbers(intake.given));
    return { built, intake, diagnostics, checks, folder, root };
  } finally {
    machine.staging.remove();
  }
}
