import type { Block, Inline } from '../../model/document.ts';
import { isInline, type Marks, splitMarks } from '../marks.ts';
import type { Nodes, PhrasingContent } from './markdown.ts';

export type Piece = Inline | Block;
type Stress = 'lead' | 'strong' | undefined;

/** Runs and blocks a line of template text stands for; lines broken in the source are joined as Chinese is. */
export function piecesOf(nodes: readonly PhrasingContent[], marks: Marks): Piece[] {
  return stressed(joinLines(nodes.map(rawText).join('')), marks);
}

/** `**…**` at the head of a paragraph is its lead (段首语), elsewhere stress; an unpaired mark is dropped. */
function stressed(text: string, marks: Marks): Piece[] {
  const parts = text.split('**');
  const paired = parts.length % 2 === 1;
  return parts.flatMap((part, i) => {
    const strong = paired && i % 2 === 1;
    const role = !strong ? undefined : i === 1 && parts[0]?.trim() === '' ? 'lead' : 'strong';
    return piecesOfText(part, marks, role);
  });
}

function piecesOfText(text: string, marks: Marks, role: Stress): Piece[] {
  return splitMarks(text, marks).map((part) => {
    const node: Piece = typeof part === 'string' ? { type: 'text', text: part } : part;
    return node.type === 'text' && role !== undefined ? { ...node, role } : node;
  });
}

/** A line break between Chinese characters is nothing, between Latin words a space. */
const joinLines = (text: string): string =>
  text.replace(/(\S?)[ \t]*\n[ \t]*(\S?)/gu, (_, a: string, b: string) =>
    /[\w.,;:%)]/.test(a) && /[\w(]/.test(b) ? `${a} ${b}` : `${a}${b}`,
  );

/** Neighbouring plain runs become one. */
export function mergeRuns(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === 'text' && piece.text === '') continue;
    if (piece.type === 'text' && last?.type === 'text' && last.role === piece.role)
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

export const runsOnly = (pieces: readonly Piece[]): Inline[] => mergeRuns(pieces).filter(isInline);

/** Runs of a rendered string that is not Markdown: titles, attributes, labels. */
export const runsOfText = (text: string, marks: Marks): Inline[] => runsOnly(piecesOfText(text, marks, undefined));

/** All text below a node, marks and all. */
export function rawText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}
