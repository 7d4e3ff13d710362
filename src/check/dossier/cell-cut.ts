import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const cellCut: Check<'dossier'> = {
  code: 'cell-cut',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '各表的文字完整，没有在半句处截断',
  why: '从别的系统导出、粘贴时超出的字会被悄悄丢掉，印出来就是半句话',
  basis: basis.plausibility,
  mend: '对照原稿把后半句补全',
  examples: {
    good: { text: '一句完整的话', patch: {} },
    bad: {
      text: '停在逗号上：“配备作业车辆120台，”',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，配备作业车辆120台，' } },
    },
  },
  *run(subject) {
    for (const { text, column, at, about } of proseCells(subject)) {
      const words = text.trimEnd();
      const full = limits.find((limit) => text.length === limit && !/[。！？；”）]$/u.test(words));
      const quote = words.slice(-12);
      if (full !== undefined)
        yield { at: { ...at, quote }, message: `这一格正好${full}个字，停在“${quote}”，像是导出时被截断`, about };
      else if (sentences.has(column) && /[，、：（“《]$|\.{3}$|……$|…$/u.test(words))
        yield { at: { ...at, quote }, message: `文字停在“${quote}”，像是没有写完`, about };
    }
  },
};

/** Characters a field of common systems and an Excel cell can hold. */
const limits = [255, 32_767];
const sentences: ReadonlySet<string> = new Set([
  'measures.text',
  'problems.text',
  'steps.text',
  'responsibilities.task',
  'rectifications.problem',
  'rectifications.demand',
]);
