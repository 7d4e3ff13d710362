import type { Check } from '../check.ts';
import { chineseNumber } from '../chinese-numbers.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const groupCountMismatch: Check<'dossier'> = {
  code: 'group-count-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '文字里说的“几办几组”与组织机构表一致',
  why: '“一办十组”只列出九个组，评审一数便知',
  basis: basis.corroboration,
  mend: '核对组织机构表是否漏列，或改正文字',
  examples: {
    good: {
      text: '“一办一组”与表相符',
      patch: { set: { 'dossier/measures/M1/text': '组建创建指挥部，下设一办一组。' } },
    },
    bad: {
      text: '写“一办十组”，表中只有一个组',
      patch: { set: { 'dossier/measures/M1/text': '组建创建指挥部，下设一办十组。' } },
    },
  },
  *run(subject) {
    const groups = [...new Set(subject.dossier.value.organisation.map((m) => m.group))];
    if (groups.length === 0) return;
    const listed = groups.filter((g) => g.endsWith('组')).length;
    for (const { text, at } of proseCells(subject)) {
      const match =
        /[一二两三\d]{1,2}(?:办|专班|中心|部)([一二两三四五六七八九十\d]{1,3})(?:个?(?:工作|专项)?)?组/u.exec(text);
      const said = match === null ? null : chineseNumber(match[1] ?? '');
      if (match === null || said === null || said === listed) continue;
      yield { at: { ...at, quote: match[0] }, message: `文字写“${match[0]}”，“组织机构”表中有${listed}个组` };
    }
  },
};
