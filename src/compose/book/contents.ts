import type { LedgerRow } from '../../model/bundle.ts';
import { longDay } from '../../model/day.ts';
import type { Block, ContentsEntry, Document, Inline, TableBlock } from '../../model/document.ts';
import type { StandardPack } from '../../model/pack.ts';

/** Whose archive it is, and its day. */
export interface Archive {
  readonly applicant: string;
  /** 成文日期 */
  readonly day: string;
  readonly draft: boolean;
  readonly pack: StandardPack;
}
/** A material's document, where it begins. `page` as printed. */
export interface ListedDocument {
  readonly document: Document;
  readonly page: string | null;
}

const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);

function documentOf(archive: Archive, kind: string, title: string, blocks: readonly Block[]): Document {
  const { applicant, day, draft } = archive;
  const heading: Block = { type: 'title', lines: [text(title)] };
  const whole = [heading, ...blocks];
  return { id: kind, kind, title, material: null, applicant, day, draft, form: 'plain', blocks: whole };
}

/** 总目录 — the pack's materials in order with their documents and pages, then the evidence by category. */
export function generalContents(
  archive: Archive,
  documents: readonly ListedDocument[],
  rows: readonly LedgerRow[],
): Document {
  const materials = archive.pack.materials.flatMap(({ id, name }): ContentsEntry[] => [
    { level: 1, text: `${id} ${name}`, page: null, target: null },
    ...documents
      .filter(({ document }) => document.material === id)
      .map(({ document, page }) => ({
        level: 2 as const,
        text: document.title,
        page,
        target: `document:${document.id}`,
      })),
  ]);
  const evidence = archive.pack.categories.flatMap((category): ContentsEntry[] => {
    const own = rows.filter((row) => category.clauses.some((clause) => row.number.startsWith(`${clause.id}-`)));
    if (own.length === 0) return [];
    return [
      { level: 1, text: `佐证材料：${category.name}（${own.length}件）`, page: null, target: null },
      ...own.map((row) => ({
        level: 2 as const,
        text: `${row.number} ${row.title}`,
        page: pageOf(row),
        target: `evidence:${row.number}`,
      })),
    ];
  });
  const block: Block = { type: 'contents', title: '总目录', entries: [...materials, ...evidence] };
  return { ...documentOf(archive, '总目录', `${archive.applicant}申报资料总目录`, []), blocks: [block] };
}

const pageOf = ({ volume }: LedgerRow): string | null =>
  volume === null ? null : (volume.label ?? String(volume.page));

type Column = readonly [title: string, width: number, align: TableBlock['columns'][number]['align']];
const columns: readonly Column[] = [
  ['序号', 6, 'center'],
  ['佐证编号', 12, 'center'],
  ['文号', 18, 'left'],
  ['责任者', 16, 'left'],
  ['题名', 34, 'left'],
  ['日期', 14, 'center'],
  ['页数', 7, 'center'],
  ['起始页', 8, 'center'],
  ['备注', 9, 'left'],
];

/** 卷内目录 — the pieces of one volume (`file` is its path), with columns as in DA/T 22-2015: number, 文号, author, title, date, pages. */
export function volumeContents(archive: Archive, title: string, rows: readonly LedgerRow[]): Document {
  const total = columns.reduce((sum, [, width]) => sum + width, 0);
  const table: TableBlock = {
    type: 'table',
    columns: columns.map(([, width, align]) => ({ width: width / total, align })),
    header: [columns.map(([name]) => ({ content: text(name) }))],
    rows: rows.map((row, i) => cellsOf(row, i + 1).map((content) => ({ content }))),
  };
  const landscape: Block = { type: 'page', orientation: 'landscape' };
  const document = documentOf(archive, '卷内目录', `${title}卷内目录`, [table]);
  return { ...document, blocks: [landscape, ...document.blocks] };
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
    text(row.date === null ? '' : longDay(row.date)),
    text(pages === null ? '' : String(pages)),
    text(pageOf(row) ?? ''),
    text(row.volume === null ? '未装订' : ''),
  ];
}

/** 备考表 — what a volume holds and what was found about it; signed by hand. */
export function referenceSheet(archive: Archive, title: string, rows: readonly LedgerRow[]): Document {
  const pages = rows.reduce((sum, row) => sum + (row.volume?.pages ?? 0), 0);
  const loose = rows.filter((row) => row.volume === null);
  const unsound = rows.filter((row) => row.file.state !== 'sound');
  const lines: readonly (readonly [string, string])[] = [
    ['卷册', title],
    ['件数', `${rows.length}件`],
    ['装订页数', `${pages}页`],
    ['未装订', loose.length === 0 ? '无' : loose.map((r) => r.number).join('、')],
    [
      '需要说明的情况',
      unsound.length === 0 ? '无' : unsound.map((r) => `${r.number}：${r.file.remark ?? '文件有损'}`).join('；'),
    ],
    ['整理人', ''],
    ['检查人', ''],
    ['整理日期', longDay(archive.day)],
  ];
  const table: TableBlock = {
    type: 'table',
    columns: [
      { width: 0.3, align: 'center' },
      { width: 0.7, align: 'left' },
    ],
    header: [[{ content: text('项目') }, { content: text('情况') }]],
    rows: lines.map(([name, value]) => [{ content: text(name) }, { content: text(value) }]),
  };
  return documentOf(archive, '备考表', `${title}备考表`, [table]);
}
