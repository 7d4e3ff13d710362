import { readFile } from 'node:fs/promises';
import { plainReport } from '../build/report.ts';
import { turnOf } from '../build/turns.ts';
import { verify as run } from '../build/verify.ts';
import { type CheckOutcome, type Verification, verificationHtml } from '../bundle/verify/index.ts';
import { countBySeverity, type Diagnostic, type Outcome, sortDiagnostics } from '../diagnostic.ts';
import type { OpenedBundle } from '../model/opened.ts';
import { loadLibrary } from '../shell/library.ts';
import { replaceFile } from '../shell/staging.ts';
import { againstPrevious } from '../shell/zip/against.ts';
import { bundleFile, openNamed } from './bundle.ts';
import { exitCode } from './exit.ts';
import { shown } from './reports.ts';
import { inputFile, outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { verdict } from './verdict.ts';
import { version } from './version.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: string;
  readonly previous?: string;
  readonly letter?: string;
}

/** `shenbao verify <F.zip>`: trusts only the package; a folder it was unpacked to serves as well. */
export async function verify(file: string, options: Options): Promise<number> {
  for (const named of [file, options.previous]) if (named !== undefined) bundleFile(named);
  if (options.letter !== undefined) {
    inputFile(options.letter);
    if (options.previous === undefined) throw new Usage('--letter 要和 --previous 一起用。');
  }
  if (options.html !== undefined) outputFile(options.html, '.html', '.htm');
  return await verifyFile(file, options);
}

/** Verifies and prints; gives the exit code. */
export async function verifyFile(file: string, options: Options): Promise<number> {
  const opened = await openNamed(file);
  if (opened.value === null) {
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ passed: false, diagnostics: opened.diagnostics }, null, 1)}\n`
        : `${problems(opened.diagnostics)}\n核验不通过：打不开这个包。\n`,
    );
    return 1;
  }
  const bundle = opened.value;
  const verified = await verifyAll(bundle, options).finally(() => bundle.close());
  const diagnostics = [...opened.diagnostics, ...verified.diagnostics];
  if (options.html !== undefined) await replaceFile(options.html, verificationHtml(verified));
  const summary = countBySeverity(diagnostics);
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ tool: { name: 'shenbao', version }, ...verified.value, summary, diagnostics }, null, 1)}\n`
      : `${problems(diagnostics, verified.value.checks)}\n${verdict(verified.value, diagnostics)}`,
  );
  return exitCode(diagnostics);
}

/** The package alone, then, where the one before it is given, the rules of sequences. */
async function verifyAll(bundle: OpenedBundle, { previous, letter }: Options): Promise<Outcome<Verification>> {
  const library = await loadLibrary();
  const alone = await run(bundle, library);
  if (previous === undefined) return alone;
  const { checks, diagnostics } = await againstPrevious(
    bundle,
    previous,
    library,
    letter === undefined ? null : await readFile(letter, 'utf8'),
  );
  const all = sortDiagnostics([...alone.diagnostics, ...diagnostics], turnOf);
  const value = {
    ...alone.value,
    checks: [...alone.value.checks, ...checks],
    passed: countBySeverity(all).error === 0,
  };
  return { value, diagnostics: all };
}

const problems = (diagnostics: readonly Diagnostic[], checks: readonly CheckOutcome[] = []): string =>
  plainReport(diagnostics, version, '核验', checks).text(shown);
