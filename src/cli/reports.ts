import { writeFile } from 'node:fs/promises';
import { problemRecord } from '../build/report.ts';
import type { Examined } from '../build.ts';
import { version } from './version.ts';

export interface ReportFiles {
  readonly html?: string;
  readonly xlsx?: string;
}

/** The list of problems as files, where asked for. */
export async function saveReports(
  files: ReportFiles,
  examined: Pick<Examined, 'intake' | 'diagnostics' | 'checks'>,
): Promise<void> {
  const record = problemRecord(examined, version);
  if (files.html !== undefined) await writeFile(files.html, JSON.stringify(record));
}
