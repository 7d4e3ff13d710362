import type { Diagnostic } from '../../diagnostic.ts';

/** 批注 — one diagnostic at its place in a Word paragraph. */
export interface Mark {
  /** `[start, end)` in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly comment: number;
  readonly text: string;
  /** Replacement of `[start, end)`, offered as a tracked change. */
  readonly repair?: string;
}

/** Cuts what both ends have in common, so that only the slip itself is struck out: “09 个” → “09个” strikes one blank. */
function narrow(start: number, quote: string, repair: string): { start: number; end: number; repair: string } {
  let head = 0;
  while (head < Math.min(quote.length, repair.length) && quote[head] === repair[head]) head += 1;
  let tail = 0;
  const most = Math.min(quote.length, repair.length) - head;
  while (tail < most && quote[quote.length - 1 - tail] === repair[repair.length - 1 - tail]) tail += 1;
  return { start: start + head, end: start + quote.length - tail, repair: repair.slice(head, repair.length - tail) };
}

const severityName = { error: '错误', warning: '警告', note: '提示' } as const;

/** What a comment says, a line each: the finding, its ground, how to mend it. */
const wordsOf = ({ severity, message, basis, hint }: Diagnostic): string =>
  [`【${severityName[severity]}】${message}`, basis && `依据：${basis}`, hint && `改法：${hint}`]
    .filter(Boolean)
    .join('\n');

/** Marks of one paragraph of length `length`, by place. Repairs that would overlap an earlier one are left as comments. */
export function marksOf(diagnostics: readonly Diagnostic[], length: number, firstComment: number): Mark[] {
  const placed = diagnostics
    .map((d) => ({ d, start: (d.at.column ?? 1) - 1, quote: d.at.quote ?? '' }))
    .filter(({ start, quote }) => start >= 0 && start < length && quote !== '')
    .sort((a, b) => a.start - b.start);
  let repaired = 0;
  return placed.map(({ d, start, quote }, i) => {
    const mark = { start, end: Math.min(length, start + quote.length), comment: firstComment + i, text: wordsOf(d) };
    if (d.repair === undefined) return mark;
    const slip = narrow(start, quote, d.repair);
    if (slip.start < repaired) return mark;
    repaired = Math.max(slip.end, slip.start + 1);
    return { ...mark, ...slip, ...(slip.end === slip.start ? { end: slip.start } : {}) };
  });
}
