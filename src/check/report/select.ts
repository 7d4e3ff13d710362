import { countBySeverity, type Severity } from '../../diagnostic.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { meansUnit, splitUnits } from '../departments.ts';
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
    ({ diagnostic, clause, category, department }) =>
      (wanted.severity === undefined || diagnostic.severity === wanted.severity) &&
      isCategory(wanted.category ?? '', clause, category) &&
      (wanted.department === undefined || unitsOf(department).some((unit) => meansUnit(wanted.department ?? '', unit))),
  );
  const diagnostics = kept.map(({ diagnostic }) => diagnostic);
  return { ...record, summary: countBySeverity(diagnostics), diagnostics };
}

/** By a part of its name, or by its number: 3. */
const isCategory = (said: string, clause: string, name: string): boolean =>
  name.includes(said) || (/^\d+$/.test(said) && clause.startsWith(`${said}.`));

const unitsOf = (department: string): readonly string[] => [department, ...splitUnits(department)];

/** Nothing was found: the names there are, so that another can be tried. */
export function namesThere(record: DiagnosticsRecord, context: ReportContext, wanted: Selection): string {
  const lines = reportLines(record, context);
  const list = (what: string, names: readonly string[]): string => {
    const known = [...new Set(names)].filter((name) => name !== '').sort();
    return known.length === 0 ? '' : `\n有问题的${what}：${known.join('、')}`;
  };
  return [
    wanted.department === undefined
      ? ''
      : list(
          '单位',
          lines.flatMap(({ department }) => splitUnits(department)),
        ),
    wanted.category === undefined
      ? ''
      : list(
          '大项',
          lines.map(({ category }) => category),
        ),
  ].join('');
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
