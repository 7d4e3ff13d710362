import type { Writer } from './writer.ts';

/** The volume's pages in two levels (7.7.3), so that no node grows with the volume. */
export interface PageTree {
  readonly root: number;
  /** The node the next page belongs to. */
  parent(): number;
  add(page: number): void;
  /** Object numbers of all pages so far, in order. */
  readonly pages: readonly number[];
  finish(): void;
}

const perNode = 64;

export function createPageTree(writer: Writer): PageTree {
  const root = writer.reserve();
  const nodes: number[] = [];
  const pages: number[] = [];
  const parent = (): number => {
    const index = Math.floor(pages.length / perNode);
    nodes[index] ??= writer.reserve();
    return nodes[index] as number;
  };
  const refs = (numbers: readonly number[]): string => numbers.map((num) => `${num} 0 R`).join(' ');
  return {
    root,
    parent,
    pages,
    add: (page) => {
      parent();
      pages.push(page);
    },
    finish: () => {
      const used = nodes.slice(0, Math.ceil(pages.length / perNode));
      for (const [i, node] of used.entries()) {
        const kids = pages.slice(i * perNode, (i + 1) * perNode);
        writer.object(node, `<</Type/Pages/Parent ${root} 0 R/Count ${kids.length}/Kids[${refs(kids)}]>>`);
      }
      writer.object(root, `<</Type/Pages/Count ${pages.length}/Kids[${refs(used)}]>>`);
    },
  };
}
