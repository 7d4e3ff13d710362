import type { FaceSet } from '../../model/faces.ts';
import { fontsOf, type SetType, type Typeset, type TypesettingJob, typeset } from '../../write/pdf/engine.ts';
import type { Settled } from './pool.ts';
import type { TypeAnswer, TypeTask } from './type-worker.ts';
import { startWorker, type Worker } from './worker.ts';

/** 另一进程排版 — what the typesetter takes of memory it never gives back: it ends with its process. */
export interface TypeBeside {
  readonly setType: SetType;
  readonly end: () => void;
}

const script = new URL('./type-worker.ts', import.meta.url);
/** Heap in megabytes; what the typesetter itself takes lies outside of it. */
const memory = 1024;
/** A process that has grown so far is ended. Faces and twenty pages take 120 MB; a list of sixty pages took 370. */
const grown = 320 * 1024 * 1024;

/** Starts the process at once: by the time the first document is composed it stands ready. */
export function typeBeside(): TypeBeside {
  let worker: Worker | null = startWorker(script, memory);
  let given: FaceSet | null = null;
  let fallen = false;
  const end = (): void => {
    worker?.end();
    worker = null;
    given = null;
  };
  /** Null from one that falls, over a picture perhaps: none is started again. */
  const ask = (task: TypeTask): Promise<Settled<TypeAnswer> | null> =>
    new Promise((resolve) => {
      worker ??= startWorker(script, memory);
      worker.ask(
        task,
        (answer) => resolve(answer as Settled<TypeAnswer>),
        () => {
          fallen = true;
          resolve(null);
        },
      );
    });
  const setBeside = async (job: TypesettingJob, faces: FaceSet): Promise<Typeset | null> => {
    if (given !== faces) await ask({ fonts: fontsOf(faces) });
    given = faces;
    const settled = fallen ? null : await ask({ job });
    if (settled === null) return null;
    if ('failure' in settled) throw new Error(settled.failure);
    if (settled.result.resident > grown) end();
    return settled.result.typeset;
  };
  const set: SetType = async (job, faces) => (fallen ? null : await setBeside(job, faces)) ?? typeset(job, faces);
  return { setType: oneByOne(set), end };
}

function oneByOne(set: SetType): SetType {
  let last: Promise<unknown> = Promise.resolve();
  return (job, faces) => {
    const next = last.then(() => set(job, faces));
    last = next.catch(() => undefined);
    return next;
  };
}
