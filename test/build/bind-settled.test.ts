import { describe, expect, it } from 'vitest';
import { type Bind, bindSettled, type Texts } from '../../src/build/bind-settled.ts';
import type { BoundVolume } from '../../src/build/binding.ts';
import type { StagedFile } from '../../src/shell/staging.ts';

const texts = (): Texts => ({ documents: [], forms: [], citations: [] });
const file: StagedFile = { file: '/暂存/第1册.pdf', size: 1, digest: 'a' };
const volume: BoundVolume = {
  volume: { path: '合订本/第1册.pdf', title: '第1册', pages: 1, parts: [] },
  file,
  diagnostics: [],
  archive: null,
  obstacles: null,
};

/** Notes with which texts it was asked, and what was bound already. */
function binder() {
  const asked: { texts: Texts; before: readonly string[] | null }[] = [];
  const bind: Bind = async (given, bound) => {
    asked.push({ texts: given, before: bound && [...bound.keys()] });
    return [volume];
  };
  return { asked, bind };
}

describe('volumes are bound while evidence is looked into', () => {
  it('once with the texts as they stand, where that is known before', async () => {
    const { asked, bind } = binder();
    const [ahead, told] = [texts(), texts()];
    const result = await bindSettled(ahead, { isKnown: () => true, texts: async () => told }, bind);
    expect(asked).toEqual([{ texts: told, before: null }]);
    expect(asked[0]?.texts.documents).toBe(told.documents);
    expect(result.documents).toBe(told.documents);
  });

  it('once, where evidence says nothing against them', async () => {
    const { asked, bind } = binder();
    const ahead = texts();
    await bindSettled(ahead, { isKnown: () => false, texts: async () => ({ ...ahead }) }, bind);
    expect(asked).toHaveLength(1);
  });

  it('once more with what it says, and with what is bound already at hand', async () => {
    const { asked, bind } = binder();
    const [ahead, told] = [texts(), texts()];
    const result = await bindSettled(ahead, { isKnown: () => false, texts: async () => told }, bind);
    expect(asked.map(({ before }) => before)).toEqual([null, ['合订本/第1册.pdf']]);
    expect(asked[1]?.texts.documents).toBe(told.documents);
    expect(result.documents).toBe(told.documents);
  });
});
