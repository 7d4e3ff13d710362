import { countBySeverity, type Diagnostic, milder, type Outcome, sortDiagnostics } from '../../diagnostic.ts';
import type { OpenedBundle } from '../../model/opened.ts';
import type { CheckResult, PackStamp } from '../../model/record.ts';
import type { Finding, PackageCheck, Result } from './check.ts';
import { packageChecks } from './checks/index.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Probes } from './probes.ts';

export type { PackageCheck } from './check.ts';
export { packageChecks } from './checks/index.ts';
export type { PdfReader, Probes, Records } from './probes.ts';
export { verificationHtml } from './report.ts';

/** 核验结果 — bound to the package by its digest; signed by nobody. */
export interface Verification {
  readonly package: { readonly file: string; readonly bytes: number; readonly sha256: string | null };
  /** As the package's own record has it; null when there is no sound record. */
  readonly pack: PackStamp | null;
  readonly passed: boolean;
  /** 带错报送 — the reason the applicant gives for handing in with errors, as the record has it; null where there is none. */
  readonly accepted: string | null;
  readonly checks: readonly CheckOutcome[];
}

/** A check with what came of it; `why` is said where it could not run. */
export interface CheckOutcome extends CheckResult {
  readonly title: string;
  readonly required: boolean;
  readonly why?: string;
}

/**
 * 核验 — proves a package from itself alone, with every check. Never throws for what the package holds: a check
 * that stumbles over it has not been evaluated, and a required one that was not evaluated is an error.
 * `onCheck` hears of each check before it runs; `checks` may be fewer where only the bag itself is in question.
 */
export async function verifyPackage(
  bundle: OpenedBundle,
  probes: Probes,
  onCheck: (check: PackageCheck, index: number, count: number) => void = () => undefined,
  which: readonly PackageCheck[] = packageChecks,
): Promise<Outcome<Verification>> {
  const evidence = evidenceOf(bundle, probes);
  const diagnostics: Diagnostic[] = [];
  const checks: CheckOutcome[] = [];
  for (const [index, check] of which.entries()) {
    onCheck(check, index, which.length);
    const { outcome, found } = settle(check, bundle, await attempt(check, evidence));
    checks.push(outcome);
    diagnostics.push(...found);
  }
  const sorted = sortDiagnostics(diagnostics);
  const stated = (await evidence.records().catch(() => null))?.dossier;
  const value: Verification = {
    package: { file: bundle.file, bytes: bundle.bytes, sha256: bundle.sha256 },
    pack: stated?.pack ?? null,
    passed: countBySeverity(sorted).error === 0,
    accepted: stated?.accepted ?? null,
    checks,
  };
  return { value, diagnostics: sorted };
}

async function attempt(check: PackageCheck, evidence: Evidence): Promise<Result> {
  try {
    return await check.run(evidence);
  } catch (error) {
    return { status: 'not-evaluated', why: `检查中断：${reasonOf(error)}` };
  }
}

/** Our own refusals are told as they are; what a library says is English and about its own inside. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /\p{Script=Han}/u.test(message) ? message.slice(0, 200) : '文件内容读不出来';
}

interface Settled {
  readonly outcome: CheckOutcome;
  readonly found: readonly Diagnostic[];
}

function settle(check: PackageCheck, bundle: OpenedBundle, result: Result): Settled {
  const { code, title, required } = check;
  if ('status' in result) {
    const { status, why } = result;
    const found = status === 'not-evaluated' && required ? [notRun(check, bundle, why)] : [];
    return { outcome: { code, title, required, status, count: 0, why }, found };
  }
  const found = 'diagnostics' in result ? result.diagnostics : limited(check, bundle, result);
  const failed = found.some(({ severity }) => severity === check.severity);
  return { outcome: { code, title, required, status: failed ? 'failed' : 'passed', count: found.length }, found };
}

const notRun = (check: PackageCheck, bundle: OpenedBundle, why: string): Diagnostic => ({
  code: 'required-check-not-run',
  severity: 'error',
  message: `必做的核验没有做成：${check.title}（${check.code}：${why}）`,
  at: { file: bundle.file },
  basis: '没有执行的必检项不算通过',
  hint: '先处理其余问题再核验一次；仍做不成的，请对方重新打包。',
});

/** A package that is wrong throughout would fill a report of its own; the count says how much was left out. */
const MOST = 200;

function limited(check: PackageCheck, bundle: OpenedBundle, findings: readonly Finding[]): Diagnostic[] {
  const shown = findings.slice(0, MOST).map((finding) => toDiagnostic(check, bundle, finding));
  if (findings.length <= MOST) return shown;
  const more = { file: '', message: `${check.title}：共 ${findings.length} 处不符，以上列出前 ${MOST} 处` };
  return [...shown, toDiagnostic(check, bundle, more)];
}

function toDiagnostic(check: PackageCheck, bundle: OpenedBundle, finding: Finding): Diagnostic {
  const { file, page, quote, indicator, lacking, severity = check.severity } = finding;
  const about = { ...(indicator !== undefined && { indicator }), ...(lacking !== undefined && { evidence: lacking }) };
  return {
    code: check.code,
    severity: milder(severity, check.severity),
    message: finding.message,
    at: {
      file: file === '' ? bundle.file : file,
      ...(page === undefined ? {} : { page }),
      ...(quote === undefined ? {} : { quote }),
    },
    basis: check.basis,
    hint: finding.hint ?? check.mend,
    ...(Object.keys(about).length > 0 && { about }),
  };
}
