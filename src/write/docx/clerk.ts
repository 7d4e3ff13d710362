import type { Document, HeadingBlock } from '../../model/document.ts';
import type { Style } from '../../model/style.ts';
import type { Counted } from './numbering.ts';

/** What every block needs to be written as Word: the styles, what stands in the document, and the ids given out so far. */
export interface Clerk {
  readonly document: Document;
  readonly style: Style;
  /** Targets with a bookmark in this document; links elsewhere are written as plain text. */
  readonly own: ReadonlySet<string>;
  readonly counted: ReadonlyMap<HeadingBlock, Counted>;
  /** Printed page of each landmark, in order; empty when not known yet. */
  readonly landmarkPages: readonly string[];
  readonly picture: (path: string) => Uint8Array | null;
  /** 1, 2, 3 …: bookmarks and drawings of one document. The library's own counters live as long as the process. */
  readonly nextId: () => number;
  /** Charts met so far; the XML of each becomes a part of the package. */
  readonly charts: string[];
  readonly landscape: boolean;
  /** The block stays on the page of the next one. */
  readonly keepNext?: boolean;
}

/** Bookmark name of a target: `evidence:3.1-01` → `佐证_3_1_01`. Word allows letters, digits and _, forty of them. */
export function bookmarkName(target: string): string {
  const [kind = '', id = ''] = [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)];
  const prefix = kind === 'evidence' ? '佐证' : kind === 'attachment' ? '附件' : '文档';
  return `${prefix}_${id.replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, 40);
}

/** Bookmark of the n-th landmark, which the contents lead to. */
export const landmarkBookmark = (index: number): string => `_Toc${String(index + 1).padStart(8, '0')}`;
