import type { Origin } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import { inlineText, plainText, runsOf } from '../model/reading-order.ts';
import type { DocumentsSubject } from './check.ts';
import { proseCells } from './text-cells.ts';

/** One block's text as printed, with a place a clerk can search for. */
export interface BlockText {
  readonly document: Document;
  readonly text: string;
  readonly at: (quote: string) => Origin;
}

/** Every block that prints text; gaps are left out, for they have a check of their own. */
export const blockTexts = (documents: readonly Document[]): BlockText[] => documents.flatMap(textsOf);

/** Half a dozen checks ask for the texts of the same document. */
const known = new WeakMap<Document, readonly BlockText[]>();

function textsOf(document: Document): readonly BlockText[] {
  const held = known.get(document);
  if (held !== undefined) return held;
  const texts = document.blocks.map((block) => ({
    document,
    text: plainText(runsOf(block).filter((r) => r.type !== 'gap')),
    at: (quote: string) => placeIn(document, quote),
  }));
  known.set(document, texts);
  return texts;
}

/** Only what the templates and the prose columns say, without figures and references. */
const typedTexts = (documents: readonly Document[]): BlockText[] =>
  documents.flatMap((document) =>
    document.blocks.flatMap((block) =>
      runsOf(block)
        .filter((run) => run.type === 'text')
        .map((run) => ({ document, text: inlineText(run), at: (quote: string) => placeIn(document, quote) })),
    ),
  );

/**
 * What the templates say by themselves: `typed` passes over words of a cell that is printed here, for they are looked at
 * where the cell stands.
 */
export function ownTexts({ documents, dossier }: Pick<DocumentsSubject, 'documents' | 'dossier'>): OwnText[] {
  const cells = [...new Set(proseCells({ dossier }).map(({ text }) => text))];
  return typedTexts(documents).map((block) => ({
    ...block,
    typed: (quote: string) => !cells.some((cell) => cell.includes(quote) && block.text.includes(cell)),
  }));
}

export interface OwnText extends BlockText {
  readonly typed: (quote: string) => boolean;
}

/** 《…》 without what still lacks in it: a title made of 【待补】 tells nobody which document it is. */
export const titleOf = ({ title }: Pick<Document, 'title'>): string => `《${title.replace(/【待补：[^】]*】/gu, '')}》`;

export const placeIn = ({ id }: Document, quote: string): Origin => ({
  file: `${id}.docx`,
  ...(quote ? { quote } : {}),
});
