import { paperCodes, unnamedCode } from '../amend/index.ts';
import type { CheckOutcome, Verification } from '../bundle/verify/index.ts';
import { countBySeverity, type Diagnostic } from '../diagnostic.ts';

/** The last lines of `verify`: passed or not, what the applicant owned up to, the digest; each ends with a line break. */
export function verdict(verification: Verification, diagnostics: readonly Diagnostic[]): string {
  const { checks, accepted, package: zip } = verification;
  const errors = countBySeverity(diagnostics).error;
  const passed = checks.filter(({ status }) => status === 'passed').length;
  const asked = checks.filter(({ status }) => status !== 'not-applicable').length;
  const skipped = checks.filter(({ status }) => status === 'not-evaluated').map(({ title }) => `“${title}”`);
  const unnamed = diagnostics.filter(({ code }) => code === unnamedCode.code).length;
  const recheck = recheckText(checks, diagnostics);
  const lines = [
    `${errors === 0 ? '核验通过' : '核验不通过'}：${passed}/${asked}项通过${skipped.length === 0 ? '' : `，未执行${skipped.length}项：${skipped.join('、')}`}。`,
    ...(recheck === '' ? [] : [recheck]),
    ...(accepted === null ? [] : [`申报单位注明带错误报送，理由：${accepted}`]),
    ...(errors > 0 && isWhole(verification) && !diagnostics.some(({ unstated }) => unstated)
      ? [`包本身完好，没有被改动；没有通过的只是资料复查，以上${errors}处错误申报单位在自查清单里已经列出。`]
      : []),
    ...(unnamed === 0 ? [] : [`通知没有点名、随材料开放的改动${unnamed}处，列在上面的警告里，请审核人逐处过目。`]),
    `校验值：${zip.sha256 ?? '（文件夹）'}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Handed in with errors, and nothing but the facts themselves is wrong. */
function isWhole({ checks, accepted }: Verification): boolean {
  const failed = checks.filter(({ status }) => status === 'failed');
  return accepted !== null && failed.length > 0 && failed.every(({ code }) => code === 'recheck');
}

/** One check among the others, under whose name nothing stands above: what it found is listed kind by kind. */
function recheckText(checks: readonly CheckOutcome[], diagnostics: readonly Diagnostic[]): string {
  const others = new Set([...checks, ...paperCodes].map(({ code }) => code));
  const kinds = new Set(diagnostics.map(({ code }) => code).filter((code) => !others.has(code))).size;
  const again = checks.find(({ code, status }) => code === 'recheck' && status === 'failed');
  return again === undefined || kinds < 2 ? '' : `“${again.title}”算一项，它看到的问题在上面分${kinds}类列出。`;
}
