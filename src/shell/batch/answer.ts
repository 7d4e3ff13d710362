import { parentPort } from 'node:worker_threads';

/** The worker's side of a pool: answers each task with its result or its failure. */
export function answer<T, R>(run: (task: T) => Promise<R>): void {
  parentPort?.on('message', (task: T) => {
    run(task).then(
      (result) => parentPort?.postMessage({ result }),
      (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}
