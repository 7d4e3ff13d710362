import type { Command } from 'commander';
import { toJson } from '../build/report.ts';
import { examine } from '../build.ts';
import { loadLibrary } from '../shell/library.ts';
import { renderProblems } from '../shell/terminal.ts';
import type { Define } from './commands.ts';
import { exitCode } from './exit.ts';
import { saveReports } from './reports.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
}

/** `shenbao check [dir]` */
export const check: Define = (program: Command, done) =>
  program
    .command('check [dir]')
    .description('检查数据、佐证材料和将要生成的文档')
    .option('--json', '以 JSON 输出全部问题')
    .option('--html <文件>', '另存为网页')
    .option('--xlsx <文件>', '另存为 Excel 清单')
    .action(async (dir: string | undefined, options: Options) => {
      const { workspace } = openWorkspace(dir ?? '.');
      const examined = await examine(workspace, { library: await loadLibrary() });
      if (options.json === true) process.stdout.write(`${toJson(examined, version)}\n`);
      else process.stdout.write(`${renderProblems(examined.diagnostics, { colour: process.stdout.isTTY === true })}\n`);
      await saveReports(options, examined);
      done(exitCode(examined.diagnostics));
    });
