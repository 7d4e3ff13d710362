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

/** From so many bytes on the sum is taken beside the writing: starting the other thread costs as long as 40 MB. */
const worthwhile = 1 << 28;
const rooms = 4;
const roomSize = 4 * 1024 * 1024;

/** `expected`: how many bytes there will be, as far as anybody knows. */
export const createHashing = (expected: number): Hashing => (expected < worthwhile ? hashedHere() : hashedBeside());

function hashedHere(): Hashing {
  const hash = createHash('sha256');
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest('hex'), close: () => undefined };
}

interface Answer {
  readonly room?: number;
  readonly sha256?: string;
}

/** Chunks are copied into memory both threads see, and hashed there while the next ones are read and written. */
function hashedBeside(): Hashing {
  const shared = Array.from({ length: rooms }, () => new SharedArrayBuffer(roomSize));
  const worker = new Worker(new URL('./hash-worker.mjs', import.meta.url), { workerData: shared, execArgv: [] });
  const inbox = createInbox(worker);
  const free = shared.map((_, room) => room);
  const place = async (piece: Uint8Array): Promise<void> => {
    while (free.length === 0) {
      const { room } = await inbox.next();
      if (room !== undefined) free.push(room);
    }
    const room = free.pop() ?? 0;
    new Uint8Array(shared[room] ?? new SharedArrayBuffer(0)).set(piece);
    worker.postMessage({ room, length: piece.length });
  };
  return {
    update: async (chunk) => {
      for (let at = 0; at < chunk.length; at += roomSize) await place(chunk.subarray(at, at + roomSize));
    },
    digest: async () => {
      worker.postMessage('sum');
      for (;;) {
        const { sha256 } = await inbox.next();
        if (sha256 !== undefined) return sha256;
      }
    },
    // It ends by itself: to stop a thread in the middle of a library's work may bring the process down.
    close: () => worker.postMessage('end'),
  };
}

/** Answers in the order they came; a worker that dies is an error for whoever waits. */
function createInbox(worker: Worker): { readonly next: () => Promise<Answer> } {
  const waiting: Answer[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  worker.on('message', (answer: Answer) => {
    waiting.push(answer);
    wake();
  });
  worker.on('error', (error) => {
    failure = error;
    wake();
  });
  return {
    next: async () => {
      for (;;) {
        const answer = waiting.shift();
        if (answer !== undefined) return answer;
        if (failure !== null) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
