import { expect, it } from 'vitest';
import { openReading } from '../../src/proof/reading.ts';
import { isTypedWrong } from '../../src/proof/slip-odds.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();

/** The words told in the first paragraph of a text. */
function told(text: string): string[] {
  const reading = openReading(proseOf('样例.txt', text), { dictionaries });
  const [first] = reading.paragraphs;
  if (first === undefined) return [];
  const slips = dictionaries.spelling.slipsIn(first.text, 0);
  return slips.filter((slip) => isTypedWrong(reading, first, slip)).map(({ word }) => word);
}

it('a word the trade uses all the time is told where nothing speaks against it', () => {
  expect(told('创卫工作以经进入关键时期。')).toEqual(['已经']);
});

it('what the neighbours speak for alone is not: words must gain as well', () => {
  expect(told('铺设砼路面及沥青路面积1700平方米。')).toEqual([]);
});

it('names are let be', () => {
  expect(told('组长姚素心，成员姚随平、许仲文。')).toEqual([]);
  expect(told('联系天屹路、禾丰县。')).toEqual([]);
});

it('what is coined, composed or of a place is let be, whatever the odds', () => {
  expect(told('实行包街包巷，逐村逐户上门，随用随冲。')).toEqual([]);
  expect(told('在玉屏侗族自治县和雨城区同步巡访。')).toEqual([]);
});
