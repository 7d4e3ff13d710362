/** 句 — `[start, end)` in the paragraph's text, closing mark included. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Splits after 。！？； and the quotes that close with them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const hit of text.matchAll(/[^。！？；]*(?:[。！？；]+[”’」』）)]*|$)/gu))
    if (hit[0].trim() !== '') sentences.push({ text: hit[0], start: hit.index });
  return sentences;
}
