import { expect, it } from 'vitest';
import { stepCell } from '../../../src/bundle/page/step.ts';
import type { LifeStep } from '../../../src/model/history.ts';

type Told = Partial<Pick<LifeStep, 'text' | 'file'>>;

/** What the second sequence is said to have done: without words for it, a reader sees two sums. */
function said(target: string, before: Told, after: Told): string {
  const step = (sequence: number, told: Told): LifeStep => ({
    sequence,
    op: sequence === 0 ? '新增' : '替换',
    replaces: sequence === 0 ? null : 'a'.repeat(64),
    digest: (sequence === 0 ? 'a' : 'b').repeat(64),
    file: null,
    text: '',
    ...told,
  });
  const { html } = stepCell({ target, title: '', steps: [step(0, before), step(1, after)] }, 1);
  return html.replace(/<br>.*$/, '').replace(/<[^>]+>/g, '');
}

const [old, fresh] = ['c'.repeat(64), 'd'.repeat(64)];

it.each<[string, Told, Told, string]>([
  ['evidence/1.1-01', { text: '通知', file: old }, { text: '通知', file: fresh }, '换了文件'],
  ['evidence/1.1-01', { text: '通知', file: old }, { text: '方案', file: old }, '题名由“通知”改为“方案”，文件未换'],
  ['evidence/1.1-01', { text: '通知', file: old }, { text: '方案', file: fresh }, '题名由“通知”改为“方案”，文件也换了'],
  [
    'evidence/1.1-01',
    { text: '通知', file: old },
    { text: '通知', file: old },
    '文件未换，改了登记的单位、文号、日期或页码范围',
  ],
  ['document/a', { text: '汇报', file: old }, { text: '汇报', file: fresh }, '重新生成，文字的改动见当次的变更报告'],
  ['document/a', { text: '汇报', file: old }, { text: '汇报', file: old }, 'PDF 未变，Word 重新生成'],
  ['indicator/1/2023', { text: '76.5' }, { text: '86.5' }, '由“76.5”改为“86.5”'],
  ['indicator/1/2023', { text: '76.5' }, { text: '76.5' }, '数值未变（76.5），改了分子、分母、统计口径或责任单位'],
  ['facts/measures/M1', { text: '清运' }, { text: '清运' }, '“清运”这一行改了别的栏'],
])('says what became of %s', (target, before, after, words) => {
  expect(said(target, before, after)).toBe(`替换：${words}`);
});
