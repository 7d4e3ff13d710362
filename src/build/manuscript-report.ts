import { asDemand } from '../check/report/demand.ts';
import type { Diagnostic, Turn } from '../diagnostic.ts';
import { manuscriptDemands, manuscriptEvents, manuscriptTurns } from './manuscript-codes.ts';
import { type ProblemReport, recordOf, reportOf } from './problem-report.ts';

const titles = new Map([...manuscriptEvents, ...manuscriptDemands].map(({ code, title }) => [code, title]));
const headings = new Map([...titles, ...manuscriptDemands.map(({ code, title }) => [code, asDemand(title)] as const)]);
const turns: ReadonlyMap<string, Turn> = new Map(manuscriptTurns);

/** 校对结果 — of manuscripts: the other engines say nothing of them, and are not loaded for the titles of their checks. */
export const manuscriptReport = (diagnostics: readonly Diagnostic[], version: string): ProblemReport =>
  reportOf(recordOf(diagnostics, version), {
    heading: '校对结果',
    titleOf: (code) => titles.get(code),
    headingOf: (code) => headings.get(code),
    turnOf: (code) => turns.get(code) ?? 'consequence',
    categoryOf: () => undefined,
  });
