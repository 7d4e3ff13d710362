import type { Paragraph } from '../text/prose.ts';
import { matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line that says no more than the word itself; 【免责声明】 before what is disclaimed. */
const slight = 4;
const bracketed = /[【[（(《]$/u;
const closed = /^[：:]?[】\]）)》]/u;

/** 组织学生写读后感: a word that prose has as well is a page's only where it stands apart. */
const standsApart = (text: string, { start, end }: Span): boolean =>
  text.trim().length <= end - start + slight || (bracketed.test(text.slice(0, start)) && closed.test(text.slice(end)));

/** Where a paragraph has nothing of a page but words of prose, it has none. */
function ofPage(text: string, spans: readonly Span[], isProsaic: (span: Span) => boolean): readonly Span[] {
  if (spans.some((span) => !isProsaic(span))) return spans;
  return spans.filter((span) => standsApart(text, span));
}

/** Every stretch that one of the phrases or patterns of web pages covers, by paragraph. */
export function residueIn({ paragraphs, residue, dictionaries }: Reading): ReadonlyMap<Paragraph, readonly Span[]> {
  const spans = new Map<Paragraph, Span[]>();
  const add = (paragraph: Paragraph, span: Span): void => {
    const held = spans.get(paragraph);
    if (held === undefined) spans.set(paragraph, [span]);
    else held.push(span);
  };
  for (const paragraph of paragraphs)
    for (const phrase of residue)
      for (let at = paragraph.text.indexOf(phrase); at >= 0; at = paragraph.text.indexOf(phrase, at + phrase.length))
        add(paragraph, { start: at, end: at + phrase.length });
  const { patterns, prosaic } = dictionaries.residue;
  for (const pattern of patterns)
    for (const { paragraph, start, end } of matches(paragraphs, pattern)) add(paragraph, { start, end });
  return new Map(
    [...spans].map(([paragraph, held]) => {
      const isProsaic = ({ start, end }: Span): boolean => prosaic.has(paragraph.text.slice(start, end));
      return [paragraph, ofPage(paragraph.text, held, isProsaic)];
    }),
  );
}
