import type { Citation } from '../model/bundle.ts';
import type { Document, Inline } from '../model/document.ts';
import { inlineText, runsOf } from '../model/reading-order.ts';

/** 引证 — every place in the documents that names a piece of evidence, in reading order. */
export function citationsOf(documents: readonly Document[]): Citation[] {
  return documents.flatMap((document) =>
    document.blocks.flatMap((block) => runsOf(block).flatMap((run) => citationsIn(run, document))),
  );
}

function citationsIn(run: Inline, document: Document): Citation[] {
  if (run.type === 'figure')
    return run.evidence.map((evidence) => ({
      evidence,
      document: document.id,
      fact: run.fact,
      text: run.text,
      at: run.at,
    }));
  if (run.type !== 'reference' || run.to.kind !== 'evidence') return [];
  const at = { file: `${document.id}.docx`, quote: inlineText(run) };
  return [{ evidence: run.to.id, document: document.id, fact: '', text: run.text, at }];
}

/** Citations by evidence number. */
export function byEvidence(citations: readonly Citation[]): Map<string, Citation[]> {
  const grouped = new Map<string, Citation[]>();
  for (const citation of citations) {
    const list = grouped.get(citation.evidence);
    if (list === undefined) grouped.set(citation.evidence, [citation]);
    else list.push(citation);
  }
  return grouped;
}
