// Plain JavaScript: a worker for one sum needs nothing of the program.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const hash = createHash('sha256');

/** A chunk is to be counted in, and answered with null; 'sum': the sum is asked for; 'end': nothing more comes. */
parentPort?.on('message', (/** @type {Uint8Array | 'sum' | 'end'} */ task) => {
  if (task === 'end') return parentPort?.close();
  if (task === 'sum') return parentPort?.postMessage(hash.digest('hex'));
  hash.update(task);
  parentPort?.postMessage(null);
});
