import { describe, expect, it } from 'vitest';
import { indexFilteredWords } from '../../src/text/filtered-words.ts';

const table = indexFilteredWords([
  {
    kind: 'filtered-words',
    source: '测试',
    date: '2026-11-23',
    words: { 卫生: '国家城市 ，院医务', 街道: '，各社区 国家城市' },
  },
]);

describe('holes of filtered words', () => {
  it('knows which words a text lacks', () => {
    expect([...table.missingFrom('各街道迅速行动')]).toEqual(['卫生']);
  });

  it('finds a hole of every missing word, with its place', () => {
    expect(table.holesIn('创建国家城市', new Set(['卫生']))).toEqual([{ word: '卫生', row: '国家城市', at: 2 }]);
    expect(table.holesIn('创建国家城市', new Set())).toEqual([]);
    expect(table.holesIn('创建国家城市', new Set(['卫生', '街道'])).map(({ word }) => word)).toEqual(['卫生', '街道']);
  });

  it('takes the beginning of a text and any mark for one', () => {
    expect(table.holesIn('院医务人员', new Set(['卫生']))).toEqual([{ word: '卫生', row: '，院医务', at: -1 }]);
    expect(table.holesIn('通知：各社区', new Set(['街道']))).toEqual([{ word: '街道', row: '，各社区', at: 2 }]);
    expect(table.holesIn('3院医务人员', new Set(['卫生']))).toEqual([]);
  });
});
