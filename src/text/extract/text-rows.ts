import type { Paragraph } from '../prose.ts';

/** Cells of a row in running text: between tabs, or between upright bars. */
const cut = /[^\t|｜]+/gu;
const isRow = ({ text, cell }: Paragraph): boolean => cell === undefined && /\S\s*[\t|｜]\s*\S/u.test(text);
/** The rule of a table under its heads, in the manner of |---|---|. */
const rule = /^[\s|｜:：—-]*$/u;

/**
 * 文本表格 — tables that stand in the text as lines of cells, cut into them: two rows or more, the first without figures. One
 * row by itself, and rows without heads, stay as they are.
 */
export function withRowsCut(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const out: Paragraph[] = [];
  let rows: Paragraph[] = [];
  // Tables of the format itself count from 0.
  let table = -1;
  const close = (): void => {
    const [head, ...rest] = rows;
    if (head === undefined || rest.length === 0 || /\d/.test(head.text.replace(/(?:19|20)\d\d(?:年度?)?/gu, '')))
      out.push(...rows);
    else {
      const cells = rows.filter(({ text }) => !rule.test(text)).flatMap((row, i) => cellsOf(row, table, i));
      out.push(...cells);
      table -= 1;
    }
    rows = [];
  };
  for (const paragraph of paragraphs) {
    if (isRow(paragraph) || (rows.length > 0 && rule.test(paragraph.text))) rows.push(paragraph);
    else {
      close();
      out.push(paragraph);
    }
  }
  close();
  return out;
}

const cellsOf = (paragraph: Paragraph, table: number, row: number): Paragraph[] =>
  [...paragraph.text.matchAll(cut)].flatMap((hit, column) => {
    const text = hit[0].trim();
    const from = hit.index + hit[0].indexOf(text);
    if (text === '') return [];
    return [
      {
        ...paragraph,
        text,
        role: 'cell' as const,
        pieces: piecesIn(paragraph, from, text.length),
        splits: [],
        cell: { table, row, column },
      },
    ];
  });

function piecesIn({ pieces }: Paragraph, from: number, length: number): Paragraph['pieces'] {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.offset, from);
    const end = Math.min(piece.offset + piece.length, from + length);
    if (end <= start) return [];
    return [{ ...piece, offset: start - from, length: end - start, column: piece.column + start - piece.offset }];
  });
}
