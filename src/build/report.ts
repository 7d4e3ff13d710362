import type { Examined } from '../build.ts';
import { countBySeverity } from '../diagnostic.ts';
import type { DiagnosticsRecord } from '../model/record.ts';

/** The contract's one object: the list of problems with what came of each check. */
export function problemRecord(
  examined: Pick<Examined, 'intake' | 'diagnostics' | 'checks'>,
  version: string,
): DiagnosticsRecord {
  return {
    tool: { name: 'shenbao', version },
    pack: examined.intake?.stamp ?? { id: '', edition: '', sha256: '' },
    summary: countBySeverity(examined.diagnostics),
    diagnostics: examined.diagnostics,
    checks: examined.checks,
  };
}

export const toJson = (examined: Pick<Examined, 'intake' | 'diagnostics' | 'checks'>, version: string): string =>
  JSON.stringify(problemRecord(examined, version), null, 1);
