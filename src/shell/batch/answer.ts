/** The worker's side of a pool: answers each task with its result or its failure. */
export function answer<T, R>(run: (task: T) => Promise<R>): void {
  const say = (settled: { result: R } | { failure: string }): void => void process.send?.(settled);
  process.on('message', (task: T) => {
    run(task).then(
      (result) => say({ result }),
      (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}
