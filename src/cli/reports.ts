import { dirname, relative, resolve } from 'node:path';
import type { ProblemReport } from '../build/problem-report.ts';
import { replaceFile } from '../shell/staging.ts';
import { replaceOwn } from './replace-own.ts';

export interface ReportFiles {
  readonly html?: string;
  readonly xlsx?: string;
}

/** Problems shown of one check on a terminal before the rest is only counted. */
export const shown = 10;

/** The list of problems as files, where asked for; links in the sheet lead from its own folder to `root`. Gives what was kept of earlier ones. */
export async function saveReports(files: ReportFiles, report: ProblemReport, root: string): Promise<readonly string[]> {
  if (files.html !== undefined) await replaceFile(files.html, report.html());
  if (files.xlsx === undefined) return [];
  const sheet = resolve(files.xlsx);
  const base = relative(dirname(sheet), root).replaceAll('\\', '/');
  return replaceOwn(root, [{ name: sheet, bytes: report.xlsx(base === '' ? '' : `${base}/`) }]);
}
