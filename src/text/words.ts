/** 分词 — the platform's Chinese dictionary; the only judge of what is a word that needs no data of ours. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Word {
  readonly text: string;
  readonly start: number;
}

/** The words of a text, asked for by an offset in them: laying out all of them costs several times as much. */
export function wordsIn(text: string): (offset: number) => Word | null {
  const segments = segmenter.segment(text);
  return (offset) => {
    const found = segments.containing(offset);
    return found === undefined ? null : { text: found.segment, start: found.index };
  };
}

/** Whether the dictionary holds `text` as one word. */
export const isWord = (text: string): boolean => wordsIn(text)(0)?.text === text;

/** Whether a word begins at `offset`; only the clause around it is segmented. */
export function startsWord(text: string, offset: number): boolean {
  const clause = /[\p{Script=Han}\p{N}\p{L}]*$/u.exec(text.slice(Math.max(0, offset - 24), offset))?.[0] ?? '';
  const from = offset - clause.length;
  return wordsIn(text.slice(from, offset + 8))(clause.length)?.start === clause.length;
}
