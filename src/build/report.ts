import type { Examined } from '../build.ts';
import { corroborationColumns, corroborationRows } from '../check/report/corroboration.ts';
import { toHtml } from '../check/report/html.ts';
import { toJson } from '../check/report/json.ts';
import { ownersOf } from '../check/report/owners.ts';
import { reportColumns, toXlsxRows } from '../check/report/rows.ts';
import { type Selection, selected, selectionText } from '../check/report/select.ts';
import { toText } from '../check/report/text.ts';
import { categoriesOf, type ReportContext } from '../check/report/view.ts';
import { countBySeverity, type Diagnostic } from '../diagnostic.ts';
import type { CheckResult, DiagnosticsRecord } from '../model/record.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';
import { headingOf, titleOf } from './explained.ts';
import { turnOf } from './turns.ts';

/** 问题清单 — one record, four outputs that show the same ids. */
export interface ProblemReport {
  readonly text: (limit: number) => string;
  readonly json: () => string;
  readonly html: () => string;
  /** `base` leads from the report's folder to the workspace: `../`. */
  readonly xlsx: (base: string) => Uint8Array;
}

const noPack = { id: '', edition: '', sha256: '' };

/** Of a dossier that was examined or built. */
export function dossierReport(
  { intake, diagnostics, checks, corroboration }: Pick<Examined, 'intake' | 'diagnostics' | 'checks' | 'corroboration'>,
  version: string,
  wanted: Selection = {},
): ProblemReport {
  const heading =
    intake === null ? '申报资料' : `${intake.dossier.value.settings.applicant.name}${intake.pack.honour}申报资料`;
  const record = { ...recordOf(diagnostics, version), pack: intake?.stamp ?? noPack, checks, corroboration };
  const context: ReportContext = {
    heading,
    titleOf,
    headingOf,
    turnOf,
    categoryOf: intake === null ? () => undefined : categoriesOf(intake.pack),
    ...(intake === null ? {} : { ownerOf: ownersOf(intake) }),
  };
  return Object.keys(wanted).length === 0 ? reportOf(record, context) : narrowed(record, context, wanted);
}

/** Only the problems asked for; the terminal says how many that are of all. */
function narrowed(record: DiagnosticsRecord, context: ReportContext, wanted: Selection): ProblemReport {
  const kept = selected(record, context, wanted);
  const report = reportOf(kept, context);
  const said = selectionText(wanted, kept.diagnostics.length, record.diagnostics.length);
  return { ...report, text: (limit) => `${said}\n\n${report.text(limit)}` };
}

/** Of anything else that was looked at: a manuscript, a package. */
export const plainReport = (
  diagnostics: readonly Diagnostic[],
  version: string,
  heading: string,
  checks: readonly CheckResult[] = [],
): ProblemReport =>
  reportOf(
    { ...recordOf(diagnostics, version), checks },
    { heading, titleOf, headingOf, turnOf, categoryOf: () => undefined },
  );

const recordOf = (diagnostics: readonly Diagnostic[], version: string): DiagnosticsRecord => ({
  tool: { name: 'shenbao', version },
  pack: noPack,
  summary: countBySeverity(diagnostics),
  diagnostics,
  checks: [],
});

const reportOf = (record: DiagnosticsRecord, context: ReportContext): ProblemReport => ({
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
  return { name: '问题清单', heads: reportColumns, widths: [10, 8, 28, 50, 36, 24, 24, 18, 18, 40, 40], rows };
}

/** 印证 beside each indicator; no sheet where nothing was looked into. */
function corroborationSheet(record: DiagnosticsRecord) {
  const rows = corroborationRows(record);
  return rows.length === 0
    ? []
    : [{ name: '佐证印证', heads: corroborationColumns, widths: [10, 30, 30, 40, 30], rows }];
}
