import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict } from '../indicator-rows.ts';
import { factReader } from '../stated-facts.ts';
import { figureReader } from '../stated-figures.ts';
import { proseCells } from '../text-cells.ts';

export const proseFigureDiffers: Check<'dossier'> = {
  code: 'prose-figure-differs',
  stage: 'dossier',
  severity: 'warning',
  ground: 'law',
  title: '各表文字中写的数值与“指标数据”“基本情况”表一致',
  why: '同一件事在文字和表格里两个数，必有一个是错的',
  basis: basis.statistics,
  mend: '以有佐证的数为准，改正另一处；最好在模板中引用数据而不手写',
  examples: {
    good: {
      text: '文字写87%，表为86.5%，属四舍五入',
      patch: { set: { 'dossier/measures/M2/text': '推行机械化清扫，道路机械化清扫率达到87%。' } },
    },
    bad: {
      text: '文字写“道路机械化清扫率达到95.8%”，表为86.5%',
      patch: { set: { 'dossier/measures/M2/text': '推行机械化清扫，道路机械化清扫率达到95.8%。' } },
    },
  },
  *run(subject) {
    const stray = figureReader(subject.verdicts);
    const facts = factReader(subject);
    for (const { text, at } of proseCells(subject)) {
      for (const { quote, label, known, verdict } of stray(text))
        yield {
          at: { ...at, quote },
          message: `文字写“${quote}”，“指标数据”表中${label}为${known}`,
          about: aboutVerdict(verdict),
        };
      for (const { quote, known, claim } of facts(text))
        yield {
          at: { ...at, quote },
          message: `文字写“${quote}”，“基本情况”表中${claim.label}为${known}`,
          about: claim.about,
        };
    }
  },
};
