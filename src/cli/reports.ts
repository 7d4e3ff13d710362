import { dirname, relative, resolve } from 'node:path';
import type { ProblemReport } from '../build/problem-report.ts';
import { replaceFile } from '../shell/staging.ts';

export interface ReportFiles {
  readonly html?: string;
  readonly xlsx?: string;
}

/** Problems shown of one check on a terminal before the rest is only counted. */
export const shown = 10;

/** The list of problems as files, where asked for; links in the sheet lead from its own folder to `root`. */
export async function saveReports(files: ReportFiles, report: ProblemReport, root: string): Promise<void> {
  if (files.html !== undefined) await replaceFile(files.html, report.html());
  if (files.xlsx === undefined) return;
  const base = relative(dirname(resolve(files.xlsx)), root).replaceAll('\\', '/');
  await replaceFile(files.xlsx, report.xlsx(base === '' ? '' : `${base}/`));
}
