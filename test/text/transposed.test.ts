import { describe, expect, it } from 'vitest';
import { builtInDictionaries } from '../proof/dictionaries.ts';

const { spelling } = builtInDictionaries();
const words = (text: string): string[] =>
  spelling
    .transposedIn(text)
    .filter(({ gain, fit }) => gain + fit >= 20)
    .map(({ word }) => word);

describe('two characters the wrong way round', () => {
  it.each([
    ['广大居民极积参与', '积极'],
    ['划分责区任包干到人', '责任区'],
    ['老旧农贸场市改造', '市场'],
    ['市爱国卫生运动委会员', '委员会'],
  ])('%s: %s was meant', (text, word) => {
    expect(words(text)).toEqual([word]);
  });

  it.each(['广大居民积极参与', '社区卫生服务普及', '责任区包干到人，委员会统筹推进'])(
    '%s: stands as it should',
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );

  it('tells where it stands, and asks nothing of marks and figures', () => {
    expect(spelling.transposedIn('一、划分责区任')[0]).toMatchObject({ at: 5, word: '责任区' });
    expect(words('12，34。')).toEqual([]);
    expect(words('')).toEqual([]);
  });
});
