import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { originOf, type Prose } from '../text/prose.ts';
import { innerQuotes } from '../text/quotes.ts';
import { proofChecks } from './checks/index.ts';
import { onceTold } from './once-told.ts';
import type { Finding, ProofCheck } from './proof-check.ts';
import { openReading, type ReadingOptions } from './reading.ts';

function diagnosticOf(file: string, check: ProofCheck, finding: Finding): Diagnostic {
  const { paragraph, start, end, message, severity, related, repair } = finding;
  const at = finding.at ?? originOf(file, paragraph, start, end);
  return {
    code: check.code,
    severity: severity ?? check.severity,
    message: innerQuotes(message),
    at,
    basis: finding.basis ?? check.basis,
    hint: finding.hint ?? check.hint,
    ...(related === undefined ? {} : { related }),
    ...(repair === undefined || at.quote?.length !== end - start ? {} : { repair }),
  };
}

/** 校对 — every check (or those in `which`) over one document, by severity and place. Pure; never throws on any text. */
export function proofread(prose: Prose, options: ReadingOptions, which = proofChecks): Diagnostic[] {
  const reading = openReading(prose, options);
  const told = which.flatMap((check) => [...check.run(reading)].map((finding) => ({ check, finding })));
  return sortDiagnostics(onceTold(told).map(({ check, finding }) => diagnosticOf(prose.file, check, finding)));
}
