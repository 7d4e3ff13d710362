import type { Finding, ProofCheck } from './proof-check.ts';

/** A finding with the check that made it. */
export interface Told {
  readonly check: ProofCheck;
  readonly finding: Finding;
}

/** Checks that see a blank by what is odd about its characters: who is told that it is one knows all of it. */
const softer: ReadonlySet<string> = new Set([
  'web-residue',
  'missing-value',
  'inserted-character',
  'stray-space',
  'repeated-mark',
  'torn-figure',
]);

const meets = (a: Finding, b: Finding): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && a.end > b.start && a.at === undefined;

/** One flaw is told once: where a blank was left, nothing is said of the signs and spaces it is made of. */
export function onceTold(all: readonly Told[]): readonly Told[] {
  const blanks = all.filter(({ check }) => check.code === 'placeholder').map(({ finding }) => finding);
  if (blanks.length === 0) return all;
  return all.filter(({ check, finding }) => !softer.has(check.code) || !blanks.some((blank) => meets(finding, blank)));
}
