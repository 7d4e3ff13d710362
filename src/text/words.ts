/** 分词 — the platform's Chinese dictionary; the only judge of what is a word that needs no data of ours. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Word {
  readonly text: string;
  readonly start: number;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index } of segmenter.segment(text)) words.push({ text: segment, start: index });
  return words;
}

/** Whether the dictionary holds `text` as one word. */
export function isWord(text: string): boolean {
  const [first] = segmenter.segment(text);
  return first?.segment === text;
}

/** Whether a word begins at `offset`; only the clause around it is segmented. */
export function startsWord(text: string, offset: number): boolean {
  const clause = /[\p{Script=Han}\p{N}\p{L}]*$/u.exec(text.slice(Math.max(0, offset - 24), offset))?.[0] ?? '';
  const from = offset - clause.length;
  return wordsOf(text.slice(from, offset + 8)).some((w) => from + w.start === offset);
}
