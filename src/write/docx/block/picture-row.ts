import { type FileChild, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PictureRowBlock } from '../../../model/document.ts';
import type { Clerk } from '../clerk.ts';
import { textWidth } from '../units.ts';
import { picture } from './picture.ts';

/** 并排图片: a table without rules, one cell a picture, that never breaks across pages. */
export function pictureRow(clerk: Clerk, { pictures }: PictureRowBlock): FileChild[] {
  if (pictures.length === 0) return [];
  const width = Math.floor(textWidth(clerk.style, clerk.landscape) / pictures.length);
  const cells = pictures.map(
    (one) => new TableCell({ width: { size: width, type: WidthType.DXA }, children: picture(clerk, one) }),
  );
  return [
    new Table({
      rows: [new TableRow({ cantSplit: true, children: cells })],
      width: { size: width * pictures.length, type: WidthType.DXA },
      columnWidths: pictures.map(() => width),
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
    }),
  ];
}
