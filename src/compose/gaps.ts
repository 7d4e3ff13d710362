import type { Diagnostic } from '../diagnostic.ts';
import type { Document, GapRun } from '../model/document.ts';
import { runsOf } from '../model/reading-order.ts';

/** One diagnostic for each gap printed, at the cell or sheet where the fact should stand. `inStrings`: gaps no run holds. */
export function gapDiagnostics(document: Document, inStrings: readonly GapRun[]): Diagnostic[] {
  const inRuns = document.blocks.flatMap(runsOf).filter((run): run is GapRun => run.type === 'gap');
  const name = document.title.replace(/【待补：.*?】/g, '');
  return [...inRuns, ...inStrings].map(({ what, subject, at }) => ({
    code: 'fact-missing',
    severity: 'error',
    message: `《${name}》缺少${subject ?? what}。`,
    at,
    basis: '申报资料不得留空',
    hint: at.sheet === undefined ? '补上这一项后重新生成。' : `在《${at.sheet}》中补上这一项后重新生成。`,
  }));
}
