import { isWord } from '../text/words.ts';
import { looksNamed } from './coined.ts';
import type { Finding } from './proof-check.ts';
import { isWhitelisted, type Reading } from './reading.ts';
import { isOfPlace } from './slip-odds.ts';

/** 国卫|检查, 对标|补短, 卫生|扫除: told as it stands more than once, or of two whole words, it was meant so. */
const isMeant = ({ pairs, dictionaries: { spelling } }: Reading, text: string, at: number): boolean => {
  const [ahead, behind] = [text.slice(at - 2, at), text.slice(at, at + 2)];
  // 转化为|服务: behind such a word any verb may begin.
  const ends = isWord(ahead) || spelling.isTrade(ahead) || /为$/u.test(ahead) || isWord(text.slice(at - 3, at));
  const isWhole = ends && (isWord(behind) || spelling.isKnown(behind));
  return isWhole || pairs.of(text.slice(at - 1, at + 1)) > 1;
};

/** 花草相结|的绿化体系, 整治行|取得成效 — one character is gone, and what is left of its word belongs to nothing. */
export function* lostCharacters(reading: Reading): Generator<Finding> {
  const { phrases, spelling, gazetteer } = reading.dictionaries;
  for (const paragraph of reading.body) {
    const { text } = paragraph;
    for (const { at, right } of spelling.lostIn(text)) {
      const [start, end] = [at - 2, at + 2];
      if (isMeant(reading, text, at) || phrases.covers(text, at) || phrases.covers(text, at - 1)) continue;
      if (looksNamed(text, at - 1) || looksNamed(text, at)) continue;
      if ([at - 1, at].some((place) => isOfPlace(gazetteer.shortNames, text, place))) continue;
      if (isWhitelisted(reading, paragraph, start, end)) continue;
      const seen = text.slice(start, end);
      yield {
        paragraph,
        start,
        end,
        message: `“${seen}”疑漏了“${right}”：${seen.slice(0, 2)}${right}${seen.slice(2)}`,
      };
    }
  }
}
