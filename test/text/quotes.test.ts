import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerQuotes } from '../../src/text/quotes.ts';

describe('quotation marks inside quotation marks', () => {
  it.each([
    ['条款“7.2 “四小”行业”没有佐证', '条款“7.2 ‘四小’行业”没有佐证'],
    ['“甲”与“乙”不同', '“甲”与“乙”不同'],
    ['“甲““乙”””', '“甲‘‘乙’’”'],
    ['只有“一半', '只有“一半'],
    ['”反了“', '”反了“'],
    ['', ''],
  ])('%s', (given, wanted) => {
    expect(innerQuotes(given)).toBe(wanted);
  });

  it('never change anything else, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '‘', '甲', '，') }), (text) => {
        const once = innerQuotes(text);
        expect(innerQuotes(once)).toBe(once);
        expect(once.replaceAll('‘', '“').replaceAll('’', '”')).toBe(text.replaceAll('‘', '“'));
      }),
    );
  });
});
