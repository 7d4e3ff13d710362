import type { Block, Inline } from '../model/document.ts';

/**
 * 标记 — what a template inserts is never text: the node is kept here, and two private-use characters around its
 * place in this list travel through Handlebars and Markdown instead. So no value of the user's can become markup.
 */
export interface Marks {
  inline(run: Inline): string;
  block(block: Block): string;
  node(index: number): Inline | Block | undefined;
  position(): number;
  /** Whether a fact inserted since is missing or blank. */
  lacksSince(position: number): boolean;
  /** Forgets what was inserted since; only for text that is thrown away with it. */
  rollback(position: number): void;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
/** Captures the index of the node. */
const MARK = /\uE000(\d+)\uE001/g;
/** A template may not hold these characters itself. */
export const RESERVED = /[\uE000\uE001]/g;

export function createMarks(): Marks {
  const nodes: (Inline | Block)[] = [];
  const put = (node: Inline | Block): string => `${OPEN}${nodes.push(node) - 1}${CLOSE}`;
  return {
    inline: put,
    block: put,
    node: (index) => nodes[index],
    position: () => nodes.length,
    lacksSince: (position) =>
      nodes.slice(position).some((n) => n.type === 'gap' || (n.type === 'text' && n.text === '')),
    rollback: (position) => {
      nodes.length = position;
    },
  };
}

/** The nodes a rendered text stands for, with the plain text between them. */
export function splitMarks(text: string, marks: Marks): (string | Inline | Block)[] {
  return text.split(MARK).flatMap((part, i): (string | Inline | Block)[] => {
    if (i % 2 === 0) return part === '' ? [] : [part.replace(RESERVED, '')];
    const node = marks.node(Number(part));
    return node === undefined ? [] : [node];
  });
}

const inlineTypes = new Set(['text', 'figure', 'gap', 'reference']);
export const isInline = (node: Inline | Block): node is Inline => inlineTypes.has(node.type);
