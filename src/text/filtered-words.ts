import { z } from 'zod';

/** 删词断口表 — words that filters take out of whole texts, each with the holes it leaves: two characters before it and two behind. */
export const FilteredWordsFile = z.strictObject({
  kind: z.literal('filtered-words'),
  source: z.string(),
  date: z.string(),
  /** By word: rows of four, a space between; `，` is any mark. */
  words: z.record(z.string(), z.string()),
});

/** 断口 — where a text reads as if a word had been taken out of it. */
export interface Hole {
  readonly word: string;
  /** The four characters around it. */
  readonly row: string;
  /** Offset of the first of them: -1 where that is the beginning of the text. */
  readonly at: number;
}

export interface FilteredWords {
  /** Words of the table that do not stand in the text. */
  missingFrom(text: string): ReadonlySet<string>;
  /** Every hole one of `words` would leave. */
  holesIn(text: string, words: ReadonlySet<string>): Hole[];
}

const span = 4;
/** Marks as the table has them; a figure or a letter is neither mark nor word. */
const plain = (text: string): string => text.replace(/[\dA-Za-z]/gu, '0').replace(/[^\p{Script=Han}0]/gu, '，');

export function indexFilteredWords(files: readonly z.infer<typeof FilteredWordsFile>[]): FilteredWords {
  const entries = files.flatMap((file) => Object.entries(file.words));
  const byRow = new Map<string, string[]>();
  for (const [word, rows] of entries)
    for (const row of rows.trim().split(/\s+/u)) byRow.set(row, [...(byRow.get(row) ?? []), word]);
  return {
    missingFrom: (text) => new Set(entries.map(([word]) => word).filter((word) => !text.includes(word))),
    holesIn: (text, words) => {
      // A paragraph begins and ends like a clause.
      const marked = `，${plain(text)}，`;
      const holes: Hole[] = [];
      for (let at = 0; at + span <= marked.length; at += 1) {
        const row = marked.slice(at, at + span);
        for (const word of byRow.get(row) ?? []) if (words.has(word)) holes.push({ word, row, at: at - 1 });
      }
      return holes;
    },
  };
}
