import { expect, it } from 'vitest';
import { openReading } from '../../src/proof/reading.ts';
import { strayCharacters } from '../../src/proof/stray-character.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();

function strays(text: string): string[] {
  const reading = openReading(proseOf('样例.txt', text), { dictionaries });
  return reading.titled.flatMap((p) => strayCharacters(reading, p).map((at) => p.text[at] ?? ''));
}

it('a common character that parts a word is seen though it stands there once', () => {
  expect(strays('道路机玉械化清扫率达到80%，各单位坚当持高标准开展工作。')).toEqual(['玉', '当']);
});

it('what makes a word with its neighbour, or parts none, is let be', () => {
  expect(strays('道路机械化清扫率达到80%，各单位坚持高标准开展工作。')).toEqual([]);
  expect(strays('群众看得见、摸得着，垃圾分类收集点建到家门口。')).toEqual([]);
});

it('what the text writes again is its own', () => {
  const once = '各单位坚当持高标准开展工作。';
  expect(strays(`${once}一是查。${once}`)).toEqual([]);
});
