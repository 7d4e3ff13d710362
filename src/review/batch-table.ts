import { escapeHtml } from '../model/escape-html.ts';
import { sequenceText } from '../model/history.ts';
import type { BatchRow } from './batch.ts';
import { followerText, needing } from './batch-rows.ts';

type Value = string | number | null;

/** Nothing was found where nothing could be read: no number stands there, not even nought. */
const opened = ({ state }: BatchRow): boolean => state === '核验通过' || state === '核验不通过';
const seen =
  (of: (row: BatchRow) => Value) =>
  (row: BatchRow): Value =>
    opened(row) ? of(row) : null;
/** The same of what only the record tells. */
const judged =
  (of: (row: BatchRow) => Value) =>
  (row: BatchRow): Value =>
    opened(row) && row.year !== null ? of(row) : null;

const columns: readonly (readonly [head: string, value: (row: BatchRow) => Value])[] = [
  ['文件', (r) => r.file],
  ['申报单位', (r) => r.applicant],
  ['年度', (r) => r.year],
  ['序列', (r) => (r.sequence === null ? null : sequenceText(r.sequence))],
  ['结果', (r) => r.state],
  ['错误', seen((r) => r.errors)],
  ['警告', seen((r) => r.warnings)],
  ['首要问题', (r) => r.remark],
  ['缺材料', judged((r) => r.missingMaterials)],
  ['达标', judged((r) => r.met)],
  ['其中存疑', judged((r) => r.doubted)],
  ['未达标', judged((r) => r.unmet)],
  ['疑似未达标', judged((r) => r.suspected)],
  ['无法判定', judged((r) => r.undetermined)],
  ['数据完整率', (r) => (r.completeness === null ? null : `${Math.round(r.completeness * 1000) / 10}%`)],
  ['估算得分', (r) => r.score],
  ['带错误报送', (r) => r.accepted],
  ['同名同序列', (r) => (r.twins.length === 0 ? null : r.twins.join('、'))],
  ['后续序列', (r) => (r.followers.length === 0 ? null : r.followers.map(followerText).join('、'))],
];

/** Heads and rows for a sheet. Texts are cells of text: a writer must not read them as formulas. */
export const batchTable = (rows: readonly BatchRow[]): { head: string[]; rows: Value[][] } => ({
  head: columns.map(([head]) => head),
  rows: rows.map((row) => columns.map(([, value]) => value(row))),
});

/** The same as one offline HTML file; `hrefOf` leads from it to a package. */
export function batchHtml(rows: readonly BatchRow[], hrefOf: (file: string) => string): string {
  const { head, rows: cells } = batchTable(rows);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>批量审核</title>
<style>body{font:1rem/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:1rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left;vertical-align:top}th,td:not(.long){white-space:nowrap}td.long{min-width:16rem}</style></head><body>
<h1>批量审核：${rows.length} 个申报包，${needing(rows).length} 个需要处理</h1>
<p>得分为等权估算，仅供排序参考；官方各项权重未公开。</p>
<table><thead><tr>${head.map((title) => `<th>${title}</th>`).join('')}</tr></thead><tbody>
${cells.map((values) => htmlRow(head, values, hrefOf)).join('\n')}
</tbody></table></body></html>
`;
}

/** Texts of any length; the other columns, names of files above all, are not broken. */
const long = new Set(['首要问题', '带错误报送', '同名同序列', '后续序列']);

function htmlRow(head: readonly string[], values: readonly Value[], hrefOf: (file: string) => string): string {
  const cell = (title: string, value: string): string => {
    if (title === '文件') return `<td><a href="${escapeHtml(hrefOf(value))}">${escapeHtml(value)}</a></td>`;
    return `<td${long.has(title) && value !== '' ? ' class="long"' : ''}>${escapeHtml(value)}</td>`;
  };
  return `<tr>${values.map((value, i) => cell(head[i] ?? '', String(value ?? ''))).join('')}</tr>`;
}
