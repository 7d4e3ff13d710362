import { countBySeverity, type Severity } from '../../diagnostic.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { type ReportContext, reportLines } from './view.ts';

/** 筛选 — which problems are shown; part of a name will do. What is not said is not asked. */
export interface Selection {
  readonly severity?: Severity;
  readonly category?: string;
  readonly department?: string;
}

/** The record with the problems asked for, and how many there were in all. */
export function selected(record: DiagnosticsRecord, context: ReportContext, wanted: Selection): DiagnosticsRecord {
  const kept = reportLines(record, context).filter(
    ({ diagnostic, category, department }) =>
      (wanted.severity === undefined || diagnostic.severity === wanted.severity) &&
      category.includes(wanted.category ?? '') &&
      department.includes(wanted.department ?? ''),
  );
  const diagnostics = kept.map(({ diagnostic }) => diagnostic);
  return { ...record, summary: countBySeverity(diagnostics), diagnostics };
}

const words: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' };

/** `错误`, `error` → error; null for what is no 级别. */
export const severityOf = (said: string): Severity | null =>
  (Object.keys(words) as Severity[]).find((s) => s === said || words[s] === said) ?? null;

/** `筛选（级别：错误，责任单位：市教育局）：全部23处中的3处` */
export function selectionText({ severity, category, department }: Selection, shown: number, all: number): string {
  const asked = [
    severity === undefined ? '' : `级别：${words[severity]}`,
    category === undefined ? '' : `大项：${category}`,
    department === undefined ? '' : `责任单位：${department}`,
  ].filter((part) => part !== '');
  return `筛选（${asked.join('，')}）：全部${all}处中的${shown}处`;
}
