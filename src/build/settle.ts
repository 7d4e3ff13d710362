import { withoutEchoes } from '../check/echoes.ts';
import { applyWaivers } from '../check/waive.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import type { Intake } from './intake.ts';
import { turnOf } from './turns.ts';

/** The list as the clerk sees it: one flaw said once, what a named person has accepted marked as such, what is mended first first. */
export function settle(
  { dossier, files }: Pick<Intake, 'dossier' | 'files'>,
  all: readonly Diagnostic[],
): Diagnostic[] {
  const { waivers } = dossier.value.settings;
  const at = (index: number) => dossier.at('settings', 'waivers', index);
  return sortDiagnostics(applyWaivers(withoutEchoes(all), { waivers, at, files }), turnOf);
}
