import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const memberPostDiffers: Check<'dossier'> = {
  code: 'member-post-differs',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '同一个人在各处的单位、职务一致',
  why: '一个人在两个组里写着两个职务，多半有一处是换届前的旧名单',
  basis: basis.corroboration,
  mend: '按现任职务改成一样的；同名的两个人在姓名后写明单位加以区别',
  examples: {
    good: {
      text: '王强在两个组里都是市城市管理局的负责人',
      patch: { add: { 'dossier/organisation': again('市城市管理局', '负责人') } },
    },
    bad: {
      text: '王强在环境组是“负责人”，在办公室是“局长”',
      patch: { add: { 'dossier/organisation': again('市城市管理局', '局长') } },
    },
  },
  *run({ dossier }) {
    const seen = new Map<string, { unit: string; post: string; group: string }>();
    for (const [i, { group, name, unit, post }] of dossier.value.organisation.entries()) {
      if (unit === '' || post === '') continue;
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, { unit, post, group });
        continue;
      }
      if (sameWords(first.unit, unit) && sameWords(first.post, post)) continue;
      yield {
        at: dossier.at('organisation', i, 'post'),
        message: `${name}在“${group}”中是${unit}${post}，在“${first.group}”中是${first.unit}${first.post}`,
        about: { department: unit },
      };
    }
  },
};

/** 市委常委、副市长 holds 副市长; 副市长 is no 市长. */
function sameWords(a: string, b: string): boolean {
  const parts = (text: string): string[] => text.split(/[、，,兼\s]+/u).filter((part) => part !== '');
  return parts(a).some((part) => parts(b).includes(part));
}

function again(unit: string, post: string): Record<string, string> {
  return { group: '办公室', role: '成员', name: '王强', unit, post, phone: '', mobile: '', email: '', duty: '' };
}
