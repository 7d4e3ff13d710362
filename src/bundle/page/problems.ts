import { type Diagnostic, describeOrigin, sortDiagnostics } from '../../diagnostic.ts';
import { joined, type Markup, markup } from './markup.ts';
import type { View } from './view.ts';

const WORDS = { error: '错误', warning: '警告', note: '提示' } as const;

/** 问题 — what the tool itself found, filtered by severity, check and words. */
export function problemSection(view: View): Markup {
  const list = sortDiagnostics(view.diagnostics.diagnostics);
  const codes = [...new Set(list.map(({ code }) => code))].sort();
  const { summary } = view.diagnostics;
  return markup`<section id="problems" aria-labelledby="problems-h"><h2 id="problems-h">自查问题（错误${summary.error}，警告${summary.warning}，提示${summary.note}）</h2>
${list.length === 0 ? markup`<p>自查没有发现问题。</p>` : markup`${filters(codes)}<ol class="problems">${joined(list.map(problem), '\n')}</ol>`}
${checkList(view)}</section>`;
}

const filters = (codes: readonly string[]): Markup =>
  markup`<form class="filters" id="problem-filter" aria-label="筛选问题">${(['error', 'warning', 'note'] as const).map(
    (severity) =>
      markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${WORDS[severity]}</label>`,
  )}<label>检查项 <select name="code"><option value="">全部</option>${codes.map((code) => markup`<option>${code}</option>`)}</select></label><label>含有 <input name="words" type="search"></label><output aria-live="polite"></output></form>`;

const problem = (d: Diagnostic, index: number): Markup =>
  markup`<li id="problem-${index + 1}" data-severity="${d.severity}" data-code="${d.code}"><p><span class="badge" data-state="${d.severity}">${WORDS[d.severity]}</span> ${d.message}</p><p class="quiet">${describeOrigin(d.at)}${
    d.at.quote === undefined ? null : markup`：“${d.at.quote}”`
  }</p>${d.hint === undefined ? null : markup`<p>处理：${d.hint}</p>`}${d.basis === undefined ? null : markup`<p class="quiet">依据：${d.basis}</p>`}</li>`;

const STATUS = { passed: '通过', failed: '不通过', 'not-evaluated': '未执行', 'not-applicable': '不适用' } as const;

/** Every check, not only those that failed (four states, so that silence is never taken for a pass). */
const checkList = (view: View): Markup =>
  markup`<details><summary>全部检查项（${view.diagnostics.checks.length}项）</summary><div class="wide"><table><thead><tr><th scope="col">检查项</th><th scope="col">结果</th><th scope="col">处数</th></tr></thead><tbody>${view.diagnostics.checks.map(
    ({ code, status, count }) =>
      markup`<tr><th scope="row">${code}</th><td>${STATUS[status]}</td><td>${count}</td></tr>`,
  )}</tbody></table></div></details>`;
