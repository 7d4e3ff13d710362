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
