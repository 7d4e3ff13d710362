import { corroborationColumns, corroborationRows } from '../check/report/corroboration.ts';
import { toHtml } from '../check/report/html.ts';
import { toJson } from '../check/report/json.ts';
import { reportColumns, toXlsxRows } from '../check/report/rows.ts';
import { toText } from '../check/report/text.ts';
import type { ReportContext } from '../check/report/view.ts';
import { countBySeverity, type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import type { DiagnosticsRecord } from '../model/record.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';

/** 问题清单 — one record, four outputs that show the same ids. */
export interface ProblemReport {
  readonly text: (limit: number) => string;
  readonly json: () => string;
  readonly html: () => string;
  /** `base` leads from the report's folder to the workspace: `../`. */
  readonly xlsx: (base: string) => Uint8Array;
}

export const noPack = { id: '', edition: '', sha256: '' };

export const recordOf = (diagnostics: readonly Diagnostic[], version: string): DiagnosticsRecord => ({
  tool: { name: 'shenbao', version },
  pack: noPack,
  // As the list shows them: what is said twice in the same words of the same place is one problem.
  summary: countBySeverity(sortDiagnostics(diagnostics)),
  diagnostics,
  checks: [],
});

export const reportOf = (record: DiagnosticsRecord, context: ReportContext): ProblemReport => ({
  text: (limit) => toText(record, context, { limit }),
  json: () => toJson(record, context),
  html: () => toHtml(record, context),
  xlsx: (base) => writeXlsx([sheetOf(record, context, base), ...corroborationSheet(record)]),
});

function sheetOf(record: DiagnosticsRecord, context: ReportContext, base: string) {
  const rows = toXlsxRows(record, context, base).map((row) =>
    reportColumns.map((column) => {
      const { text, link } = row[column];
      return link === undefined ? text : { text, link };
    }),
  );
  return { name: '问题清单', heads: reportColumns, widths: [10, 6, 22, 42, 28, 16, 20, 14, 16, 34, 26], rows };
}

/** 印证 beside each indicator; no sheet where nothing was looked into. */
function corroborationSheet(record: DiagnosticsRecord) {
  const rows = corroborationRows(record);
  return rows.length === 0
    ? []
    : [{ name: '佐证印证', heads: corroborationColumns, widths: [10, 30, 30, 40, 30], rows }];
}
