import { withoutEchoes } from '../check/echoes.ts';
import { applyWaivers } from '../check/waive.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import type { Day } from '../model/day.ts';
import { nearest } from '../read/words/nearest.ts';
import { knownCodes } from './explained.ts';
import type { Intake } from './intake.ts';
import { turnOf } from './turns.ts';

/**
 * The list as the clerk sees it: one flaw said once, what a named person has accepted marked as such, what is mended first
 * first. `today` is null where only a package speaks.
 */
export function settle(
  { dossier, files }: Pick<Intake, 'dossier' | 'files'>,
  all: readonly Diagnostic[],
  today: Day | null,
): Diagnostic[] {
  const { waivers } = dossier.value.settings;
  const at = (index: number) => dossier.at('settings', 'waivers', index);
  return sortDiagnostics(applyWaivers(withoutEchoes(all), { waivers, at, files, today, unknown }), turnOf);
}

function unknown(code: string): string | null {
  const codes = knownCodes();
  if (codes.includes(code)) return null;
  const near = nearest(code, codes);
  return `没有叫“${code}”的检查项${near === undefined ? '' : `，是不是“${near}”`}`;
}
