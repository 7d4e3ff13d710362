import { type Diagnostic, describeOrigin } from '../../diagnostic.ts';
import { joined, type Markup, markup } from './markup.ts';
import type { View } from './view.ts';

const WORDS = { error: '错误', warning: '警告', note: '提示' } as const;

/** 问题 — what the tool itself found, in the order in which it is mended; filtered by severity, check and words. */
export function problemSection(view: View): Markup {
  const { summary, diagnostics } = view.diagnostics;
  const groups = groupsOf(diagnostics);
  return markup`<section id="problems" aria-labelledby="problems-h"><h2 id="problems-h">自查问题（错误${summary.error}，警告${summary.warning}，提示${summary.note}）</h2>
${
  groups.length === 0
    ? markup`<p>自查没有发现问题。</p>`
    : markup`${filters(view, groups)}${joined(
        groups.map((group) => groupOf(view, group)),
        '\n',
      )}`
}
${checkList(view)}</section>`;
}

interface Group {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly problems: readonly { readonly diagnostic: Diagnostic; readonly index: number }[];
}

/** Problems of one check together, where the first of them stands. */
function groupsOf(all: readonly Diagnostic[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, diagnostic] of all.entries()) {
    const { code, severity } = diagnostic;
    const group = groups.get(`${code} ${severity}`);
    const problems = [...(group?.problems ?? []), { diagnostic, index }];
    groups.set(`${code} ${severity}`, { code, severity, problems });
  }
  return [...groups.values()];
}

const nameOf = (view: View, code: string): string => view.diagnostics.headings?.[code] ?? code;

const groupOf = (view: View, { code, severity, problems }: Group): Markup =>
  markup`<div class="problem-group"><h3><span class="badge" data-state="${severity}">${WORDS[severity]}</span> ${nameOf(view, code)}（${problems.length}处）<span class="code">${code}</span></h3><ol class="problems">${joined(
    problems.map(({ diagnostic, index }) => problem(diagnostic, index)),
    '\n',
  )}</ol></div>`;

const filters = (view: View, groups: readonly Group[]): Markup => {
  const codes = [...new Set(groups.map(({ code }) => code))];
  return markup`<form class="filters" id="problem-filter" aria-label="筛选问题">${(
    ['error', 'warning', 'note'] as const
  ).map(
    (severity) =>
      markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${WORDS[severity]}</label>`,
  )}<label>检查项 <select name="code"><option value="">全部</option>${codes.map((code) => markup`<option value="${code}">${nameOf(view, code)}</option>`)}</select></label><label>含有 <input name="words" type="search"></label><output aria-live="polite"></output></form>`;
};

const problem = (d: Diagnostic, index: number): Markup =>
  markup`<li id="problem-${index + 1}" data-severity="${d.severity}" data-code="${d.code}"><p>${d.message}</p><p class="quiet">${describeOrigin(d.at)}${
    d.at.quote === undefined ? null : markup`　<mark>${d.at.quote}</mark>`
  }</p>${d.hint === undefined ? null : markup`<p>处理：${d.hint}</p>`}${d.basis === undefined ? null : markup`<p class="quiet">依据：${d.basis}</p>`}</li>`;

const STATUS = { passed: '通过', failed: '不通过', 'not-evaluated': '未执行', 'not-applicable': '不适用' } as const;

/** Every check, not only those that failed (four states, so that silence is never taken for a pass). */
const checkList = (view: View): Markup =>
  markup`<details><summary>全部检查项（${view.diagnostics.checks.length}项）</summary><div class="wide"><table><thead><tr><th scope="col">检查项</th><th scope="col">结果</th><th scope="col">处数</th></tr></thead><tbody>${view.diagnostics.checks.map(
    ({ code, status, count }) =>
      markup`<tr><th scope="row">${nameOf(view, code).replace(/^要求：/u, '')} <span class="code">${code}</span></th><td>${STATUS[status]}</td><td>${count}</td></tr>`,
  )}</tbody></table></div></details>`;
