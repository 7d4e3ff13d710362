import type { Examined } from '../build.ts';
import { ownersOf } from '../check/report/owners.ts';
import { namesThere, type Selection, selected, selectionText } from '../check/report/select.ts';
import { categoriesOf, type ReportContext } from '../check/report/view.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { CheckResult, DiagnosticsRecord } from '../model/record.ts';
import { headingOf, titleOf } from './explained.ts';
import { noPack, type ProblemReport, recordOf, reportOf } from './problem-report.ts';
import { turnOf } from './turns.ts';

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
  const count = selectionText(wanted, kept.diagnostics.length, record.diagnostics.length);
  const said = kept.diagnostics.length > 0 ? count : count + namesThere(record, context, wanted);
  return { ...report, text: (limit) => `${said}\n\n${report.text(limit)}` };
}

/** Of anything else that was looked at: a package, a template. */
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
