import type { Shelf } from '../shell/shelf.ts';
import { keyOf } from '../shell/store.ts';

/** What a work is made from: a digest or a short text by the name the clerk knows it by. */
export type Inputs = Readonly<Record<string, string>>;

/** 重做记录 — one work that was made anew, and which of its inputs had changed; empty when it was never made before. */
export interface Remade {
  readonly work: string;
  readonly changed: readonly string[];
  readonly first: boolean;
}

/** 留存 — works of earlier builds by the digests of all they were made from. */
export interface Kept {
  /** Null when it must be made; that, and why, is then remembered. */
  find(work: string, inputs: Inputs): Uint8Array | null;
  /** One work more that was taken as it was. */
  taken(): void;
  /** What must be made whatever is kept of it, because it lies elsewhere and is not there: remembered like a miss. */
  remake(work: string, inputs: Inputs): void;
  keep(work: string, inputs: Inputs, bytes: Uint8Array): void;
  /** The same for by-products nobody needs to hear of. */
  recall(inputs: Inputs): Uint8Array | null;
  remember(inputs: Inputs, bytes: Uint8Array): void;
  /** What was made anew in this run, in the order it was asked for, and how many works were taken as they were. */
  readonly told: () => { readonly remade: readonly Remade[]; readonly reused: number };
}

const keyFor = (inputs: Inputs): string => keyOf('work', ...Object.entries(inputs).flat());

/** Works on a shelf. `program` is one input of all: another program makes everything anew. */
export function keptOn(shelf: Shelf, program: string): Kept {
  const remade: Remade[] = [];
  let reused = 0;
  const whole = (inputs: Inputs): Inputs => ({ 程序: program, ...inputs });
  const lastKey = (work: string): string => keyOf('inputs', work);
  const miss = (work: string, inputs: Inputs): void =>
    void remade.push(reasonFor(work, whole(inputs), readInputs(shelf.take(lastKey(work)))));
  return {
    find: (work, inputs) => {
      const held = shelf.take(keyFor(whole(inputs)));
      if (held === null) miss(work, inputs);
      else reused += 1;
      return held;
    },
    remake: miss,
    taken: () => {
      reused += 1;
    },
    keep: (work, inputs, bytes) => {
      shelf.lay(keyFor(whole(inputs)), bytes);
      shelf.lay(lastKey(work), new TextEncoder().encode(JSON.stringify(whole(inputs))));
    },
    recall: (inputs) => shelf.take(keyFor(whole(inputs))),
    remember: (inputs, bytes) => shelf.lay(keyFor(whole(inputs)), bytes),
    told: () => ({ remade, reused }),
  };
}

/** Nothing is remembered: a machine without a shelf, and the tests of single steps. */
export const nothingKept: Kept = {
  find: () => null,
  remake: () => {},
  taken: () => {},
  keep: () => {},
  recall: () => null,
  remember: () => {},
  told: () => ({ remade: [], reused: 0 }),
};

const readInputs = (held: Uint8Array | null): Inputs | null =>
  held === null ? null : JSON.parse(new TextDecoder().decode(held));

function reasonFor(work: string, now: Inputs, last: Inputs | null): Remade {
  if (last === null) return { work, changed: [], first: true };
  const names = new Set([...Object.keys(now), ...Object.keys(last)]);
  return { work, changed: [...names].filter((name) => now[name] !== last[name]), first: false };
}

/** A header of facts and the bytes they speak of, as one kept work. */
export function seal(facts: unknown, bytes: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(facts));
  const out = new Uint8Array(4 + head.length + bytes.length);
  new DataView(out.buffer).setUint32(0, head.length);
  out.set(head, 4);
  out.set(bytes, 4 + head.length);
  return out;
}

/** The parts of `seal`. Only what this program itself has kept comes here: the shelf proves every byte. */
export function unseal(held: Uint8Array): { readonly facts: unknown; readonly bytes: Uint8Array } {
  const length = new DataView(held.buffer, held.byteOffset).getUint32(0);
  return {
    facts: JSON.parse(new TextDecoder().decode(held.subarray(4, 4 + length))),
    bytes: held.subarray(4 + length),
  };
}
