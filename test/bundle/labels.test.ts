import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelText, lateLabels } from '../../src/bundle/labels.ts';
import type { Volume } from '../../src/model/bundle.ts';

type Sized = readonly [target: string, pages: number, labels?: readonly string[]];

function volume(...parts: readonly Sized[]): Volume {
  let page = 1;
  const placed = parts.map(([target, pages, labels]) => {
    const part = { target, title: target, firstPage: page, pages, ...(labels ? { labels } : {}) };
    page += pages;
    return part;
  });
  return { path: 'v', title: 'v', pages: page - 1, parts: placed };
}
const sized = (...parts: readonly Sized[]) => parts.map(([target, pages]) => ({ target, pages }));

describe('numbers of a volume that grew', () => {
  it('keeps old numbers and hangs late pages behind them', () => {
    const labels = lateLabels(volume(['a', 2], ['b', 2]), sized(['a', 3], ['new', 2], ['b', 2], ['end', 1]));
    expect(labels).toEqual([['1', '2', '2-1'], ['2-2', '2-3'], ['3', '4'], ['4-1']]);
  });

  it('goes on from what the sequence before had already put in', () => {
    const before = volume(['a', 2], ['late', 2, ['2-1', '2-2']], ['b', 1, ['3']]);
    expect(lateLabels(before, sized(['a', 3], ['late', 1], ['later', 1], ['b', 1]))).toEqual([
      ['1', '2', '2-3'],
      ['2-1'],
      ['2-4'],
      ['3'],
    ]);
  });

  it('leaves the first number of what was taken away to the page that says so', () => {
    expect(lateLabels(volume(['a', 1], ['b', 4], ['c', 1]), sized(['a', 1], ['withdrawn:b', 1], ['c', 1]))).toEqual([
      ['1'],
      ['2'],
      ['6'],
    ]);
  });

  it('is the running number where nothing changed, and never gives a number twice', () => {
    const parts = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 5 })), {
      selector: ([name]) => name,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const before = volume(...a);
        expect(lateLabels(before, sized(...a)).flat()).toEqual(
          Array.from({ length: before.pages }, (_, i) => String(i + 1)),
        );
        const labels = lateLabels(before, sized(...b)).flat();
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it('is written in runs', () => {
    expect(labelText(['12', '13', '14', '14-1', '16'])).toBe('12—14、14-1、16');
  });
});
