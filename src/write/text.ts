import type { Block, ContentsEntry, Document, TableCell } from '../model/document.ts';
import { inlineText, plainText, unreachable } from '../model/reading-order.ts';
import {
  attachmentLabel,
  attachmentLines,
  attachmentListLead,
  chartTarget,
  chartUnit,
  chartValue,
  coverLead,
  evidenceIndexTitle,
  imprintCopies,
  imprintDay,
  mastheadDay,
  printedDay,
  signerLead,
} from './layout/wording.ts';

/** The document as plain text, a line a paragraph; table cells are parted by tabs. For comparing and for checks. */
export const writeText = (document: Document): string =>
  document.blocks
    .flatMap(blockLines)
    .filter((l) => l !== '')
    .join('\n');

/** Lines of one block, as printed. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [block.lines.map(plainText).join(''), plainText(block.subtitle ?? [])];
    case 'heading':
      return [block.number + plainText(block.content)];
    case 'paragraph':
      return [block.content.map(inlineText).join('')];
    case 'table':
      return [plainText(block.caption ?? []), ...[...block.header, ...block.rows].map(rowLine)];
    case 'chart':
      return chartLines(block);
    case 'letterhead':
      return letterheadLines(block);
    case 'attachment-list':
      return attachmentLines(block).map((l, i) => `${i === 0 ? attachmentListLead : ''}${l.number}${l.title}`);
    case 'signature':
      return [...block.units, printedDay(block.day)];
    case 'attachment':
      return [attachmentLabel(block.ordinal), plainText(block.title)];
    case 'imprint':
      return [...imprintCopies(block).map((c) => c.label + c.to), block.issuer + imprintDay(block)];
    case 'cover':
      return [block.heading, ...block.title, ...block.lines.map((l) => coverLead(l.label) + l.text), ...block.foot];
    case 'contents':
      return [block.title, ...(block.entries === 'own' ? [] : block.entries.flatMap(contentsLines))];
    case 'evidence-index':
      return [evidenceIndexTitle, ...block.entries.map((e) => `${e.number}\t${e.title}`)];
    case 'picture':
      return [plainText(block.caption ?? [])];
    case 'picture-row':
      return block.pictures.map(({ caption }) => plainText(caption ?? []));
    case 'page':
      return [];
    default:
      return unreachable(block);
  }
}

const contentsLines = ({ text, page, detail }: ContentsEntry): string[] => [
  `${text}\t${page ?? ''}`,
  ...(detail === undefined ? [] : [`\t${detail.join('　')}`]),
];

const rowLine = (row: readonly TableCell[]): string => row.map((c) => plainText(c.content)).join('\t');

function chartLines(block: Extract<Block, { type: 'chart' }>): string[] {
  const points = block.points.map((p) => `${chartValue(p.value)}\t${p.label}`);
  const target = block.target === undefined ? '' : chartTarget(block.target);
  return [`${chartUnit(block)}\t${target}`.trim(), ...points, plainText(block.caption)];
}

function letterheadLines({ issuer, number, signer, masthead }: Extract<Block, { type: 'letterhead' }>): string[] {
  if (masthead) return [issuer, plainText(masthead.issue), `${masthead.editor}\t${mastheadDay(masthead)}`];
  return [issuer, plainText(number) + (signer === undefined ? '' : `\t${signerLead}${signer}`)];
}
