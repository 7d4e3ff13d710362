import type { Life, LifeStep } from '../../model/history.ts';
import { type Markup, markup } from './markup.ts';

/** What a sequence did to a thing; where it did nothing, whether it stood then. */
export function stepCell({ target, steps }: Life, sequence: number): Markup {
  const at = steps.findIndex((step) => step.sequence === sequence);
  const [step, before] = [steps[at], steps[at - 1]];
  if (step === undefined) {
    const earlier = steps.filter((one) => one.sequence < sequence).at(-1);
    return earlier === undefined || earlier.op === '删除' ? markup`<td></td>` : markup`<td class="quiet">未动</td>`;
  }
  if (step.op === '替换' && before !== undefined) return replacedCell(target.replace(/\/.*$/, ''), before, step);
  const gone = step.op === '删除' && before !== undefined ? sumOf(before) : null;
  return markup`<td><b>${step.op}</b>${sumLine('撤下 ', gone)}${sumLine('', sumOf(step))}</td>`;
}

function replacedCell(kind: string, before: LifeStep, step: LifeStep): Markup {
  const [old, fresh] = [sumOf(before), sumOf(step)];
  return markup`<td><b>替换</b>：${replacement(kind, before, step)}${
    old === fresh ? null : [sumLine('换下 ', old), sumLine('现 ', fresh)]
  }</td>`;
}

/** In words what was replaced by what, as far as the list tells it: sums alone say only that something was. */
function replacement(kind: string, before: LifeStep, step: LifeStep): string {
  const sameFile = before.file === step.file;
  const reworded = before.text === step.text ? '' : `由“${before.text}”改为“${step.text}”`;
  switch (kind) {
    case 'evidence':
      if (reworded === '') return sameFile ? '文件未换，改了登记的单位、文号、日期或页码范围' : '换了文件';
      return `题名${reworded}，文件${sameFile ? '未换' : '也换了'}`;
    case 'document':
      return `${reworded === '' ? '' : `标题${reworded}，`}${sameFile ? 'PDF 未变，Word 重新生成' : '重新生成，文字的改动见当次的变更报告'}`;
    case 'indicator':
      return reworded || `数值未变（${step.text}），改了分子、分母、统计口径或责任单位`;
    default:
      return reworded || `“${step.text}”这一行改了别的栏`;
  }
}

const sumOf = ({ file, digest }: LifeStep): string | null => file ?? digest;
const sumLine = (what: string, sum: string | null): Markup | null =>
  sum === null ? null : markup`<br><span class="quiet">${what}<code title="${sum}">${sum.slice(0, 12)}</code></span>`;
