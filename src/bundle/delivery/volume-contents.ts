import type { LedgerRow, Volume } from '../../model/bundle.ts';
import type { Document, Inline, TableBlock } from '../../model/document.ts';
import { dateInWords } from '../../model/evidence.ts';
import { plainDocument, text } from '../../model/plain-document.ts';
import type { Settings } from '../../model/settings.ts';

type Column = readonly [title: string, width: number, align: TableBlock['columns'][number]['align']];
const columns: readonly Column[] = [
  ['序号', 7, 'center'],
  ['佐证编号', 12, 'center'],
  ['文号', 20, 'left'],
  ['责任者', 16, 'left'],
  ['题名', 26, 'left'],
  ['日期', 20, 'center'],
  ['页数', 7, 'center'],
  ['起始页', 10, 'center'],
  ['备注', 8, 'left'],
];

/** 卷内目录 — the pieces of one volume, with columns as in DA/T 22-2015: number, 文号, author, title, date, pages. */
export function volumeContents(settings: Settings, volume: Volume, rows: readonly LedgerRow[]): Document {
  const here = rows.filter((row) => row.volume?.path === volume.path);
  const total = columns.reduce((sum, [, width]) => sum + width, 0);
  const table: TableBlock = {
    type: 'table',
    columns: columns.map(([, width, align]) => ({ width: width / total, align })),
    header: [columns.map(([name]) => ({ content: text(name) }))],
    rows: here.map((row, i) => cellsOf(row, i + 1).map((content) => ({ content }))),
  };
  const title = `卷内目录（${volume.title}）`;
  return plainDocument(settings, {
    id: `卷内目录-${volume.title}`,
    kind: '卷内目录',
    title,
    blocks: [{ type: 'page', orientation: 'landscape' }, { type: 'title', lines: [text(title)] }, table],
  });
}

function cellsOf(row: LedgerRow, ordinal: number): Inline[][] {
  const pages = row.volume?.pages ?? row.file.pages;
  const number: Inline = { type: 'reference', to: { kind: 'evidence', id: row.number }, text: row.number };
  return [
    text(String(ordinal)),
    [number],
    text(row.docNumber),
    text(row.unit),
    text(row.title),
    text(dateInWords(row)),
    text(pages === null ? '' : String(pages)),
    text(pageOf(row) ?? ''),
    text(row.volume === null ? '未装订' : ''),
  ];
}

const pageOf = ({ volume }: LedgerRow): string | null =>
  volume === null ? null : (volume.label ?? String(volume.page));
