import type { Check } from '../check.ts';
import { ownTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict } from '../indicator-rows.ts';
import { factReader } from '../stated-facts.ts';
import { figureReader } from '../stated-figures.ts';

export const figureTyped: Check<'documents'> = {
  code: 'figure-typed',
  stage: 'documents',
  severity: 'warning',
  ground: 'law',
  title: '文档中手写的数值与“指标数据”“基本情况”表一致',
  why: '模板里手写的数不会随数据更新，容易前后不一',
  basis: basis.statistics,
  mend: '改用数据标签引用，不要手写',
  examples: {
    good: { text: '取自数据', patch: {} },
    bad: {
      text: '正文手写“道路机械化清扫率达到95.8%”',
      patch: {
        set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '目前道路机械化清扫率达到95.8%。' }] },
      },
    },
  },
  *run(subject) {
    const stray = figureReader(subject.verdicts);
    const facts = factReader(subject);
    for (const { document, text, at, typed } of ownTexts(subject)) {
      for (const { quote, label, known, verdict } of stray(text).filter((f) => typed(f.quote)))
        yield {
          at: at(quote),
          message: `《${document.title}》手写“${quote}”，“指标数据”表中${label}为${known}`,
          about: aboutVerdict(verdict),
        };
      for (const { quote, known, claim } of facts(text).filter((f) => typed(f.quote)))
        yield {
          at: at(quote),
          message: `《${document.title}》手写“${quote}”，“基本情况”表中${claim.label}为${known}`,
          about: claim.about,
        };
    }
  },
};
