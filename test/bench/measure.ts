import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest resident set seen, in megabytes; null where the system does not say (no /proc). */
  readonly peak: number | null;
  readonly output: string;
  readonly failed: string | null;
}

/** Runs a command to its end and watches its memory. */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((done) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    const complained: Buffer[] = [];
    let peak: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    const watch = setInterval(() => {
      peak = Math.max(peak ?? 0, residentPeak(child.pid) ?? 0) || null;
    }, 10);
    const finish = (failed: string | null): void => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      done({ seconds, peak, output: Buffer.concat(said).toString(), failed });
    };
    child.on('error', (error) => finish(error.message));
    // qpdf ends with 3 when it only warned.
    child.on('close', (code) =>
      finish(code === 0 || code === 3 ? null : (Buffer.concat(complained).toString().split('\n')[0] ?? `exit ${code}`)),
    );
  });
}

function residentPeak(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
