import { type Diagnostic, milder, type Severity } from '../diagnostic.ts';
import type { CheckResult } from '../model/record.ts';
import { innerQuotes } from '../text/quotes.ts';
import type { AnyCheck, Check, Finding, Result, StageName, Subjects } from './check.ts';
import { registry } from './index.ts';

/** Everything one run noticed, and what came of each check. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly CheckResult[];
}

/**
 * Runs every check of one stage. The pack's own grading by code replaces the check's.
 * Nothing is thrown for bad input: a check that throws is a bug of ours.
 */
export function runChecks<S extends StageName>(stage: S, subject: Subjects[S]): Inspection {
  const { severity } = subject.pack;
  const diagnostics: Diagnostic[] = [];
  const statuses: CheckResult[] = [];
  const own: readonly Check<S>[] = registry[stage];
  for (const check of own) {
    const result: Result = check.run(subject);
    if (typeof result === 'string') {
      statuses.push({ code: check.code, status: result, count: 0 });
      continue;
    }
    const found = [...result].map((finding) => toDiagnostic(check, finding, severity[check.code] ?? check.severity));
    diagnostics.push(...found);
    const half = subject.refused?.some(({ sheet }) => sheet === check.leansOn) === true;
    const status = found.length > 0 ? 'failed' : half ? 'not-evaluated' : 'passed';
    statuses.push({ code: check.code, status, count: found.length });
  }
  return { diagnostics, checks: statuses };
}

/** The stages that were not reached: their checks are `not-evaluated`, never `passed`. */
export const notEvaluated = (...stages: readonly StageName[]): CheckResult[] =>
  stages.flatMap((stage) => registry[stage].map(({ code }) => ({ code, status: 'not-evaluated', count: 0 })));

const toDiagnostic = (
  { code, basis, mend }: Pick<AnyCheck, 'code' | 'basis' | 'mend'>,
  finding: Finding,
  severity: Severity,
): Diagnostic => ({
  code,
  severity: finding.severity ? milder(finding.severity, severity) : severity,
  message: innerQuotes(finding.message),
  at: finding.at,
  basis,
  hint: finding.hint ?? mend,
  ...(finding.related ? { related: finding.related } : {}),
  ...(finding.about ? { about: finding.about } : {}),
});
