import { type LedgerRow, printedPage, type Volume } from '../model/bundle.ts';
import type { Block, Document, Inline, TableCell } from '../model/document.ts';
import { dateInDigits } from '../model/evidence.ts';
import { plainDocument, text } from '../model/plain-document.ts';
import type { LedgerRecord } from '../model/record.ts';
import type { Frame } from './front.ts';

/** 总目录行 — one line of the catalogue, for the page and for the sheet alike. */
export interface CatalogueRow {
  readonly cells: readonly string[];
  /** Where the first cell leads. */
  readonly target: string;
}

export const documentHeads = ['序号', '申报材料', '文档', '册', '页码'] as const;
export const evidenceHeads = [
  '编号',
  '题名',
  '责任单位',
  '文号',
  '日期',
  '页数',
  '条款',
  '支撑指标',
  '册',
  '页码',
] as const;

/** OFD and whatever nobody could page: the file itself lies in the package. */
const unbound = ['未装订', '原件'] as const;

/**
 * Every document with its material and its page in the volume, then the materials that were handed in without an evidence
 * number; `filed` are their paths below `data/`.
 */
export function documentRows(
  documents: readonly Document[],
  { pack }: Frame,
  volumes: readonly Volume[],
  filed: readonly string[],
): CatalogueRow[] {
  const written = documents.map((document, i) => {
    const material = pack.materials.find((m) => m.id === document.material)?.name ?? '';
    const target = `document:${document.id}`;
    return { target, cells: [String(i + 1), material, document.title, ...placeOf(target, volumes)] };
  });
  const handedIn = filed.map((path, i) => {
    const [folder = '', name = ''] = path.split('/');
    const material = pack.materials.find(({ id }) => folder.startsWith(`${id} `))?.name ?? '';
    const ordinal = String(documents.length + i + 1);
    return { target: `file:${path}`, cells: [ordinal, material, name.replace(/\.[^.]+$/, ''), ...unbound] };
  });
  return [...written, ...handedIn];
}

/** Of the files that carry no number, those a catalogue names: materials, not forms. */
export const filedPaths = ({ filed = [] }: Pick<LedgerRecord, 'filed'>): string[] =>
  filed.filter(({ file }) => file !== undefined).map(({ path }) => path);

/** 佐证目录: every piece with what the field asks of a filed document. */
export function evidenceRows(rows: readonly LedgerRow[], volumes: readonly Volume[]): CatalogueRow[] {
  return rows.map((row) => {
    const target = `evidence:${row.number}`;
    const pages = row.volume?.pages ?? row.file.pages;
    const filed = [
      row.number,
      row.title,
      row.unit,
      row.docNumber,
      dateInDigits(row),
      pages === null ? '' : String(pages),
    ];
    return {
      target,
      cells: [
        ...filed,
        row.clauses.join('、'),
        row.indicators.join('、'),
        ...(row.volume === null ? unbound : placeOf(target, volumes)),
      ],
    };
  });
}

function placeOf(target: string, volumes: readonly Volume[]): [string, string] {
  for (const volume of volumes) {
    const part = volume.parts.find((p) => p.target === target);
    if (part !== undefined) return [volume.title, printedPage(part)];
  }
  return ['', ''];
}

const catalogueId = '00-总目录';

/** Of the documents of a record the catalogue, which is written last and from nothing but the ledger; the first, if there be two. */
export const catalogueOf = <T extends { readonly document: Document }>(all: readonly T[]): T | undefined =>
  all.find(({ document }) => document.id === catalogueId);

/** The documents the catalogue lists: all but itself. */
export function besidesCatalogue(all: readonly { readonly document: Document }[]): Document[] {
  const own = catalogueOf(all);
  return all.filter((entry) => entry !== own).map(({ document }) => document);
}

/** 总目录 — what the package holds and on which page; its numbers are those of the bound volumes. */
export function catalogue(
  frame: Frame,
  documents: readonly CatalogueRow[],
  evidence: readonly CatalogueRow[],
): Document {
  const { settings, pack } = frame;
  return plainDocument(settings, {
    id: catalogueId,
    kind: '总目录',
    title: `${settings.applicant.name}申报${pack.honour}资料总目录`,
    blocks: [
      { type: 'title', lines: [text(`${settings.applicant.name}申报${pack.honour}资料`), text('总目录')] },
      table('一、申报材料', documentHeads, [0.08, 0.34, 0.38, 0.1, 0.1], documents),
      { type: 'page', orientation: 'landscape' },
      table('二、佐证材料目录', evidenceHeads, [0.08, 0.23, 0.13, 0.12, 0.11, 0.05, 0.06, 0.09, 0.07, 0.06], evidence),
    ],
  });
}

function table(
  caption: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly CatalogueRow[],
): Block {
  return {
    type: 'table',
    caption: text(caption),
    columns: widths.map((width, i) => ({
      width,
      align: /题名|材料|文档|单位/.test(heads[i] ?? '') ? 'left' : 'center',
    })),
    header: [heads.map((head) => cell(text(head)))],
    rows: rows.map(({ cells, target }) => cells.map((value, i) => cell(i === 0 ? link(target, value) : text(value)))),
  };
}

const cell = (content: readonly Inline[]): TableCell => ({ content });

function link(target: string, value: string): Inline[] {
  const [kind, id = ''] = target.split(':');
  if (kind === 'file') return text(value);
  return [{ type: 'reference', to: { kind: kind === 'evidence' ? 'evidence' : 'document', id }, text: value }];
}
