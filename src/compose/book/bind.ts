import type { Block, Document, Inline } from '../../model/document.ts';
import { mapRuns } from '../tree/attachments.ts';
import { compareNumbers } from '../tree/evidence-index.ts';
import { numberHeadings } from '../tree/numbering.ts';

/** 汇编 — several units' documents under one cover. */
export interface BookOptions {
  readonly id: string;
  /** On the cover, one line each. */
  readonly title: readonly string[];
  readonly heading: string;
  readonly lines?: readonly { readonly label: string; readonly text: string }[];
  readonly foot: readonly string[];
  /** 成文日期 of the book. */
  readonly day: string;
  readonly applicant: string;
}

/**
 * Binds documents into one: cover, contents with the page of each document and its headings, then every document on a
 * new page under its own title. Headings are numbered within each document; the evidence they cite is listed once.
 */
export function bindBook(documents: readonly Document[], options: BookOptions): Document {
  const { id, title, heading, lines = [], foot, day, applicant } = options;
  const bodies = documents.flatMap((document) => [newPage(document), ...bodyOf(document)]);
  const index = evidenceOf(documents);
  const blocks: Block[] = [
    { type: 'cover', heading, title, lines, foot },
    { type: 'contents', title: '目录', entries: 'own' },
    ...numberHeadings(bodies),
    ...(index === null ? [] : [index]),
  ];
  return {
    id,
    kind: '汇编',
    title: title.join(''),
    material: null,
    applicant,
    day,
    draft: documents.some((d) => d.draft),
    form: 'plain',
    blocks,
  };
}

/** A document that opens with a page of its own orientation keeps it. */
const newPage = ({ blocks }: Document): Block =>
  blocks[0]?.type === 'page' ? blocks[0] : { type: 'page', orientation: 'portrait' };

/** Covers and contents of the parts give way to the book's; titles enter its contents; attachments keep their names. */
function bodyOf({ id, blocks }: Document): Block[] {
  const inner = blocks[0]?.type === 'page' ? blocks.slice(1) : blocks;
  const own = inner.filter((b) => b.type !== 'cover' && b.type !== 'contents' && b.type !== 'evidence-index');
  return own.map((block) => {
    if (block.type === 'title') return { ...block, outline: true };
    if (block.type === 'attachment') return { ...block, id: `${id}/${block.id}` };
    if (block.type !== 'attachment-list') return mapRuns(block, (run) => inBook(id, run));
    return { ...block, entries: block.entries.map((e) => ({ ...e, id: `${id}/${e.id}` })) };
  });
}

const inBook = (id: string, run: Inline): Inline =>
  run.type === 'reference' && run.to.kind === 'attachment'
    ? { ...run, to: { ...run.to, id: `${id}/${run.to.id}` } }
    : run;

function evidenceOf(documents: readonly Document[]): Block | null {
  const entries = new Map<string, string>();
  for (const block of documents.flatMap((d) => d.blocks))
    if (block.type === 'evidence-index') for (const { number, title } of block.entries) entries.set(number, title);
  if (entries.size === 0) return null;
  const sorted = [...entries].map(([number, title]) => ({ number, title }));
  return { type: 'evidence-index', entries: sorted.sort((a, b) => compareNumbers(a.number, b.number)) };
}
