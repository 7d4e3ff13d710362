import { describe, expect, test } from 'vitest';
import { openBook } from '../../src/build/book.ts';
import { keyOf, type Store } from '../../src/shell/store.ts';
import { memoryStore } from '../memory-store.ts';

const one = (name: string): string => keyOf('one', name);
const opened = (store: Store, title = '书') => openBook<{ pages: number }>(store, title, one);

/** Counts what is asked of a store and what it is given. */
function counted() {
  const store = memoryStore();
  const calls = { got: 0, put: 0 };
  const counting: Store = {
    get: (key) => {
      calls.got += 1;
      return store.get(key);
    },
    put: (key, bytes) => {
      calls.put += 1;
      return store.put(key, bytes);
    },
  };
  return { store, counting, calls };
}

async function filled(store: Store): Promise<void> {
  const book = opened(store);
  for (const [i, name] of ['甲', '乙', '丙'].entries()) await book.put(name, { pages: i });
  await book.save();
}

describe('openBook', () => {
  test('gives all findings of the run before at the price of one', async () => {
    const { counting, calls, store } = counted();
    await filled(store);
    const book = opened(counting);
    expect([await book.get('甲'), await book.get('乙'), await book.get('丙')]).toEqual([
      { pages: 0 },
      { pages: 1 },
      { pages: 2 },
    ]);
    await book.save();
    expect(calls).toEqual({ got: 1, put: 0 });
  });

  test('knows what a run found that was broken off before it was saved', async () => {
    const store = memoryStore();
    await opened(store).put('甲', { pages: 7 });
    expect(await opened(store).get('甲')).toEqual({ pages: 7 });
    expect(await opened(store).get('乙')).toBeNull();
  });

  test('forgets in the common entry what nobody asked for, and nothing by itself', async () => {
    const { counting, calls, store } = counted();
    await filled(store);
    const fewer = opened(store);
    await fewer.get('甲');
    await fewer.save();
    const book = opened(counting);
    expect([await book.get('甲'), await book.get('乙')]).toEqual([{ pages: 0 }, { pages: 1 }]);
    expect(calls.got).toBe(2);
  });

  test('of another title nothing is taken but what stands by itself', async () => {
    const { counting, calls, store } = counted();
    await filled(store);
    expect(await opened(counting, '别的书').get('甲')).toEqual({ pages: 0 });
    expect(calls.got).toBe(2);
  });
});
