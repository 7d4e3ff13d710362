import type { Tag } from '../scan.ts';

/** A paragraph whose end has not come yet. */
export interface OpenParagraph {
  /** Offset behind its opening tag. */
  readonly start: number;
  /** Bounds of its properties, tags included, and of what they hold; null while it has none. */
  properties: { readonly outer: Bounds; readonly inner: Bounds } | null;
}
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** Follows the tags of a part: in which paragraph a text stands, and how its run looks. */
export interface StandingKeeper {
  see(tag: Tag): void;
  /** The run's properties as written; empty when it has none. */
  looks(): string;
  paragraph(): OpenParagraph | undefined;
}

export function keepStanding(xml: string): StandingKeeper {
  const around: Tag[] = [];
  const runs: string[] = [];
  const paragraphs: OpenParagraph[] = [];
  const closed = (open: Tag, end: Tag): void => {
    const parent = around.at(-1)?.name;
    const paragraph = paragraphs.at(-1);
    if (open.name === 'w:r') runs.pop();
    else if (open.name === 'w:p') paragraphs.pop();
    else if (open.name === 'w:rPr' && parent === 'w:r') runs[runs.length - 1] = xml.slice(open.start, end.end);
    else if (open.name === 'w:pPr' && parent === 'w:p' && paragraph !== undefined)
      paragraph.properties = {
        outer: { start: open.start, end: end.end },
        inner: { start: open.end, end: open === end ? open.end : end.start },
      };
  };
  return {
    see: (tag) => {
      if (tag.kind === 'close') {
        const open = around.pop();
        if (open !== undefined) closed(open, tag);
        return;
      }
      if (tag.kind === 'empty') {
        if (tag.name === 'w:pPr') closed(tag, tag);
        return;
      }
      around.push(tag);
      if (tag.name === 'w:r') runs.push('');
      if (tag.name === 'w:p') paragraphs.push({ start: tag.end, properties: null });
    },
    looks: () => runs.at(-1) ?? '',
    paragraph: () => paragraphs.at(-1),
  };
}
