import { type Diagnostic, describeOrigin, type Severity } from '../../diagnostic.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { corroborationText } from './corroboration.ts';
import { type ReportContext, type ReportGroup, reportGroups, reportLines } from './view.ts';

export interface TextOptions {
  /** Problems shown of one check before the rest is only counted. */
  readonly limit: number;
}

const words: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' };

/** The terminal's list: grouped by check, long groups cut with their count, the summary last. */
export function toText(
  record: DiagnosticsRecord,
  context: ReportContext,
  { limit }: TextOptions = { limit: 10 },
): string {
  const groups = reportGroups(reportLines(record, context), context);
  return [
    ...groups.flatMap((group) => groupText(group, limit)),
    ...corroborationText(record, limit),
    summaryText(record),
    '',
  ].join('\n');
}

function groupText({ code, title, severity, lines }: ReportGroup, limit: number): string[] {
  const shown = lines.slice(0, limit);
  const left = lines.length - shown.length;
  const hints = new Set(lines.map((l) => l.diagnostic.hint ?? ''));
  const [hint] = hints;
  return [
    `【${words[severity]}】${title}（${lines.length}处） ${code}`,
    ...shown.flatMap(({ id, place, diagnostic }) => [
      `  ${place}`,
      `    ${diagnostic.message} [${id}]`,
      ...relatedText(diagnostic.related ?? []),
      ...(hints.size > 1 && diagnostic.hint ? [`    改法：${diagnostic.hint}`] : []),
    ]),
    ...(left > 0 ? [`  ……另有${left}处`] : []),
    ...(hints.size === 1 && hint ? [`  改法：${hint}`] : []),
    '',
  ];
}

/** Places beside the first one; the rest are counted. */
function relatedText(related: NonNullable<Diagnostic['related']>): string[] {
  const shown = related.slice(0, 3).map(({ at, message }) => `    另见：${message}（${describeOrigin(at)}）`);
  const left = related.length - shown.length;
  return left > 0 ? [...shown, `    ……另有${left}处`] : shown;
}

/** `错误 3，警告 12，提示 0；检查 135 项：通过 120，未评估 5`; without checks only what was found. */
function summaryText({ summary, checks }: DiagnosticsRecord): string {
  const count = (status: string): number => checks.filter((c) => c.status === status).length;
  const open = count('not-evaluated');
  const tail = open > 0 ? `，未评估 ${open}` : '';
  const counts = `错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.note}`;
  if (checks.length === 0) return counts;
  return `${counts}；检查 ${checks.length} 项：通过 ${count('passed')}，有问题 ${count('failed')}，不适用 ${count('not-applicable')}${tail}`;
}
