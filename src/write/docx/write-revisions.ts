import {
  DeletedTextRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx';
import type {
  RevisedBlock,
  RevisedParagraph,
  RevisedRow,
  RevisedSpan,
  RevisedTable,
  RevisedText,
} from '../../model/amendment.ts';
import type { Style } from '../../model/style.ts';
import { isTall, sharesOf, tableRoom } from '../layout/table-grid.ts';
import { normalise } from './normalise.ts';
import { sectionLook } from './page.ts';
import { styleId, wordStyles } from './styles.ts';
import { textWidth } from './units.ts';

/**
 * 修订对照稿 — documents with Word's own tracked changes (`w:ins`, `w:del`): who reads them accepts or rejects each. The
 * same text gives the same bytes.
 */
export async function writeRevisions(text: RevisedText, style: Style): Promise<Uint8Array> {
  let id = 0;
  const mark: Mark = () => {
    id += 1;
    return { id, author: text.author, date: `${text.day}T00:00:00Z` };
  };
  const file = new WordDocument({
    title: text.title,
    subject: '修订对照稿',
    creator: text.applicant,
    lastModifiedBy: text.applicant,
    description: '',
    revision: 1,
    compatabilityModeVersion: 15,
    styles: wordStyles(style),
    evenAndOddHeaderAndFooters: true,
    sections: sheetsOf(text.blocks).map(({ landscape, blocks }, i) => ({
      ...sectionLook(style, { kind: 'body', orientation: landscape ? 'landscape' : 'portrait' }, i === 0, false),
      children: [
        ...(i === 0
          ? [new Paragraph({ style: 'Normal', children: [new TextRun({ text: text.title, bold: true })] })]
          : []),
        ...blocks.flatMap((block) =>
          block.role === 'table' ? tableOf(block, { style, landscape }, mark) : [paragraphOf(block, mark)],
        ),
      ],
    })),
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(file)), text.day, []);
}

interface Run {
  readonly landscape: boolean;
  readonly blocks: RevisedBlock[];
}

/** Blocks that follow one another on pages of one orientation; one at least. */
function sheetsOf(blocks: readonly RevisedBlock[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const landscape = block.landscape === true;
    if (runs.at(-1)?.landscape !== landscape) runs.push({ landscape, blocks: [] });
    runs.at(-1)?.blocks.push(block);
  }
  return runs.length > 0 ? runs : [{ landscape: false, blocks: [] }];
}

interface Sheet {
  readonly style: Style;
  readonly landscape: boolean;
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };

/** Fixed widths; Word takes an empty paragraph between a table and the next one, or joins them. */
function tableOf({ widths, rows }: RevisedTable, { style, landscape }: Sheet, mark: Mark): [Table, Paragraph] {
  const shares = sharesOf(widths);
  const columnWidths = shares.map((share) => Math.floor(share * textWidth(style, landscape)));
  const room = tableRoom(style, landscape);
  const table = new Table({
    rows: rows.map((row) => rowOf(row, { columnWidths, tall: isTall(cellsOf(row, shares), room) }, mark)),
    columnWidths,
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
  });
  return [table, new Paragraph({ spacing: { line: 120 } })];
}

const cellsOf = ({ cells }: RevisedRow, shares: readonly number[]) =>
  cells.map((spans, x) => ({ text: spans.map(({ text }) => text).join(''), share: shares[x] ?? 0 }));

interface RowLook {
  readonly columnWidths: readonly number[];
  readonly tall: boolean;
}

function rowOf({ kind, head, cells }: RevisedRow, { columnWidths, tall }: RowLook, mark: Mark): TableRow {
  return new TableRow({
    ...(kind === '新增' ? { insertion: mark() } : {}),
    ...(kind === '删除' ? { deletion: mark() } : {}),
    ...(head ? { tableHeader: true } : {}),
    cantSplit: head || !tall,
    children: cells.map(
      (spans, x) =>
        new TableCell({
          width: { size: columnWidths[x] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: styleId(head ? 'tableHead' : 'tableBody'),
              children: spans.map((span) => runOf(span, mark)),
            }),
          ],
        }),
    ),
  });
}

function paragraphOf({ role, spans }: RevisedParagraph, mark: Mark): Paragraph {
  if (role === 'heading') {
    const children = spans.map(({ text }) => new TextRun({ text, bold: true }));
    return new Paragraph({ spacing: { before: 400, after: 200 }, keepNext: true, children });
  }
  // The mark of a paragraph that is new, or gone, is itself new or gone: accepting leaves no empty line behind.
  const [only] = spans;
  const whole = spans.length === 1 ? only?.kind : undefined;
  return new Paragraph({
    ...(whole === '新增' ? { run: { insertion: mark() } } : {}),
    ...(whole === '删除' ? { run: { deletion: mark() } } : {}),
    children: spans.map((span) => runOf(span, mark)),
  });
}

function runOf({ kind, text }: RevisedSpan, mark: Mark) {
  if (kind === '新增') return new InsertedTextRun({ text, ...mark() });
  if (kind === '删除') return new DeletedTextRun({ text, ...mark() });
  return new TextRun(text);
}
