import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Processor time of the process itself, as last seen; null where the system does not say. */
  readonly processor: number | null;
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
    let processor: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    const watch = setInterval(() => {
      peak = Math.max(peak ?? 0, residentPeak(child.pid) ?? 0) || null;
      processor = processorTime(child.pid) ?? processor;
    }, 10);
    const finish = (failed: string | null): void => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      done({ seconds, processor, peak, output: Buffer.concat(said).toString(), failed });
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

/** Fields 14 and 15 of proc(5)'s stat, in hundredths of a second on every Linux of today. */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks / 100 : null;
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
