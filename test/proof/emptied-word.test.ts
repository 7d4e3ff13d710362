import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const clean = readFileSync(new URL('clean.txt', import.meta.url), 'utf8');
const dictionaries = builtInDictionaries();

/** Where a word stood that was taken out: line and column in what is left. */
function without(text: string, word: string): { left: string; places: { line: number; column: number }[] } {
  const places: { line: number; column: number }[] = [];
  const lines = text.split('\n').map((line, i) => {
    let left = '';
    for (const [n, part] of line.split(word).entries()) {
      if (n > 0) places.push({ line: i + 1, column: left.length + 1 });
      left += part;
    }
    return left;
  });
  return { left: lines.join('\n'), places };
}

const holes = (text: string) =>
  proofread(proseOf('汇报.txt', text), { dictionaries }).filter(({ message }) => message.includes('整篇删掉了'));

describe('a word that a filter took out of a whole text', () => {
  it.each([
    ['卫生', 8],
    ['城市', 4],
    ['健康', 4],
    ['市场', 3],
  ])('%s: tells at least %d of its holes, and nothing else', (word, least) => {
    const { left, places } = without(clean, word);
    const found = holes(left);
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const { at, message } of found) {
      expect(message).toContain(`全文没有一处“${word}”`);
      const column = at.column ?? 0;
      const isHole = places.some((p) => p.line === at.line && p.column >= column && p.column <= column + 4);
      expect(isHole, `${at.line}:${column} ${at.quote}`).toBe(true);
    }
  });

  it('a word that is left once was taken out by no filter', () => {
    const { left } = without(clean, '卫生');
    expect(holes(`${left}\n各单位认真落实卫生制度，效果明显。`)).toEqual([]);
  });

  it('a short text may do without any word', () => {
    expect(holes('全市扎实推进国家城市创建，农贸规范有序，主次干道干净整洁。')).toEqual([]);
  });

  it('the text as it was written has no holes', () => {
    expect(holes(clean)).toEqual([]);
  });
});
