import { describe, expect, it } from 'vitest';
import { keepVolumes } from '../../src/bundle/keep.ts';
import { cutVolumes, type Part } from '../../src/bundle/parts.ts';
import type { Volume } from '../../src/model/bundle.ts';

/** `d:` is a divider; the number behind the colon its pages. */
const part = (name: string, pages = 4): Part => ({
  target: name.startsWith('d') ? `clause:${name}` : `evidence:${name}`,
  title: name,
  level: 3,
  pages,
  bytes: 0,
  from: name.startsWith('d') ? { kind: 'divider', clause: name } : { kind: 'evidence', piece: {} as never },
});
const limits = { pages: 10, megabytes: 1 };
const asBound = (parts: readonly Part[]): Volume[] =>
  cutVolumes(parts, limits).map(({ title, parts: own }) => ({
    path: `合订本/${title}.pdf`,
    title,
    pages: 0,
    parts: own.map(({ target, title: name, pages }, i) => ({ target, title: name, pages, firstPage: i * 4 + 1 })),
  }));
const told = (parts: readonly Part[], before: readonly Volume[]): string[] =>
  keepVolumes(parts, before, limits, 1).map(
    ({ title, parts: own }) => `${title} ${own.map((p) => `${p.title}${p.change ?? ''}`).join(' ')}`,
  );

const before = asBound(['a', 'b', 'c', 'e', 'f'].map((name) => part(name)));

describe('the plan of a next sequence', () => {
  it('is the old one where nothing changed, even under other limits', () => {
    const same = ['a', 'b', 'c', 'e', 'f'].map((name) => part(name));
    expect(told(same, before)).toEqual(['第1册 a b', '第2册 c e', '第3册 f']);
    expect(keepVolumes(same, before, { pages: 4, megabytes: 1 }, 1)).toHaveLength(3);
  });

  it('puts a late part behind the one it follows, in that volume', () => {
    const parts = [part('a'), part('a2', 2), part('b'), part('c'), part('e'), part('f'), part('g')];
    expect(told(parts, before)).toEqual(['第1册 a a2新增 b', '第2册 c e', '第3册 f g新增']);
  });

  it('opens a further volume where the old one is full, a divider with its first piece', () => {
    const parts = ['a', 'b', 'd1', 'd1-x', 'c', 'e', 'f'].map((name) => part(name));
    expect(told(parts, before)).toEqual(['第1册 a b', '第2册 c e', '第3册 f', '第4册 d1新增 d1-x新增']);
  });

  it('leaves a page in the place of what was taken away, and keeps it in the sequence after', () => {
    const parts = ['a', 'c', 'e', 'f'].map((name) => part(name));
    const [volume] = keepVolumes(parts, before, limits, 1);
    expect(told(parts, before)[0]).toBe('第1册 a b删除');
    expect(volume?.parts[1]).toMatchObject({
      target: 'withdrawn:evidence:b',
      pages: 1,
      from: { kind: 'withdrawn', withdrawn: { sequence: 1, labels: ['5', '6', '7', '8'] } },
    });
    const after: Volume[] = [
      {
        path: '合订本/第1册.pdf',
        title: '第1册',
        pages: 5,
        parts: [
          { target: 'evidence:a', title: 'a', firstPage: 1, pages: 4 },
          {
            target: 'withdrawn:evidence:b',
            title: 'b',
            firstPage: 5,
            pages: 1,
            withdrawn: { sequence: 1, labels: ['5', '6', '7', '8'] },
          },
        ],
      },
    ];
    const [next] = keepVolumes([part('a')], after, limits, 2);
    expect(next?.parts[1]).toMatchObject({ target: 'withdrawn:evidence:b', from: { withdrawn: { sequence: 1 } } });
    expect(next?.parts[1]?.change).toBeUndefined();
  });
});
