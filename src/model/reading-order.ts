import type { Block, Document, Inline, PictureBlock } from './document.ts';

/** Every picture of a document, in order. */
export const picturesOf = ({ blocks }: Pick<Document, 'blocks'>): PictureBlock[] =>
  blocks.flatMap((block) => (block.type === 'picture' ? [block] : block.type === 'picture-row' ? block.pictures : []));

/** Numbers of the evidence a document cites, with its figures and by name, in reading order; repeated where cited again. */
export const evidenceCited = ({ blocks }: Pick<Document, 'blocks'>): string[] =>
  blocks.flatMap(runsOf).flatMap((run) => {
    if (run.type === 'figure') return run.evidence;
    return run.type === 'reference' && run.to.kind === 'evidence' ? [run.to.id] : [];
  });

/** All runs of a block, in reading order. */
export function runsOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'title':
      return [...block.lines.flat(), ...(block.subtitle ?? [])];
    case 'heading':
    case 'paragraph':
      return block.content;
    case 'table':
      return [...(block.caption ?? []), ...[...block.header, ...block.rows].flat().flatMap((c) => c.content)];
    case 'chart':
      return block.caption;
    case 'letterhead':
      return [...block.number, ...(block.masthead?.issue ?? [])];
    case 'attachment':
      return block.title;
    case 'picture':
      return block.caption ?? [];
    case 'picture-row':
      return block.pictures.flatMap(({ caption }) => caption ?? []);
    case 'attachment-list':
    case 'signature':
    case 'imprint':
    case 'cover':
    case 'contents':
    case 'page':
    case 'evidence-index':
      return [];
    default:
      return unreachable(block);
  }
}

/** As printed. */
export const inlineText = (run: Inline): string => (run.type === 'gap' ? `【待补：${run.what}】` : run.text);
export const plainText = (runs: readonly Inline[]): string => runs.map(inlineText).join('');

/** The compiler's proof that a switch visits every node. */
export function unreachable(node: never): never {
  throw new Error(`unknown node: ${JSON.stringify(node)}`);
}
