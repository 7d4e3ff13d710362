import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { ImprintBlock } from '../../../model/document.ts';
import { widthInCharacters } from '../../layout/width.ts';
import { imprintCopies, imprintDay } from '../../layout/wording.ts';
import type { Clerk } from '../clerk.ts';
import { run, tab } from '../inline.ts';
import { styleId } from '../styles.ts';
import { eighths, textWidth, twipsOf } from '../units.ts';

/** 版记: a table Word holds at the foot of the type area. (LibreOffice 7.4 lets a table this wide follow the text.) */
export function imprint(clerk: Clerk, block: ImprintBlock): FileChild[] {
  const width = { size: textWidth(clerk.style), type: WidthType.DXA };
  const lines = [...copies(clerk, block), issued(clerk, block)];
  const rows = lines.map((line, i) => {
    const borders = rules(clerk, i === 0, i === lines.length - 1);
    return new TableRow({ cantSplit: true, children: [new TableCell({ borders, width, children: [line] })] });
  });
  const table = new Table({
    rows,
    width,
    columnWidths: [width.size],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 40, bottom: 40 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
  return [table];
}

/** 抄送: one character in from both edges, wrapped lines under the first name. */
function copies({ style }: Clerk, block: ImprintBlock): Paragraph[] {
  const em = twipsOf(style.text.imprint.size);
  return imprintCopies(block).map(({ label, to }) => {
    const hanging = Math.round(widthInCharacters(label) * em);
    const indent = { left: em + hanging, right: em, hanging };
    return new Paragraph({ style: styleId('imprint'), indent, children: [run(label), run(to)] });
  });
}

/** 印发机关 at the left, 印发日期 at the right. */
function issued({ style }: Clerk, block: ImprintBlock): Paragraph {
  const em = twipsOf(style.text.imprint.size);
  return new Paragraph({
    style: styleId('imprint'),
    alignment: AlignmentType.LEFT,
    indent: { left: em, right: em },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(style) - em }],
    children: [run(block.issuer), tab(), run(imprintDay(block))],
  });
}

function rules({ style }: Clerk, first: boolean, last: boolean): { top: IBorderOptions; bottom: IBorderOptions } {
  const { outer, inner } = style.imprint;
  const rule = (mm: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size: eighths(mm), color: '000000' });
  return { top: rule(first ? outer : inner), bottom: rule(last ? outer : inner) };
}
