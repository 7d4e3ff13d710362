import { startWorker, type Worker } from './worker.ts';

/** What became of one task: its result, or why there is none. */
export type Settled<R> = { readonly result: R } | { readonly failure: string };

export interface PoolOptions {
  /** Workers at a time. */
  readonly size: number;
  /** Longest a task may take, in milliseconds. */
  readonly limit: number;
  /** Most that one worker may keep in its heap, in megabytes. */
  readonly memory: number;
  /** When this resolves one more worker joins: the thread that asked has nothing else to do. It must not reject. */
  readonly idle?: Promise<void>;
}

/**
 * Runs tasks in workers, each of which takes one after another. A task that throws, hangs or exhausts its memory costs
 * its worker and nothing else: the next one starts fresh. Results come in the order of the tasks.
 */
export async function runPool<T, R>(
  script: URL,
  tasks: readonly T[],
  options: PoolOptions,
  onSettled: (index: number, settled: Settled<R>) => void,
): Promise<Settled<R>[]> {
  const results = new Array<Settled<R>>(tasks.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    let worker: Worker | undefined;
    for (let index = next++; index < tasks.length; index = next++) {
      worker ??= startWorker(script, options.memory);
      const settled = await attempt<R>(worker, tasks[index], options.limit);
      if ('failure' in settled) {
        worker.end();
        worker = undefined;
      }
      results[index] = settled;
      onSettled(index, settled);
    }
    worker?.end();
  };
  const lanes = Array.from({ length: Math.min(options.size, tasks.length) }, lane);
  // One that finds nothing left to do starts no worker.
  options.idle?.then(() => lanes.push(lane()));
  for (const one of lanes) await one;
  return results;
}

function attempt<R>(worker: Worker, task: unknown, limit: number): Promise<Settled<R>> {
  return new Promise((resolve) => {
    const settle = (settled: Settled<R>): void => {
      clearTimeout(timer);
      resolve(settled);
    };
    const timer = setTimeout(() => settle({ failure: `超过 ${limit / 1000} 秒没有完成` }), limit);
    worker.ask(
      task,
      (answer) => settle(answer as Settled<R>),
      (code) => settle({ failure: `工作进程意外退出（${code}）` }),
    );
  });
}
