import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** 校验值计算 — the SHA-256 of what is written, piece by piece. */
export interface Hashing {
  /** The chunk is the caller's again as soon as this resolves. */
  update(chunk: Uint8Array): Promise<void> | void;
  /** Lower-case hex. */
  digest(): Promise<string> | string;
  /** Lets go of everything, whether or not the sum was asked for. */
  close(): void;
}

export function hashedHere(): Hashing {
  const hash = createHash('sha256');
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest('hex'), close: () => undefined };
}

/** In another thread. The chunks must lie in memory that both threads see: they are not copied. */
export function hashedBeside(): Hashing {
  const worker = new Worker(new URL('./hash-worker.mjs', import.meta.url), { execArgv: [] });
  const answers = answersOf(worker);
  return {
    update: async (chunk) => {
      worker.postMessage(chunk);
      await answers.next();
    },
    digest: async () => {
      worker.postMessage('sum');
      return (await answers.next()) ?? '';
    },
    // It ends by itself: to stop a thread in the middle of a library's work may bring the process down.
    close: () => worker.postMessage('end'),
  };
}

type Answer = string | null;

/** Answers in the order they were asked for; a worker that dies is an error for whoever waits. */
function answersOf(worker: Worker): { readonly next: () => Promise<Answer> } {
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }[] = [];
  let failure: Error | null = null;
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error: Error) => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (failure === null) waiting.push({ resolve, reject });
        else reject(failure);
      }),
  };
}
