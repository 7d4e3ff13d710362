import type { Paragraph } from '../text/prose.ts';
import { looksNamed } from './coined.ts';
import { isUsedAgain } from './pair-counts.ts';
import type { Reading } from './reading.ts';

/** 不规范字 — a character official prose is not written in, and the one it stands for where a table knows. */
export interface OddCharacter {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly seen: string;
  readonly standard: string | undefined;
}

/** The rare characters left to people and places; what a text writes twice beside the same neighbour is a name as well. */
const isOfName = ({ pairs }: Reading, text: string, at: number): boolean =>
  looksNamed(text, at) || looksNamed(text, at - 1) || isUsedAgain(pairs, text, at);

export function* oddCharacters(reading: Reading): Generator<OddCharacter> {
  const { characters } = reading.dictionaries;
  for (const paragraph of reading.paragraphs) {
    let start = 0;
    for (const seen of paragraph.text) {
      const end = start + seen.length;
      // Most of what is not in the table are marks and digits: the pattern is asked last.
      if (seen >= '\u3400' && !characters.isStandard(seen) && /\p{Unified_Ideograph}/u.test(seen)) {
        const standard = characters.standardOf(seen);
        if (standard !== undefined || !isOfName(reading, paragraph.text, start))
          yield { paragraph, start, end, seen, standard };
      }
      start = end;
    }
  }
}
