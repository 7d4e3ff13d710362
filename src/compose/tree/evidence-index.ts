import type { Block, EvidenceIndexBlock } from '../../model/document.ts';
import { runsOf } from '../../model/reading-order.ts';
import type { Book } from '../scope.ts';

/** The evidence a document cites, in order of number; null when it cites none. */
export function citedEvidence(blocks: readonly Block[], { byNumber }: Book): EvidenceIndexBlock | null {
  const cited = new Set<string>();
  for (const run of blocks.flatMap((block) => runsOf(block))) {
    if (run.type === 'figure') for (const number of run.evidence) cited.add(number);
    if (run.type === 'reference' && run.to.kind === 'evidence') cited.add(run.to.id);
  }
  if (cited.size === 0) return null;
  const entries = [...cited]
    .sort(compareNumbers)
    .map((number) => ({ number, title: byNumber.get(number)?.title ?? '' }));
  return { type: 'evidence-index', entries };
}

/** 3.2-01 before 3.10-01. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((n) => n.split(/[.-]/).map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const off = (left[i] ?? 0) - (right[i] ?? 0);
    if (off !== 0) return off;
  }
  return a < b ? -1 : 1;
}
