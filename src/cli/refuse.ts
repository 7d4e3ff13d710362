import { plainReport } from '../build/report.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { shown } from './reports.ts';
import { version } from './version.ts';

/** Says what stands against it, each with its mending, and what was therefore not done; the exit code. */
export function refuse(diagnostics: readonly Diagnostic[], work: string, undone: string): number {
  process.stdout.write(`${plainReport(diagnostics, version, work).text(shown)}\n${undone}\n`);
  return 1;
}
