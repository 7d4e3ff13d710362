import { masked, personalData } from '../../text/personal-data.ts';
import type { Check } from '../check.ts';
import { blockTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const personalDataPrinted: Check<'documents'> = {
  code: 'personal-data-printed',
  stage: 'documents',
  severity: 'error',
  ground: 'law',
  title: '对外的文档中没有完整的手机号、身份证号、私人邮箱',
  why: '公开的材料泄露个人信息，要负法律责任',
  basis: basis.privacy,
  mend: '删去，或在数据表中改填办公电话；名单中的手机由系统遮盖',
  examples: {
    good: {
      text: '手机已遮盖为139****78',
      patch: {
        set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '联系人：张明，139****78。' }] },
      },
    },
    bad: {
      text: '正文印出完整手机号',
      patch: {
        set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '联系人：张明，13912345678。' }] },
      },
    },
  },
  *run({ documents }) {
    for (const { document, text, at } of blockTexts(documents))
      for (const datum of personalData(text))
        yield { at: at(masked(datum.text)), message: `《${document.title}》印有${datum.kind}${masked(datum.text)}` };
  },
};
