import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const signatureDayDiffers: Check<'documents'> = {
  code: 'signature-day-differs',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '署名处的成文日期与设置的一致，写成阿拉伯数字',
  why: '前后日期不一，归档时无法认定',
  basis: basis.layout,
  mend: '不要在模板里手写日期，用日期标签',
  examples: {
    good: { text: '两处都是2024年6月20日', patch: {} },
    bad: {
      text: '署名处写成“2024年06月20日”',
      patch: { set: { 'documents/01-工作汇报/blocks/#8/day': '2024年06月20日' } },
    },
  },
  *run({ documents }) {
    for (const document of documents)
      for (const block of document.blocks)
        if (
          block.type === 'signature' &&
          block.day !== '' &&
          block.day !== document.day &&
          block.day !== longDay(document.day)
        )
          yield {
            at: placeIn(document, block.day),
            message: `《${document.title}》署名处写“${block.day}”，成文日期应为“${longDay(document.day)}”`,
          };
  },
};
