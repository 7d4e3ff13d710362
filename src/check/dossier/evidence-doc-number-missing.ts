import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceDocNumberMissing: Check<'dossier'> = {
  code: 'evidence-doc-number-missing',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '正式公文类的佐证登记了文号',
  why: '“关于……的通知”没有文号，分不清是正式印发的还是底稿',
  basis: basis.archive,
  mend: '在“佐证登记”的“文号”栏照原件填写；确无文号的便函、电话通知，在“备注”栏写明',
  examples: {
    good: { text: '会议通知、简报不算公文', patch: {} },
    bad: {
      text: '“关于印发……的决定”没有文号',
      patch: {
        set: {
          'dossier/registry/91.1-01/title': '关于印发爱国卫生机构文件的决定',
          'dossier/registry/91.1-01/docNumber': '',
        },
      },
    },
  },
  *run({ dossier }) {
    for (const [i, { number, title, docNumber, note, unit }] of dossier.value.registry.entries()) {
      if (docNumber.trim() !== '' || note.trim() !== '' || !official.test(title)) continue;
      yield {
        at: dossier.at('registry', i, 'docNumber'),
        message: `佐证${number}“${title}”是正式公文，没有登记文号`,
        about: { ...(unit === '' ? {} : { department: unit }) },
      };
    }
  },
};

/** 关于…的 and one of the kinds of official paper that always bear a number; a notice of a meeting need not. */
const official =
  /^(?:[\p{Script=Han}、]{2,24})?关于(?!召开|举办).{2,60}的(?:决定|决议|意见|通知|通报|批复)(?:[（(].*[)）])?$/u;
