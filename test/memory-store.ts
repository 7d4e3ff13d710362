import type { Store } from '../src/shell/store.ts';

/** The twin of a shelf on the disk. */
export function memoryStore(): Store {
  const held = new Map<string, Uint8Array>();
  return {
    get: async (key) => held.get(key) ?? null,
    put: async (key, bytes) => {
      held.set(key, bytes);
    },
  };
}
