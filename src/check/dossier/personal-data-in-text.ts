import { masked, personalData } from '../../text/personal-data.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const personalDataInText: Check<'dossier'> = {
  code: 'personal-data-in-text',
  stage: 'dossier',
  severity: 'warning',
  ground: 'law',
  title: '各表的文字中没有手机号、身份证号、私人邮箱',
  why: '文字会印进公开的材料，泄露个人信息',
  basis: basis.privacy,
  mend: '删去或改成办公电话；联络员的手机填在“组织机构”表的手机栏，输出时自动遮盖',
  examples: {
    good: {
      text: '办公电话不算',
      patch: { set: { 'dossier/rectifications/Z2/demand': '更换，联系电话0900-2213456。' } },
    },
    bad: {
      text: '整改要求里写了手机号',
      patch: { set: { 'dossier/rectifications/Z2/demand': '更换，联系13912345678。' } },
    },
  },
  *run(subject) {
    for (const { text, at } of proseCells(subject))
      for (const datum of personalData(text))
        yield {
          at,
          message: `文字中有${datum.kind}${masked(datum.text)}，会印进对外的材料`,
        };
  },
};
