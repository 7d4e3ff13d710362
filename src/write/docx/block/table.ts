import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableCell as Cell, TableBlock } from '../../../model/document.ts';
import type { Style } from '../../../model/style.ts';
import { columnsOf, sharesOf, tableRoom, tallRows } from '../../layout/table-grid.ts';
import type { Clerk } from '../clerk.ts';
import { inline } from '../inline.ts';
import { styleId } from '../styles.ts';
import { eighths, textWidth } from '../units.ts';

const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** 表格: fixed widths, header rows that repeat, rows that stay whole unless they are very tall. */
export function table(clerk: Clerk, block: TableBlock): FileChild[] {
  const widths = columnWidths(block, textWidth(clerk.style, clerk.landscape));
  const aligned = columnsOf(block);
  const tall = tallRows(block, tableRoom(clerk.style, clerk.landscape));
  const rows = [...block.header, ...block.rows].map((row, y) => {
    const head = y < block.header.length;
    const whole = head || tall[y] !== true;
    const cells = row.map((c, x) => cell(clerk, block, c, { head, column: aligned[y]?.[x] ?? 0, widths, y }));
    return new TableRow({ children: cells, ...(head && { tableHeader: true }), cantSplit: whole });
  });
  const grid = new Table({
    rows,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 70, right: 70, top: 50, bottom: 50 },
    borders: tableBorders(clerk.style),
  });
  const caption = block.caption
    ? [new Paragraph({ style: styleId('caption'), keepNext: true, children: inline(clerk, block.caption) })]
    : [];
  return [...caption, grid];
}

/** Shares as twips that add up to the width exactly. */
function columnWidths({ columns }: TableBlock, width: number): number[] {
  let used = 0;
  let share = 0;
  return sharesOf(columns.map((c) => c.width)).map((part) => {
    share += part;
    const end = Math.round(share * width);
    const own = end - used;
    used = end;
    return own;
  });
}

interface Place {
  readonly head: boolean;
  readonly column: number;
  readonly widths: readonly number[];
  readonly y: number;
}

function cell(clerk: Clerk, block: TableBlock, { content, colspan = 1, rowspan = 1 }: Cell, place: Place): TableCell {
  const align = place.head ? 'center' : (block.columns[place.column]?.align ?? 'left');
  const width = place.widths.slice(place.column, place.column + colspan).reduce((a, b) => a + b, 0);
  const paragraph = new Paragraph({
    style: styleId(place.head ? 'tableHead' : 'tableBody'),
    alignment: sides[align],
    children: inline(clerk, content),
  });
  return new TableCell({
    children: [paragraph],
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    ...(clerk.style.table.form === 'three-line' &&
      place.y === block.header.length && { borders: { top: rule(clerk.style.table.thin) } }),
  });
}

const rule = (mm: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size: eighths(mm), color: '000000' });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableBorders({ table: { form, thick, thin } }: Style): ITableBordersOptions {
  const [outer, inner] = [rule(thick), rule(thin)];
  if (form === 'grid')
    return { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner };
  return { top: outer, bottom: outer, left: none, right: none, insideHorizontal: none, insideVertical: none };
}
