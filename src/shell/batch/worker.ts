import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** 工作进程 — a process of its own: what it used is given back whole when it ends, and what brings it down leaves us standing. */
export interface Worker {
  /** One at a time: one of the two is called, and never the other after it. */
  ask(task: unknown, answered: (answer: unknown) => void, died: (code: number | NodeJS.Signals | null) => void): void;
  /** At once, whatever it is doing. */
  end(): void;
}

const beginning = fileURLToPath(new URL('./begin.mjs', import.meta.url));

/** Memory is given back early. Measured over 1,000 files, `test/bench/README.md`; systems without glibc do not know the first three. */
const thrift = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
const thriftOf = (memory: number): string[] => [`--max-old-space-size=${memory}`, '--max-semi-space-size=32'];

const living = new Set<ChildProcess>();
// Whoever leaves in a hurry leaves nobody behind; a worker whose master was killed ends by itself, with its task.
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** A process that runs `script`, an address below `src`; `memory` in megabytes. */
export function startWorker(script: URL, memory: number): Worker {
  const child = fork(beginning, [script.href], {
    serialization: 'advanced',
    execArgv: thriftOf(memory),
    env: { ...process.env, ...thrift },
    // The engine's last words when it runs out of memory are not for the clerk.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  // Said again to whoever asks; an error nobody waits for must not stop the program.
  child.on('error', () => undefined);
  return {
    ask: (task, answered, died) => {
      const over = (): void => void child.off('message', answer).off('exit', exit);
      const answer = (message: unknown): void => {
        over();
        answered(message);
      };
      const exit = (code: number | null, signal: NodeJS.Signals | null): void => {
        over();
        died(code ?? signal);
      };
      child.on('message', answer).on('exit', exit);
      // One that ended since it was last asked says so only here.
      child.send(task as object, (error) => error !== null && exit(child.exitCode, child.signalCode));
    },
    end: () => void child.kill('SIGKILL'),
  };
}
