import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const officeMacros: Check<'dossier'> = {
  code: 'office-macros',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的办公文件不带宏',
  why: '宏会被平台和邮件网关拦下，也可能有病毒',
  basis: basis.platform,
  mend: '另存为不带宏的格式（docx、xlsx、pptx）或PDF',
  examples: {
    good: { text: '不带宏', patch: {} },
    bad: { text: '整改销号单带有宏', patch: { set: { 'insights/整改销号单.docx/office/macros': true } } },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return files
      .filter(({ digest }) => insights.get(digest)?.office?.macros === true)
      .map(({ path }) => ({ at: { file: path }, message: `文件“${path}”带有宏` }));
  },
};
