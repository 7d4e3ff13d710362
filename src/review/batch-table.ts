import type { BatchRow } from './batch.ts';

type Value = string | number | null;

const columns: readonly (readonly [head: string, value: (row: BatchRow) => Value])[] = [
  ['申报单位', (r) => r.applicant],
  ['年度', (r) => r.year],
  ['序列', (r) => (r.sequence === null ? null : String(r.sequence).padStart(4, '0'))],
  ['结果', (r) => r.state],
  ['错误', (r) => r.errors],
  ['警告', (r) => r.warnings],
  ['缺材料', (r) => r.missingMaterials],
  ['达标', (r) => r.met],
  ['未达标', (r) => r.unmet],
  ['疑似未达标', (r) => r.suspected],
  ['无法判定', (r) => r.undetermined],
  ['数据完整率', (r) => (r.completeness === null ? null : `${Math.round(r.completeness * 1000) / 10}%`)],
  ['估算得分', (r) => r.score],
  ['首要问题', (r) => r.remark],
  ['文件', (r) => r.file],
];

/** Heads and rows for a sheet. Texts are cells of text: a writer must not read them as formulas. */
export const batchTable = (rows: readonly BatchRow[]): { head: string[]; rows: Value[][] } => ({
  head: columns.map(([head]) => head),
  rows: rows.map((row) => columns.map(([, value]) => value(row))),
});

/** The same as one offline HTML file. */
export function batchHtml(rows: readonly BatchRow[]): string {
  const { head, rows: cells } = batchTable(rows);
  const failed = rows.filter(({ state }) => state !== '核验通过').length;
  const line = (tag: string, values: readonly Value[]): string =>
    `<tr>${values.map((value) => `<${tag}>${escapeHtml(String(value ?? ''))}</${tag}>`).join('')}</tr>`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>批量审核</title>
<style>body{font:1rem/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:1rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}</style></head><body>
<h1>批量审核：${rows.length} 个申报包，${failed} 个需要处理</h1>
<p>得分为等权估算，仅供排序参考；官方各项权重未公开。</p>
<table><thead>${line('th', head)}</thead><tbody>
${cells.map((values) => line('td', values)).join('\n')}
</tbody></table></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
