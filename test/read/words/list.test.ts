import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCodes,
  parseFlag,
  parseNames,
  parseSentences,
  writeNames,
  writeSentences,
} from '../../../src/read/words/list.ts';
import { distance, nearest } from '../../../src/read/words/nearest.ts';

describe('lists', () => {
  it('parts codes and names at every separator a clerk uses', () => {
    expect(parseCodes('3.1-01、3.1-02，3.1-03;3.1-04 3.1-05\n３．１－０６')).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((n) => `3.1-${n}`),
    );
    expect(parseNames('市城管局、市住建局\n各区政府；')).toEqual(['市城管局', '市住建局', '各区政府']);
  });

  it('parts sentences at line breaks, or else at semicolons', () => {
    expect(parseSentences('一，甲；乙\n二\r\n\n三')).toEqual(['一，甲；乙', '二', '三']);
    expect(parseSentences('一；二;三')).toEqual(['一', '二', '三']);
  });

  it('takes back what it wrote', () => {
    const sentence = fc.stringMatching(/^[一二；;，。a-z]{1,12}$/).filter((s) => s.trim() === s);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1 }), (items) => {
        expect(parseSentences(writeSentences(items))).toEqual(items);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一二三a-z]{1,8}$/)), (items) => {
        expect(parseNames(writeNames(items))).toEqual(items);
      }),
    );
  });

  it.each([
    ['是', true],
    ['√', true],
    ['Ｙ', true],
    ['否', false],
    ['×', false],
    ['部分', null],
    ['', null],
  ])('reads %s as %s', (text, flag) => expect(parseFlag(text)).toBe(flag));
});

describe('nearest', () => {
  const known = ['指标数据', '组织机构', '佐证编号', '佐证登记'];
  it.each([
    ['指标', '指标数据'],
    ['指标数居', '指标数据'],
    ['左证编号', '佐证编号'],
    ['年度预算安排', undefined],
  ])('%s → %s', (word, meant) => expect(nearest(word, known)).toBe(meant));

  it('measures edits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
      }),
    );
  });
});
