import { describeOrigin, type Origin, type Severity } from '../../diagnostic.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { type ReportContext, type ReportLine, reportLines } from './view.ts';

/** A cell of the problem list: always a string, never a formula; `link` leads to the place in the workbook. */
export interface ReportCell {
  readonly text: string;
  readonly link?: string;
}

export const reportColumns = [
  '编号',
  '级别',
  '检查项',
  '问题',
  '位置',
  '看到的',
  '另见',
  '大项',
  '责任单位',
  '改法',
  '依据',
] as const;
export type ReportRow = Readonly<Record<(typeof reportColumns)[number], ReportCell>>;

const words: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' };

/** One row a problem, in the order of all outputs. `base` leads from the report's folder to the workspace: `../`. */
export function toXlsxRows(record: DiagnosticsRecord, context: ReportContext, base = ''): ReportRow[] {
  return reportLines(record, context).map(({ id, diagnostic, place, category, department }) => ({
    编号: { text: id },
    级别: { text: words[diagnostic.severity] },
    检查项: { text: context.headingOf(diagnostic.code) ?? diagnostic.code },
    问题: { text: diagnostic.message },
    位置: { text: place, ...linkTo(diagnostic.at, base) },
    看到的: { text: diagnostic.at.quote ?? '' },
    另见: { text: seeAlso(diagnostic.related ?? []) },
    大项: { text: category },
    责任单位: { text: department },
    改法: { text: diagnostic.hint ?? '' },
    依据: { text: diagnostic.basis ?? '' },
  }));
}

/** The other places, each once. */
const seeAlso = (related: NonNullable<ReportLine['diagnostic']['related']>): string =>
  [...new Set(related.map(({ at }) => describeOrigin(at)))].join('；');

/** `../数据/申报数据.xlsx#'指标数据'!F14`; other files are linked whole. */
function linkTo({ file, sheet, cell }: Origin, base: string): { link?: string } {
  if (!/\.[A-Za-z]{2,5}$/.test(file)) return {};
  const path = file.split('/').map(encodeURIComponent).join('/');
  const target =
    sheet !== undefined && cell !== undefined && /\.xls[xm]$/i.test(file)
      ? `#'${sheet.replaceAll("'", "''")}'!${cell}`
      : '';
  return { link: `${base}${path}${target}` };
}
