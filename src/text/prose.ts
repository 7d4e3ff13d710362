import type { Origin } from '../diagnostic.ts';

/** 单元格位置 — where a line stands in a table of the document, all counted from 0; columns as drawn, over cells that span several. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** 行 — one line as the document gives it: a line of a txt, a paragraph or a cell of a docx, a visual line of a pdf. */
export interface SourceLine {
  readonly text: string;
  /** 1-based; the number a clerk counts to. */
  readonly line: number;
  /** 1-based page, where the format has pages. */
  readonly page?: number;
  /** The style or the table says what the line is; absent where only the words can tell. */
  readonly role?: 'heading' | 'cell' | 'note';
  /** Of a cell, where the format says it. */
  readonly cell?: CellPlace;
  /** 页眉, 页脚, 脚注 or 尾注, where the line does not stand in the main text; `line` then counts on from there. */
  readonly part?: string;
  /** The format indents the line without spaces in the text. */
  readonly indented?: boolean;
  /** Whether the line reaches the right margin, so that its paragraph may go on; absent where the format does not say. */
  readonly fills?: boolean;
}

/** 段落角色 — `note` is what stands beside the text: headers, footers, footnotes. */
export type Role = 'title' | 'heading' | 'body' | 'date' | 'cell' | 'note';

/** A run of characters of the paragraph that stands on one source line. */
export interface Piece {
  /** Offset in the paragraph's text. */
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  /** 1-based column of the first character, UTF-16 units. */
  readonly column: number;
  readonly page?: number;
  readonly part?: string;
}

/** 段落 — what a reader takes for one paragraph, re-joined from its lines; indentation and line ends are not in `text`. */
export interface Paragraph {
  readonly index: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly role: Role;
  /** Offsets where the source breaks the paragraph in two though the sentence runs on. */
  readonly splits: readonly number[];
  readonly indented: boolean;
  /** Of a cell, where the format says it. */
  readonly cell?: CellPlace;
}

/** 文稿 — a document as read: its paragraphs with the way back to line, column and page. */
export interface Prose {
  readonly file: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly lines: readonly SourceLine[];
  readonly paragraphs: readonly Paragraph[];
  /** Every line was broken at the margin, so breaks mean nothing. */
  readonly wrapped: boolean;
}

/** The piece that holds the character at `offset` (0 ≤ offset < text.length). */
export function pieceAt(paragraph: Paragraph, offset: number): Piece {
  const { pieces } = paragraph;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Piece;
}

/** The address of `[start, end)`; the quote stops at the end of its line, so that it can be searched for in the source. */
export function originOf(file: string, paragraph: Paragraph, start: number, end: number): Origin {
  const piece = pieceAt(paragraph, start);
  const quote = paragraph.text.slice(start, Math.min(Math.max(end, start + 1), piece.offset + piece.length));
  const place = { file, line: piece.line, column: piece.column + start - piece.offset, quote };
  return {
    ...place,
    ...(piece.page === undefined ? {} : { page: piece.page }),
    ...(piece.part === undefined ? {} : { part: piece.part }),
  };
}
