import { startWorker } from '../../../src/shell/batch/worker.ts';

/** Has a worker, says which process it is, and goes on for ever. */
startWorker(new URL('./odd-worker.ts', import.meta.url), 64).ask(
  'pid',
  (answer) => console.log((answer as { result: string }).result),
  () => process.exit(1),
);
setInterval(() => undefined, 1000);
