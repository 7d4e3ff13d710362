import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const memberUnitMissing: Check<'dossier'> = {
  code: 'member-unit-missing',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '名单中的每个人都写了单位和职务',
  why: '只有姓名的名单看不出代表哪个单位',
  basis: basis.archive,
  mend: '补上单位、职务',
  examples: {
    good: { text: '单位、职务齐全', patch: {} },
    bad: { text: '赵敏没有单位', patch: { set: { 'dossier/organisation/赵敏/unit': '' } } },
  },
  *run({ dossier }) {
    for (const [i, { name, unit, post, group }] of dossier.value.organisation.entries()) {
      const absent = [...(unit.trim() === '' ? ['单位'] : []), ...(post.trim() === '' ? ['职务'] : [])];
      if (absent.length > 0)
        yield {
          at: dossier.at('organisation', i, unit.trim() === '' ? 'unit' : 'post'),
          message: `“${group}”的${name}没有写${absent.join('、')}`,
        };
    }
  },
};
