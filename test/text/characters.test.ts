import { describe, expect, it } from 'vitest';
import { indexCharacters } from '../../src/text/characters.ts';
import { builtInDictionaries } from '../proof/dictionaries.ts';

const { characters, gazetteer } = builtInDictionaries();
const heading = { kind: 'characters', source: '', date: '' } as const;

describe('the table of standard characters', () => {
  it('knows the characters of official prose, names and places, and no others', () => {
    expect([...'国家卫生城市喆堃㳇'].filter((c) => !characters.isStandard(c))).toEqual([]);
    expect([...'國衛変笅殑〇'].filter((c) => characters.isStandard(c))).toEqual([]);
  });

  it('holds every character of the places it is asked about', () => {
    const names = [...gazetteer.shortNames].join('');
    expect([...names].filter((c) => !characters.isStandard(c))).toEqual([]);
  });

  it('tells the standard character of a traditional, a variant and a Japanese one', () => {
    expect([...'國衞準囲変'].map((c) => characters.standardOf(c))).toEqual([...'国卫准围变']);
    expect(characters.standardOf('笅')).toBeUndefined();
  });

  it('takes what a folder of one’s own adds; line breaks count for nothing', () => {
    const own = indexCharacters([
      { ...heading, standard: '国\n家', variants: '國国\n' },
      { ...heading, standard: '塝', variants: '' },
    ]);
    expect([...'国家塝國'].map((c) => own.isStandard(c))).toEqual([true, true, true, false]);
    expect(own.standardOf('國')).toBe('国');
  });
});
