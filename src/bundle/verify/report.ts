import { countBySeverity, type Diagnostic, describeOrigin, type Outcome } from '../../diagnostic.ts';
import { joined, type Markup, markup } from '../page/markup.ts';
import type { CheckOutcome, Verification } from './index.ts';

const STATUS = { passed: '通过', failed: '不通过', 'not-evaluated': '未执行', 'not-applicable': '不适用' } as const;
const WORDS = { error: '错误', warning: '警告', note: '提示' } as const;

/** 核验报告 — one offline HTML file: every check with its result, every finding with its place. */
export function verificationHtml({ value, diagnostics }: Outcome<Verification>): string {
  const counts = countBySeverity(diagnostics);
  const verdict = value.passed ? '核验通过' : `核验不通过（错误 ${counts.error}）`;
  return markup`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${verdict}：${value.package.file}</title>
<style>${{ html: STYLE }}</style></head><body>
<h1>${verdict}</h1>
<p>申报包：${value.package.file}（${value.package.bytes} 字节）<br>SHA-256：<code>${value.package.sha256 ?? '（文件夹，无整包校验值）'}</code></p>
${value.accepted === null ? null : markup`<p>申报单位注明带错误报送，理由：${value.accepted}</p>`}
<p>错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.note}。本报告只对校验值相同的申报包有效。</p>
<h2>核验项</h2><table><thead><tr><th>结果</th><th>核验项</th><th>处数</th></tr></thead><tbody>
${joined(value.checks.map(checkRow), '\n')}
</tbody></table>
<h2>问题</h2>${diagnostics.length === 0 ? markup`<p>没有发现问题。</p>` : markup`<ol>${joined(diagnostics.map(item), '\n')}</ol>`}
</body></html>
`.html;
}

const STYLE =
  'body{font:1rem/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}.failed,.not-evaluated{color:#a61b1b;font-weight:600}.quiet{color:#566170}';

const checkRow = ({ code, title, status, count, why, required }: CheckOutcome): Markup =>
  markup`<tr><td class="${status}">${STATUS[status]}</td><td>${title} <span class="quiet">${code}${required ? '' : '（选做）'}${
    why === undefined ? '' : `：${why}`
  }</span></td><td>${count}</td></tr>`;

const item = ({ severity, message, at, hint, basis }: Diagnostic): Markup =>
  markup`<li><p><b>${WORDS[severity]}</b> ${message}</p><p class="quiet">${describeOrigin(at)}${
    at.quote === undefined ? null : markup`：“${at.quote}”`
  }${hint === undefined ? null : markup`<br>处理：${hint}`}${basis === undefined ? null : markup`<br>依据：${basis}`}</p></li>`;
