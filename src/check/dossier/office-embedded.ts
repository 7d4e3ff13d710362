import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { quotedSamples, traceFindings } from '../office-traces.ts';

export const officeEmbedded: Check<'dossier'> = {
  code: 'office-embedded',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的办公文件没有嵌入的对象和文件',
  why: '双击才打开的附件印不出来，装订后谁也看不到；里面可能是没有公开的底表，也可能是病毒',
  basis: basis.archive,
  mend: '嵌入的内容要用的，另存成单独的文件登记为佐证；不用的，在原文件里删掉，或另存为PDF',
  examples: {
    good: { text: '没有嵌入对象', patch: {} },
    bad: {
      text: '整改销号单里嵌着一个文件',
      patch: { set: { 'insights/整改销号单.docx/office/embedded': { count: 1, samples: ['打包的文件'] } } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return traceFindings(
      files,
      insights,
      'embedded',
      (trace) => `嵌着${trace.count}个对象或文件${quotedSamples(trace)}`,
    );
  },
};
