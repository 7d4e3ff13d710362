import { keyOf, type Store } from '../shell/store.ts';

/** 合记 — small findings by name. Each is kept by itself as soon as it is known, and all of a run in one entry, which the next run reads at once. */
export interface Book<T> {
  get(name: string): Promise<T | null>;
  put(name: string, finding: T): Promise<void>;
  /** Keeps what was asked for and found in this run in one entry, and forgets the rest there. */
  save(): Promise<void>;
}

/** `title`: all that every finding depends on; `keyOfOne`: where the store has one by itself. Findings are plain data. */
export function openBook<T>(store: Store, title: string, keyOfOne: (name: string) => string): Book<T> {
  const key = keyOf('book', title);
  const asked = new Map<string, T>();
  let before: Promise<ReadonlyMap<string, T>> | undefined;
  const known = (): Promise<ReadonlyMap<string, T>> => {
    before ??= parsed<[string, T][]>(store, key).then((held) => new Map(held));
    return before;
  };
  return {
    get: async (name) => {
      const found = (await known()).get(name) ?? (await parsed<T>(store, keyOfOne(name)));
      if (found !== null) asked.set(name, found);
      return found;
    },
    put: async (name, finding) => {
      asked.set(name, finding);
      await store.put(keyOfOne(name), printed(finding));
    },
    save: async () => {
      const held = await known();
      if (asked.size === held.size && [...asked.keys()].every((name) => held.has(name))) return;
      await store.put(key, printed([...asked]));
    },
  };
}

const printed = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Only what this program itself has kept comes here: the store proves every byte. */
async function parsed<T>(store: Store, key: string): Promise<T | null> {
  const held = await store.get(key);
  return held === null ? null : JSON.parse(new TextDecoder().decode(held));
}
