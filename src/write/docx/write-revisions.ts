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
import type { RevisedParagraph, RevisedRow, RevisedSpan, RevisedTable, RevisedText } from '../../model/amendment.ts';
import type { Style } from '../../model/style.ts';
import { longCell } from '../layout/long-cell.ts';
import { normalise } from './normalise.ts';
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
    sections: [
      {
        children: [
          new Paragraph({ style: 'Normal', children: [new TextRun({ text: text.title, bold: true })] }),
          ...text.blocks.flatMap((block) =>
            block.role === 'table' ? tableOf(block, textWidth(style), mark) : [paragraphOf(block, mark)],
          ),
        ],
      },
    ],
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(file)), text.day, []);
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };

/** Fixed widths; Word takes an empty paragraph between a table and the next one, or joins them. */
function tableOf({ widths, rows }: RevisedTable, room: number, mark: Mark): [Table, Paragraph] {
  const all = widths.reduce((sum, width) => sum + Math.max(0.01, width), 0);
  const columnWidths = widths.map((width) => Math.floor((Math.max(0.01, width) / all) * room));
  const table = new Table({
    rows: rows.map((row) => rowOf(row, columnWidths, mark)),
    columnWidths,
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
  });
  return [table, new Paragraph({ spacing: { line: 120 } })];
}

function rowOf({ kind, head, cells }: RevisedRow, widths: readonly number[], mark: Mark): TableRow {
  return new TableRow({
    ...(kind === '新增' ? { insertion: mark() } : {}),
    ...(kind === '删除' ? { deletion: mark() } : {}),
    ...(head ? { tableHeader: true } : {}),
    cantSplit: cells.every((spans) => spans.map(({ text }) => text).join('').length <= longCell),
    children: cells.map(
      (spans, x) =>
        new TableCell({
          width: { size: widths[x] ?? 0, type: WidthType.DXA },
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
