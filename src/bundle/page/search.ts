import type { Block } from '../../model/document.ts';
import { dateInDigits } from '../../model/evidence.ts';
import { standing } from '../../model/history.ts';
import { plainText, runsOf } from '../../model/reading-order.ts';
import { urlOfPath } from '../names.ts';
import { anchor } from './markup.ts';
import { indicatorOf, pageUrl, type View } from './view.ts';

/** One hit of the page's search: kind, text, where a click leads. Short keys, because a full dossier has thousands. */
export interface SearchEntry {
  readonly k: string;
  readonly t: string;
  readonly h: string;
}

/** Everything with a title or a figure in it. */
export function searchEntries(view: View): SearchEntry[] {
  return [
    ...view.dossier.verdicts.map((v) => ({
      k: '指标',
      t: `${v.id} ${v.name} ${v.targetText} ${v.series.map(({ year, text }) => `${year}年${text}`).join(' ')} ${v.judgement}`,
      h: `#${anchor('indicator', indicatorOf(v.id))}`,
    })),
    ...view.ledger.rows.map((row) => ({
      k: '佐证',
      t: [row.number, row.title, row.unit, row.docNumber, dateInDigits(row), row.kind].filter(Boolean).join(' '),
      h: pageUrl(row),
    })),
    ...view.documents.documents.flatMap(documentEntries),
    ...(view.history?.lives ?? [])
      .filter((life) => standing(life) === null)
      .map(({ target, title }) => ({ k: '已撤下', t: title, h: `#${anchor('life', target)}` })),
    ...view.diagnostics.diagnostics.slice(0, 2000).map((d) => ({ k: '问题', t: d.message, h: '#problems' })),
  ];
}

const LONGEST = 300;

const documentEntries = ({ document, pdf }: View['documents']['documents'][number]): SearchEntry[] => [
  { k: '材料', t: document.title, h: urlOfPath(pdf) },
  ...document.blocks.filter(worthFinding).flatMap((block) => entriesOf(block, document.title, urlOfPath(pdf))),
];

const worthFinding = (block: Block): boolean =>
  block.type === 'heading' || runsOf(block).some(({ type }) => type === 'figure');

/** A table is found row by row, a paragraph whole. */
function entriesOf(block: Block, title: string, href: string): SearchEntry[] {
  const texts =
    block.type === 'table'
      ? block.rows.map((row) => row.map((cell) => plainText(cell.content)).join(' '))
      : [plainText(runsOf(block))];
  return texts.filter((text) => text.trim() !== '').map((text) => ({ k: title, t: text.slice(0, LONGEST), h: href }));
}
