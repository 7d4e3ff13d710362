import type { Command } from 'commander';

/** One command: adds itself to the program and hands its exit code to `done`. */
export type Define = (program: Command, done: (code: number) => void) => Command;

/** In the order of the help. Loaded when called for: all of them together take four seconds before the first word. */
const commands: Readonly<Record<string, () => Promise<Define>>> = {
  init: async () => (await import('./init.ts')).init,
  sort: async () => (await import('./sort.ts')).sort,
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  pack: async () => (await import('./pack.ts')).pack,
  verify: async () => (await import('./verify.ts')).verify,
  review: async () => (await import('./review.ts')).review,
  amend: async () => (await import('./amend.ts')).amend,
  export: async () => (await import('./export.ts')).exportSets,
  report: async () => (await import('./report.ts')).report,
  template: async () => (await import('./template.ts')).template,
  serve: async () => (await import('./serve.ts')).serve,
  proof: async () => (await import('./proof.ts')).proof,
  extract: async () => (await import('./extract.ts')).extract,
  explain: async () => (await import('./explain.ts')).explain,
};

/** The command that stands first on the line; all of them where none does, for the help and the suggestions. */
export async function commandsFor(first: string | undefined): Promise<Define[]> {
  if (first === '-V' || first === '--version') return [];
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  return Promise.all((named === undefined ? Object.values(commands) : [named]).map((load) => load()));
}
