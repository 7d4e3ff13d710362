import { textString } from '../../../pdf/syntax/serialize.ts';
import type { Writer } from './writer.ts';

/** 书签 — one bookmark of the volume; `dest` is a finished explicit destination, empty for a bookmark that leads nowhere. */
export interface OutlineItem {
  readonly title: string;
  readonly dest: string;
  readonly open: boolean;
  readonly children: OutlineItem[];
}

/** Bookmarks by depth: an item nests under the nearest earlier one of a smaller depth. */
export function nestOutline(items: readonly { readonly depth: number; readonly item: OutlineItem }[]): OutlineItem[] {
  const top: OutlineItem[] = [];
  const stack: { depth: number; item: OutlineItem }[] = [];
  for (const { depth, item } of items) {
    while (stack.length > 0 && (stack[stack.length - 1]?.depth ?? 0) >= depth) stack.pop();
    (stack[stack.length - 1]?.item.children ?? top).push(item);
    stack.push({ depth, item });
  }
  return top;
}

/** Writes the tree of 12.3.3 and gives its root's number; 0 when there is nothing to write. */
export function writeOutline(writer: Writer, items: readonly OutlineItem[]): number {
  if (items.length === 0) return 0;
  const root = writer.reserve();
  const { first, last } = writeSiblings(writer, items, root);
  writer.object(root, `<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${visible(items)}>>`);
  return root;
}

function writeSiblings(writer: Writer, items: readonly OutlineItem[], parent: number): { first: number; last: number } {
  const numbers = items.map(() => writer.reserve());
  for (const [i, item] of items.entries()) {
    const link = (key: string, num: number | undefined): string => (num === undefined ? '' : `/${key} ${num} 0 R`);
    const own = numbers[i] as number;
    const nested = item.children.length > 0 ? writeSiblings(writer, item.children, own) : undefined;
    const count = visible(item.children);
    writer.object(
      own,
      `<</Title ${textString(item.title)}/Parent ${parent} 0 R${link('Prev', numbers[i - 1])}${link('Next', numbers[i + 1])}${
        nested ? `/First ${nested.first} 0 R/Last ${nested.last} 0 R/Count ${item.open ? count : -count}` : ''
      }${item.dest === '' ? '' : `/Dest ${item.dest}`}>>`,
    );
  }
  return { first: numbers[0] as number, last: numbers[numbers.length - 1] as number };
}

/** Entries shown when the list is opened: closed ones hide what is under them. */
const visible = (items: readonly OutlineItem[]): number =>
  items.reduce((sum, item) => sum + 1 + (item.open ? visible(item.children) : 0), 0);
