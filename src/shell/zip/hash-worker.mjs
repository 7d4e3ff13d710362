// Plain JavaScript: a worker for one sum needs nothing of the program.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

const hash = createHash('sha256');

/** `{ room, length }`: that much of that room is to be counted in; 'sum': the sum is asked for; 'end': nothing more comes. */
parentPort?.on('message', (/** @type {{ room: number, length: number } | 'sum' | 'end'} */ task) => {
  if (task === 'end') return parentPort?.close();
  if (task === 'sum') return parentPort?.postMessage({ sha256: hash.digest('hex') });
  hash.update(new Uint8Array(workerData[task.room], 0, task.length));
  parentPort?.postMessage({ room: task.room });
});
