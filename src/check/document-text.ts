import type { Origin } from '../diagnostic.ts';
import { type Block, type Document, inlineText, plainText, runsOf } from '../model/document.ts';

/** One block's text as printed, with a place a clerk can search for. */
export interface BlockText {
  readonly document: Document;
  readonly block: Block;
  readonly text: string;
  readonly at: (quote: string) => Origin;
}

/** Every block that prints text; gaps are left out, for they have a check of their own. */
export const blockTexts = (documents: readonly Document[]): BlockText[] =>
  documents.flatMap((document) =>
    document.blocks.map((block) => ({
      document,
      block,
      text: plainText(runsOf(block).filter((r) => r.type !== 'gap')),
      at: (quote: string) => placeIn(document, quote),
    })),
  );

/** Only what the templates and the prose columns say, without figures and references. */
export const typedTexts = (documents: readonly Document[]): BlockText[] =>
  documents.flatMap((document) =>
    document.blocks.flatMap((block) =>
      runsOf(block)
        .filter((run) => run.type === 'text')
        .map((run) => ({ document, block, text: inlineText(run), at: (quote: string) => placeIn(document, quote) })),
    ),
  );

export const placeIn = ({ id }: Document, quote: string): Origin => ({
  file: `${id}.docx`,
  ...(quote ? { quote } : {}),
});
