import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, CoverBlock, HeadingBlock } from '../../model/document.ts';
import { ownValue } from '../../model/own-value.ts';
import { plainText } from '../../model/reading-order.ts';
import { isInline } from '../marks.ts';
import { mergeRuns, type Piece, piecesOf, rawText, runsOfText, runsOnly } from './inline.ts';
import { type PhrasingContent, parseMarkdown, type Root, type RootContent } from './markdown.ts';
import { printed, roles, type Setting } from './roles.ts';
import { tableBlock } from './table.ts';

/** Blocks of a rendered template, as yet without numbers. */
export function blocksOf(markdown: string, setting: Setting): Block[] {
  return treeOf(markdown, setting).children.flatMap((node) => blockOf(node, setting));
}

/** Parsing takes longer than all else in a document, and few texts change from one build to the next. */
function treeOf(markdown: string, { scope: { book } }: Setting): Root {
  const known = book.trees?.recall(markdown);
  if (known) return known;
  const tree = parseMarkdown(markdown);
  book.trees?.remember(markdown, tree);
  return tree;
}

function blockOf(node: RootContent, setting: Setting): readonly Block[] {
  const { marks } = setting.scope;
  switch (node.type) {
    case 'heading':
      return [heading(node.depth, node.children, setting)];
    case 'paragraph':
      return paragraphs(piecesOf(node.children, marks));
    case 'table':
      return [tableBlock(node, {}, marks)];
    case 'leafDirective':
      return (
        ownValue(roles, node.name)?.(node, setting) ?? paragraphs(piecesOf(node.children as PhrasingContent[], marks))
      );
    case 'containerDirective':
      return container(node, setting);
    case 'blockquote':
      return node.children.flatMap((child) => blockOf(child as RootContent, setting)).map(asNote);
    default:
      return 'children' in node ? paragraphs(piecesOf(node.children as PhrasingContent[], marks)) : [];
  }
}

const heading = (depth: number, children: PhrasingContent[], { scope }: Setting): HeadingBlock => ({
  type: 'heading',
  level: Math.min(depth, 4) as HeadingBlock['level'],
  number: '',
  content: runsOnly(piecesOf(children, scope.marks)),
});

/** A paragraph; blocks a word of the language put into it stand on their own. */
function paragraphs(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let content: Extract<Piece, { type: 'text' | 'figure' | 'gap' | 'reference' }>[] = [];
  const flush = (): void => {
    if (plainText(content).trim() !== '') blocks.push({ type: 'paragraph', role: 'body', content });
    content = [];
  };
  for (const piece of mergeRuns(pieces))
    if (isInline(piece)) content.push(piece);
    else {
      flush();
      blocks.push(piece);
    }
  flush();
  return blocks;
}

const asNote = (block: Block): Block => (block.type === 'paragraph' ? { ...block, role: 'note' } : block);

function container(node: ContainerDirective, setting: Setting): readonly Block[] {
  const children = node.children as RootContent[];
  if (node.name === '封面') return [cover(node, children, setting)];
  return children.flatMap((child) =>
    child.type === 'table' && node.name === '表格'
      ? [tableBlock(child, node.attributes ?? {}, setting.scope.marks)]
      : blockOf(child, setting),
  );
}

function cover(node: ContainerDirective, children: readonly RootContent[], setting: Setting): CoverBlock {
  const print = (text: string): string => printed(runsOfText(text, setting.scope.marks), setting).trim();
  const lines = children.filter((c) => c.type !== 'heading').flatMap((c) => rawText(c).split('\n').map(print));
  const labelled = lines.flatMap((line) => {
    const [, label, text] = /^-\s*([^：]+)：(.*)$/u.exec(line) ?? [];
    return label === undefined ? [] : [{ label, text: text ?? '' }];
  });
  return {
    type: 'cover',
    heading: print(node.attributes?.眉 ?? ''),
    title: children.filter((c) => c.type === 'heading').map((c) => print(rawText(c))),
    lines: labelled,
    foot: lines.filter((line) => line !== '' && !line.startsWith('-')),
  };
}
