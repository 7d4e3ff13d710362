import type { Document, FigureRun, ReferenceRun } from '../../model/document.ts';

/** What a click on the run leads to: `evidence:3.1-01`, `document:02-工作汇报`, `attachment:fa1`; null for a plain figure. */
export function targetOf(run: FigureRun | ReferenceRun): string | null {
  if (run.type === 'reference') return `${run.to.kind}:${run.to.id}`;
  return run.evidence[0] === undefined ? null : `evidence:${run.evidence[0]}`;
}

/** Targets that stand in this very document: its attachments, and the evidence its index lists. */
export function ownTargets(document: Document): Set<string> {
  const own = document.blocks.flatMap((b) => {
    if (b.type === 'attachment') return [`attachment:${b.id}`];
    return b.type === 'evidence-index' ? b.entries.map((e) => `evidence:${e.number}`) : [];
  });
  return new Set(own);
}
