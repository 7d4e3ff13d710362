import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { plainReport } from '../build/report.ts';
import { verify as run } from '../build/verify.ts';
import { verificationHtml } from '../bundle/verify/index.ts';
import { countBySeverity, type Diagnostic } from '../diagnostic.ts';
import { loadLibrary } from '../shell/library.ts';
import { openBundle } from '../shell/zip/opened.ts';
import type { Define } from './commands.ts';
import { exitCode } from './exit.ts';
import { shown } from './reports.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: string;
}

/** `shenbao verify <F.zip>`: trusts only the package; a folder it was unpacked to serves as well. */
export const verify: Define = (program: Command, done) =>
  program
    .command('verify <包>')
    .description('核验申报包：结构、完整性、校验值、链接、页码，并重跑全部检查')
    .option('--json', '以 JSON 输出')
    .option('--html <文件>', '核验报告另存为网页')
    .action(async (file: string, options: Options) => {
      if (!existsSync(file)) throw new Usage(`没有这个文件：${file}`);
      if (options.html !== undefined) outputFile(options.html, '.html', '.htm');
      done(await verifyFile(file, options));
    });

/** Verifies and prints; gives the exit code. */
export async function verifyFile(file: string, options: Options): Promise<number> {
  const opened = await openBundle(file);
  if (opened.value === null) {
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ passed: false, diagnostics: opened.diagnostics }, null, 1)}\n`
        : `${problems(opened.diagnostics)}\n核验不通过：打不开这个包。\n`,
    );
    return 1;
  }
  const bundle = opened.value;
  const verified = await run(bundle, await loadLibrary(), version).finally(() => bundle.close());
  const diagnostics = [...opened.diagnostics, ...verified.diagnostics];
  if (options.html !== undefined) await writeFile(options.html, verificationHtml(verified));
  const summary = countBySeverity(diagnostics);
  if (options.json === true)
    process.stdout.write(
      `${JSON.stringify({ tool: { name: 'shenbao', version }, ...verified.value, summary, diagnostics }, null, 1)}\n`,
    );
  else {
    const { checks, package: zip } = verified.value;
    const passed = checks.filter(({ status }) => status === 'passed').length;
    const skipped = checks.filter(({ status }) => status === 'not-evaluated');
    process.stdout.write(
      `${problems(diagnostics)}\n\n${summary.error === 0 ? '核验通过' : '核验不通过'}：${passed}/${checks.length}项通过${skipped.length === 0 ? '' : `，未执行${skipped.map(({ title }) => `“${title}”`).join('、')}`}。\n校验值：${zip.sha256 ?? '（文件夹）'}\n`,
    );
  }
  return exitCode(diagnostics);
}

const problems = (diagnostics: readonly Diagnostic[]): string => plainReport(diagnostics, version, '核验').text(shown);
