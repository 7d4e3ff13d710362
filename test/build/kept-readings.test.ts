import { expect, test } from 'vitest';
import { keptOn } from '../../src/build/kept.ts';
import { recallReadings } from '../../src/build/kept-readings.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const memory = () => {
  const held = new Map<string, Uint8Array>();
  return {
    take: (key: string) => held.get(key) ?? null,
    lay: (key: string, bytes: Uint8Array) => held.set(key, bytes),
  };
};
const flaw = (text: string): Diagnostic => ({
  code: 'wrong-term',
  severity: 'warning',
  message: `“${text}”有误`,
  at: { file: '', quote: text },
});

/** Reads the texts in a run of its own; gives what was found and what had to be read. */
function run(kept: ReturnType<typeof keptOn>, texts: readonly string[], words = '词典') {
  const { unread, found, learn } = recallReadings(kept, { words }, texts);
  const read = [...unread];
  learn(read.map((text) => (text.includes('布署') ? [flaw(text)] : [])));
  return { found: texts.flatMap((text) => found.get(text) ?? []), read };
}

test('a text is read once, and again when the words it is held against have changed', () => {
  const kept = keptOn(memory(), '程序');
  const first = run(kept, ['布署工作', '部署工作', '部署工作']);
  expect(first).toEqual({ found: [flaw('布署工作')], read: ['布署工作', '部署工作'] });
  expect(run(kept, ['布署工作', '部署工作'])).toEqual({ found: first.found, read: [] });
  expect(run(kept, ['布署工作', '又一件'])).toEqual({ found: first.found, read: ['又一件'] });
  expect(run(kept, ['布署工作'], '新词典').read).toEqual(['布署工作']);
  expect(run(keptOn(memory(), '程序'), ['布署工作']).read).toEqual(['布署工作']);
});

test('what is no longer in the sheets is forgotten', () => {
  const kept = keptOn(memory(), '程序');
  run(kept, ['甲', '乙']);
  run(kept, ['甲']);
  expect(run(kept, ['甲', '乙']).read).toEqual(['乙']);
});
