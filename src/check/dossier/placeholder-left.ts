import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { placeholderIn } from '../placeholders.ts';
import { allTextCells } from '../text-cells.ts';

export const placeholderLeft: Check<'dossier'> = {
  code: 'placeholder-left',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '各表中没有留空待填的记号',
  why: '“××”“待补充”之类会原样印进正式材料',
  basis: basis.official,
  mend: '换成真实内容；暂时没有的把单元格留空，系统会在草稿中标出【待补】',
  examples: {
    good: {
      text: '含有字母x的型号不算',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，配备VX6型作业车辆120台。' } },
    },
    bad: {
      text: '“配备作业车辆XX台”',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，配备作业车辆XX台。' } },
    },
  },
  *run({ dossier }) {
    for (const { text, at } of allTextCells(dossier)) {
      const hit = placeholderIn(text);
      if (hit !== null) yield { at: { ...at, quote: hit }, message: `“${text}”中留有待填记号“${hit}”` };
    }
  },
};
