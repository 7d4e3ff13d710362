import { readdirSync, readFileSync } from 'node:fs';

/** 进程族 — a process and all it has started, as Linux tells of them; what has ended meanwhile is silently left out. */
export interface Family {
  /** Largest resident set of any of them so far, in megabytes. */
  readonly largest: number;
  /** What all of them take together now, pages they share counted once, in megabytes. Costly: a millisecond each. */
  readonly together: () => number;
  /** Processor time of all of them and of those that have ended, in seconds. */
  readonly processor: number;
}

export function familyOf(pid: number): Family {
  const members = [...descendants(pid)];
  return {
    largest: Math.max(0, ...members.map((one) => kilobytes(one, 'status', 'VmHWM'))) / 1024,
    together: () => members.reduce((sum, one) => sum + kilobytes(one, 'smaps_rollup', 'Pss'), 0) / 1024,
    processor: members.reduce((sum, one) => sum + processorTime(one), 0),
  };
}

function* descendants(pid: number): Generator<number> {
  yield pid;
  for (const thread of listed(`/proc/${pid}/task`))
    for (const child of read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? [])
      yield* descendants(Number(child));
}

const kilobytes = (pid: number, file: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/${file}`))?.[1] ?? 0);

/** Fields 14 to 17 of proc(5)'s stat, its own time and that of children that have ended, in hundredths on every Linux of today. */
function processorTime(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return Number.isFinite(ticks) ? ticks / 100 : 0;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
