import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A module beside this one to load before the program: `other-hour.mjs`. */
  readonly before?: string;
  /** The program to run instead of ours, as `programOf` puts it together. */
  readonly main?: string;
}

/** The program as a clerk's machine runs it: a process of its own, its output in a pipe. */
export function shenbao(args: readonly string[], { env = {}, before, main }: Surroundings = {}): Promise<Ran> {
  const first = before === undefined ? [] : ['--import', pathToFileURL(at(before)).href];
  const child = spawn(process.execPath, [...first, main ?? at('../../src/cli/bin.mjs'), ...args], {
    cwd: at('../..'),
    env: { ...process.env, ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}
