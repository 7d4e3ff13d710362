import type { ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** Shorter texts are notes, pieces of a web page, cells of a sheet. */
const shortest = 600;
/** What a paper opens with that has its title elsewhere: whom it addresses, who reports. */
const addressed = /^(?:尊敬的|各位|同志们|[^，。]{2,16}[：:]$)|讯\s*[（(]|^(?:本报|新华社)/u;
const tells = /现将[^。]{0,24}如下/u;

const isSentence = (text: string): boolean => text.length >= 40 && /[。：]\s*$/u.test(text);

/** The text itself begins at the first line, and it is a paper: it says that it reports, or it is laid out in headings. */
function isBareReport({ paragraphs, pageLines }: Reading): boolean {
  const own = paragraphs.filter((p) => !pageLines.has(p));
  const [first] = own;
  if (first === undefined || !isSentence(first.text) || addressed.test(first.text)) return false;
  if (own.reduce((sum, p) => sum + (p.role === 'cell' ? 0 : p.text.length), 0) < shortest) return false;
  const headings = own.filter((p) => /^[一二三四五六]、/u.test(p.text)).length;
  return tells.test(first.text) && headings >= 2;
}

export const missingTitle: ProofCheck = {
  code: 'missing-title',
  title: '文稿有标题',
  why: '第一行就是正文的汇报，看不出是谁的、关于什么的材料，多是拷贝时把标题丢了。',
  basis: 'GB/T 9704—2012：公文标题由发文机关名称、事由和文种组成',
  severity: 'warning',
  hint: '补上标题，如“平川市市场监督管理局创建国家卫生城市工作汇报”。',
  good: [
    `创建工作汇报\n我局立足职能，集中力量抓好创建，把各项任务落到实处，现将工作情况汇报如下。\n一、主要做法\n${'认真抓好每一项工作。'.repeat(60)}\n二、下一步打算\n继续努力。`,
    `各位领导：\n我局立足职能，集中力量抓好创建，把各项任务落到实处，现将工作情况汇报如下。\n一、主要做法\n${'认真抓好每一项工作。'.repeat(60)}\n二、下一步打算\n继续努力。`,
  ],
  bad: [
    {
      text: `我局立足职能，集中力量抓好创建，把各项任务一件一件落到实处，现将有关的工作情况汇报如下。\n一、主要做法\n${'认真抓好每一项工作。'.repeat(60)}\n二、下一步打算\n继续努力。`,
      quotes: ['我局立足职能，'],
    },
  ],
  *run(reading) {
    if (!isBareReport(reading)) return;
    const paragraph = reading.paragraphs.find((p) => !reading.pageLines.has(p));
    if (paragraph === undefined) return;
    const end = paragraph.text.search(/[，。：]/u) + 1;
    yield { paragraph, start: 0, end, message: '第一行就是正文，没有标题' };
  },
};
