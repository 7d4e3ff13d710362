import type { DiagnosticsRecord } from '../../model/record.ts';
import { type ReportContext, reportLines } from './view.ts';

/** The contract's one object, each problem with the id that all outputs show; ends with a line break. */
export function toJson(record: DiagnosticsRecord, context: ReportContext): string {
  const diagnostics = reportLines(record, context).map(({ id, diagnostic }) => ({ id, ...diagnostic }));
  return `${JSON.stringify({ ...record, diagnostics }, null, 2)}\n`;
}
