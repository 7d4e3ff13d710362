import { spawn } from 'node:child_process';
import { familyOf } from './processes.ts';

export interface Measured {
  readonly seconds: number;
  /** Processor time of the process and all it started, as last seen; null where the system does not say (no /proc). */
  readonly processor: number | null;
  /** Largest resident set of any one process, in megabytes. */
  readonly peak: number | null;
  /** Most that all processes took together, pages they share counted once, in megabytes. */
  readonly together: number | null;
  readonly output: string;
  readonly failed: string | null;
}

/** Memory of all together is asked for every so many looks. */
const sparing = 20;

/** Runs a command to its end and watches its memory. */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((done) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    const complained: Buffer[] = [];
    let [peak, together, processor] = [0, 0, 0];
    let looks = 0;
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    const watch = setInterval(() => {
      if (child.pid === undefined) return;
      const family = familyOf(child.pid);
      peak = Math.max(peak, family.largest);
      processor = Math.max(processor, family.processor);
      looks += 1;
      if (looks % sparing === 0) together = Math.max(together, family.together());
    }, 10);
    const finish = (failed: string | null): void => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const [most, sum, cpu] = [peak, together, processor].map((value) => value || null);
      done({
        seconds,
        processor: cpu ?? null,
        peak: most ?? null,
        together: sum ?? null,
        output: Buffer.concat(said).toString(),
        failed,
      });
    };
    child.on('error', (error) => finish(error.message));
    // qpdf ends with 3 when it only warned.
    child.on('close', (code) =>
      finish(code === 0 || code === 3 ? null : (Buffer.concat(complained).toString().split('\n')[0] ?? `exit ${code}`)),
    );
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
