import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

const sheets = {
  organisation: ['组织机构', '机构和人员组成'],
  divisions: ['区划名单', '区、街道、乡镇、社区、村名单'],
  responsibilities: ['责任分解', '目标任务和责任分解表'],
  measures: ['工作举措', '工作汇报的主要做法'],
  problems: ['存在问题', '工作汇报的存在问题'],
  steps: ['下步措施', '工作汇报的下步措施'],
  stages: ['实施步骤', '实施方案的工作步骤'],
  regulations: ['规范性文件', '爱国卫生法规或规范性文件'],
} as const;

export const sheetEmpty: Check<'dossier'> = {
  code: 'sheet-empty',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '编写各项材料所需的表都有内容',
  why: '表是空的，相应的材料就只有标题',
  basis: basis.review,
  mend: '填写该表；填了而没有读进来的，先改好这张表的错误；确实没有的，在 dossier.yaml 登记豁免',
  examples: {
    good: { text: '各表都有内容', patch: {} },
    bad: {
      text: '“区划名单”一行也没有',
      patch: { set: { 'dossier/divisions': [], 'dossier/profile/streets/value': 0 } },
    },
  },
  *run({ dossier }) {
    for (const [sheet, [name, use]] of Object.entries(sheets))
      if (dossier.value[sheet as keyof typeof sheets].length === 0)
        yield { at: dossier.at(sheet), message: `“${name}”表没有读到一行内容，${use}无从编写` };
  },
};
