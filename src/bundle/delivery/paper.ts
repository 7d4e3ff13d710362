import { longDay } from '../../model/day.ts';
import type { Block, Document } from '../../model/document.ts';
import type { StandardPack } from '../../model/pack.ts';
import { plainDocument, text } from '../../model/plain-document.ts';
import type { DocumentsRecord, DossierRecord, LedgerRecord } from '../../model/record.ts';
import { volumeContents } from './volume-contents.ts';

/** 纸质件 — what to print in which order, the labels for the spines, and the 备考表 at the end of each box. */
export interface PaperSet {
  readonly printing: readonly PrintJob[];
  readonly spines: readonly Spine[];
  /** 卷内目录, one for each volume. */
  readonly contents: readonly Document[];
  readonly sheets: readonly Document[];
}

export interface PrintJob {
  readonly order: number;
  readonly title: string;
  /** Path below `data/`. */
  readonly path: string;
  /** Null where the file does not tell: a table, a form to be printed by its own program. */
  readonly pages: number | null;
  /** Sheets of paper printed on both sides. */
  readonly leaves: number | null;
  /** Why it is printed by itself; '' for what we made. */
  readonly remark: string;
}

/** 脊背标签 — from top to bottom. */
export interface Spine {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface PaperInput {
  readonly pack: StandardPack;
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
}

/** The catalogue first, then the bound volumes: they hold the documents and the evidence already; then what lies outside them. */
export function paperSet(input: PaperInput): PaperSet {
  const { documents, ledger } = input;
  const bound = new Set(ledger.volumes.flatMap(({ parts }) => parts.map(({ target }) => target)));
  const loose = documents.documents.filter(({ document }) => !bound.has(`document:${document.id}`));
  const jobs = [
    ...loose.map(({ document, pdf, pages }) => ({ title: document.title, path: pdf, pages, remark: '' })),
    ...ledger.volumes.map(({ title, path, pages }) => ({ title: `合订本${title}`, path, pages, remark: '' })),
    ...outside(ledger),
  ];
  return {
    printing: jobs.map((job, i) => ({ order: i + 1, ...job, leaves: leavesOf(job.pages) })),
    spines: ledger.volumes.map(({ title }, i) => spine(input, title, i + 1)),
    contents: ledger.volumes.map((volume) => volumeContents(input.dossier.dossier.settings, volume, ledger.rows)),
    sheets: ledger.volumes.map((volume) => closingSheet(input, volume)),
  };
}

type Loose = Omit<PrintJob, 'order' | 'leaves'>;

/** Materials handed in as they are (推荐报告, 法规, 图件), forms of the province, and evidence nobody could page. */
function outside({ filed = [], rows }: LedgerRecord): Loose[] {
  const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const unbound = rows.filter(({ volume }) => volume === null);
  return [
    ...filed.map(({ path, file }): Loose => {
      const remark = file === undefined ? '表格，未装订' : '原件，未装订';
      return { title: nameOf(path), path, pages: file?.pages ?? null, remark };
    }),
    ...unbound.map(({ number, title, path, file }): Loose => {
      return { title: `${number} ${title}`, path, pages: file.pages, remark: '佐证原件，未装订' };
    }),
  ];
}

const leavesOf = (pages: number | null): number | null => (pages === null ? null : Math.ceil(pages / 2));

function spine({ dossier, pack, ledger }: PaperInput, title: string, ordinal: number): Spine {
  const { settings } = dossier.dossier;
  return {
    title,
    lines: [
      settings.applicant.name,
      `${pack.honour}申报资料`,
      `${settings.year}年度`,
      `第${ordinal}册 共${ledger.volumes.length}册`,
    ],
  };
}

const row = (...values: readonly string[]) => values.map((value) => ({ content: text(value) }));

/** 备考表 — what the volume holds, what is filed elsewhere, and who put it together and checked it (to be signed by hand). */
function closingSheet({ dossier, ledger }: PaperInput, volume: LedgerRecord['volumes'][number]): Document {
  const { settings } = dossier.dossier;
  const here = ledger.rows.filter((piece) => piece.volume?.path === volume.path);
  const unbound = ledger.rows.filter((piece) => piece.volume === null);
  const blocks: Block[] = [
    { type: 'title', lines: [text('备考表')] },
    {
      type: 'table',
      columns: [
        { width: 0.3, align: 'left' },
        { width: 0.7, align: 'left' },
      ],
      header: [],
      rows: [
        row('册名', `${settings.applicant.name}申报资料合订本${volume.title}`),
        row('页数', `${volume.pages}页`),
        row('佐证件数', `${here.length}件${here.length === 0 ? '' : `（${here[0]?.number}至${here.at(-1)?.number}）`}`),
        row(
          '未装订的佐证',
          unbound.length === 0 ? '无' : unbound.map(({ number, title }) => `${number} ${title}`).join('；'),
        ),
        row('说明', ''),
        row('立卷人', ''),
        row('检查人', ''),
        row('立卷时间', longDay(settings.date)),
      ],
    },
  ];
  return plainDocument(settings, {
    id: `备考表-${volume.title}`,
    kind: '备考表',
    title: `备考表（${volume.title}）`,
    blocks,
  });
}
