import { describeOrigin, type Severity } from '../../diagnostic.ts';
import { escapeHtml } from '../../model/escape-html.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { corroborationLines } from './corroboration.ts';
import { filterScript } from './filter.ts';
import { style } from './style.ts';
import { type ReportContext, type ReportGroup, type ReportLine, reportGroups, reportLines } from './view.ts';

const words: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' };
const statusWords = {
  passed: '通过',
  failed: '有问题',
  'not-evaluated': '未评估',
  'not-applicable': '不适用',
} as const;
/** Problems of one check before the rest is folded away. */
const limit = 20;

/** 问题清单 — one offline file: no external resource, everything escapeHtml, the same ids as all other outputs. */
export function toHtml(record: DiagnosticsRecord, context: ReportContext): string {
  const lines = reportLines(record, context);
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(context.heading)}　问题清单</title><style>${style}</style></head><body>`,
    headOf(record, context),
    lines.length === 0 ? '<p>没有发现问题。</p>' : filters(lines),
    ...reportGroups(lines, context).map(groupHtml),
    corroborationTable(record),
    statusTable(record, context),
    `<script>${filterScript}</script></body></html>`,
    '',
  ].join('\n');
}

const headOf = ({ summary, pack, tool }: DiagnosticsRecord, { heading }: ReportContext): string =>
  `<header><h1>${escapeHtml(heading)}　问题清单</h1>
<p class="at">标准包 ${escapeHtml(pack.id)} ${escapeHtml(pack.edition)}（${escapeHtml(pack.sha256.slice(0, 12))}）　${tool.name} ${escapeHtml(tool.version)}</p>
<p class="sum">${(['error', 'warning', 'note'] as const).map((s) => `<span><b>${summary[s]}</b>${words[s]}</span>`).join('')}</p></header>`;

function filters(lines: readonly ReportLine[]): string {
  const choices = (values: readonly string[]): string =>
    [...new Set(values)]
      .filter((v) => v !== '')
      .map((v) => `<option>${escapeHtml(v)}</option>`)
      .join('');
  const severities = (['error', 'warning', 'note'] as const)
    .filter((s) => lines.some((l) => l.diagnostic.severity === s))
    .map((s) => `<option value="${s}">${words[s]}</option>`);
  return `<form hidden>
<label>级别 <select name="severity"><option value="">全部</option>${severities.join('')}</select></label>
<label>大项 <select name="category"><option value="">全部</option>${choices(lines.map((l) => l.category))}</select></label>
<label>责任单位 <select name="department"><option value="">全部</option>${choices(lines.map((l) => l.department))}</select></label>
<label>查找 <input name="words" type="search"></label>
<label>共 <output id="shown">${lines.length}</output> 处</label></form>`;
}

function groupHtml({ code, title, severity, lines }: ReportGroup): string {
  const [first, rest] = [lines.slice(0, limit), lines.slice(limit)];
  const basis = lines[0]?.diagnostic.basis;
  const folded =
    rest.length === 0
      ? ''
      : `<details><summary>另有${rest.length}处</summary><ul>${rest.map(lineHtml).join('\n')}</ul></details>`;
  return `<section class="${severity}" data-code="${escapeHtml(code)}">
<h2><span class="tag">${words[severity]}</span><span>${escapeHtml(title)}（<span data-count>${lines.length}</span>处）</span><code>${escapeHtml(code)}</code></h2>
<ul>${first.map(lineHtml).join('\n')}</ul>${folded}
${basis === undefined ? '' : `<p class="mend">依据：${escapeHtml(basis)}</p>`}</section>`;
}

const lineHtml = ({ id, diagnostic, place, category, department }: ReportLine): string =>
  `<li id="p-${id}" data-severity="${diagnostic.severity}" data-category="${escapeHtml(category)}" data-department="${escapeHtml(department)}">
<div>${escapeHtml(diagnostic.message)} <span class="id">${id}</span></div>
<div class="at">${escapeHtml(place)}${diagnostic.at.quote ? `　<mark>${escapeHtml(diagnostic.at.quote)}</mark>` : ''}</div>${relatedHtml(diagnostic.related ?? [])}${diagnostic.hint ? `<div class="at">改法：${escapeHtml(diagnostic.hint)}</div>` : ''}</li>`;

/** Places beside the first one; many are folded away. */
function relatedHtml(related: NonNullable<ReportLine['diagnostic']['related']>): string {
  const all = related.map(
    (r) => `<div class="at">另见：${escapeHtml(r.message)}（${escapeHtml(describeOrigin(r.at))}）</div>`,
  );
  const [first, rest] = [all.slice(0, 3).join(''), all.slice(3)];
  return rest.length === 0
    ? first
    : `${first}<details><summary>另有${rest.length}处</summary>${rest.join('')}</details>`;
}

const statusTable = ({ checks }: DiagnosticsRecord, { titleOf }: ReportContext): string =>
  `<section><details><summary>全部检查项（${checks.length}项）</summary><table><thead><tr><th scope="col">要求</th><th scope="col">结果</th><th scope="col">处数</th></tr></thead><tbody>
${checks.map((c) => `<tr><td>${escapeHtml(titleOf(c.code) ?? '')} <code class="id">${escapeHtml(c.code)}</code></td><td>${statusWords[c.status]}</td><td>${c.count}</td></tr>`).join('\n')}
</tbody></table></details></section>`;

/** 印证 — beside each indicator what its evidence says; open where something contradicts. */
function corroborationTable(record: DiagnosticsRecord): string {
  const lines = corroborationLines(record);
  if (lines.length === 0) return '';
  const opposed = lines.filter(({ standing }) => standing === 'contradicted').length;
  return `<section id="corroboration"><details${opposed > 0 ? ' open' : ''}><summary>佐证印证（${lines.length}项数据，${opposed}项有佐证相左）</summary><table><thead><tr><th scope="col">指标</th><th scope="col">名称</th><th scope="col">印证情况</th><th scope="col">印证的佐证</th><th scope="col">相左的佐证</th></tr></thead><tbody>
${lines.map((l) => `<tr><td>${escapeHtml(l.indicator)}</td><td>${escapeHtml(l.name)}</td><td>${escapeHtml(l.words)}</td><td>${escapeHtml(l.corroborated)}</td><td>${escapeHtml(l.contradicted)}</td></tr>`).join('\n')}
</tbody></table></details></section>`;
}
