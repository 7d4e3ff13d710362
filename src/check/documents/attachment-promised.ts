import type { Check } from '../check.ts';
import { blockTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const attachmentPromised: Check<'documents'> = {
  code: 'attachment-promised',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '正文说“见附件”的，文后确有附件',
  why: '读者翻不到附件',
  basis: basis.official,
  mend: '补上附件，或删去“见附件”',
  examples: {
    good: { text: '“详见附件”且附有附件', patch: {} },
    bad: {
      text: '说“见附件2”，文后只有一个附件',
      patch: { set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '任务分解见附件2。' }] } },
    },
  },
  *run({ documents }) {
    for (const { document, text, at } of blockTexts(documents)) {
      const given = document.blocks.filter((b) => b.type === 'attachment').length;
      for (const match of text.matchAll(/(?:详?见|按照|填写)附件\s*(\d*)/gu)) {
        const wanted = match[1] === '' ? 1 : Number(match[1]);
        if (wanted > given)
          yield { at: at(match[0]), message: `《${document.title}》写“${match[0]}”，文后有${given}个附件` };
      }
    }
  },
};
