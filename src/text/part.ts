import type { Paragraph, Piece } from './prose.ts';

/** Nobody writes as much without a 。！？；: a table that lost its lines, or nonsense. */
const longestSentence = 1000;
/** Nor a paragraph of so much. What is said of a text is found by comparing it with itself: twice as long costs four times as much. */
const longestParagraph = 5000;

/** 分段 — a paragraph no reader could read in one go, in parts that can be; any other as it is. */
export function parted(paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph;
  const parts: Paragraph[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPart(text, from);
    parts.push(from === 0 && to === text.length ? paragraph : partOf(paragraph, from, to, parts.length));
    from = to;
  }
  return parts;
}

/** Behind the last stop that is near enough; else behind a comma or a blank; else anywhere. */
function endOfPart(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestParagraph);
  let reached = from;
  for (const { index, 0: stop } of text.slice(from, limit).matchAll(/[。！？；]+[”’」』）)]*/g)) {
    const at = from + index + stop.length;
    if (at - reached > longestSentence) break;
    reached = at;
  }
  if (text.length - reached <= longestSentence && text.length <= limit) return text.length;
  if (reached > from) return reached;
  const sentence = text.slice(from, from + longestSentence);
  const comma = Math.max(...['，', '、', ' '].map((mark) => sentence.lastIndexOf(mark)));
  return from + (comma > longestSentence / 2 ? comma + 1 : wholeCharacters(sentence));
}

/** A pair of surrogates is one character. */
const wholeCharacters = (text: string): number => (/[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length);

function partOf(paragraph: Paragraph, from: number, to: number, nth: number): Paragraph {
  const { text, pieces, splits, index, indented } = paragraph;
  return {
    ...paragraph,
    index: index + nth,
    text: text.slice(from, to),
    pieces: pieces.flatMap((piece) => pieceWithin(piece, from, to)),
    splits: splits.filter((at) => at > from && at < to).map((at) => at - from),
    indented: indented && nth === 0,
  };
}

function pieceWithin(piece: Piece, from: number, to: number): Piece[] {
  const start = Math.max(piece.offset, from);
  const end = Math.min(piece.offset + piece.length, to);
  if (start >= end) return [];
  return [{ ...piece, offset: start - from, length: end - start, column: piece.column + start - piece.offset }];
}
