import { describe, expect, it } from 'vitest';
import { asSettled, type Texts } from '../../src/build/as-settled.ts';

const texts = (): Texts => ({ documents: [], forms: [], citations: [] });

/** Notes of which texts it was made, and what was made before. */
function maker() {
  const asked: { texts: Texts; before: string | null }[] = [];
  const make = async (given: Texts, before: string | null): Promise<string> => {
    asked.push({ texts: given, before });
    return `第${asked.length}稿`;
  };
  return { asked, make };
}

describe('what is made while evidence is looked into is made', () => {
  it('once, of the texts as they are to stand, where that is known before', async () => {
    const { asked, make } = maker();
    const [ahead, told] = [texts(), texts()];
    const result = await asSettled(ahead, { isKnown: () => true, texts: async () => told }, make);
    expect(asked.map(({ before }) => before)).toEqual([null]);
    expect(asked[0]?.texts).toBe(told);
    expect(result).toEqual({ texts: told, made: '第1稿' });
  });

  it('once, where evidence says nothing against them', async () => {
    const { asked, make } = maker();
    const ahead = texts();
    const result = await asSettled(ahead, { isKnown: () => false, texts: async () => ({ ...ahead }) }, make);
    expect(asked.map(({ before }) => before)).toEqual([null]);
    expect(result.made).toBe('第1稿');
  });

  it('once more of what it says, with what was made before at hand', async () => {
    const { asked, make } = maker();
    const [ahead, told] = [texts(), texts()];
    const result = await asSettled(ahead, { isKnown: () => false, texts: async () => told }, make);
    expect(asked.map(({ before }) => before)).toEqual([null, '第1稿']);
    expect(asked[1]?.texts).toBe(told);
    expect(result.made).toBe('第2稿');
  });
});
