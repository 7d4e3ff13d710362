import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileRows } from '../profile-rows.ts';

export const divisionCountMismatch: Check<'dossier'> = {
  code: 'division-count-mismatch',
  stage: 'dossier',
  leansOn: 'divisions',
  severity: 'warning',
  ground: 'law',
  title: '“基本情况”填报的个数与“区划名单”相符',
  why: '填报11个街道，名单只有10个，必有一处漏错',
  basis: basis.statistics,
  mend: '核对名单是否漏列，或改正“基本情况”的个数',
  examples: {
    good: { text: '填报2个街道，名单有2个', patch: {} },
    bad: { text: '填报3个街道，名单只有2个', patch: { set: { 'dossier/profile/streets/value': 3 } } },
  },
  *run(subject) {
    const { divisions } = subject.dossier.value;
    if (divisions.length === 0) return;
    const lost = (subject.refused ?? []).filter(({ sheet }) => sheet === 'divisions');
    for (const { fact, field, at } of profileRows(subject)) {
      if (field.counts.length === 0 || typeof fact.value !== 'number') continue;
      const listed = divisions.filter((d) =>
        field.counts.some((c) => c.level === d.level && (!c.builtUp || d.builtUp)),
      );
      if (listed.length === fact.value) continue;
      const unread = lost.filter(
        ({ fields }) => fields.level === undefined || field.counts.some((c) => c.level === fields.level),
      );
      if (unread.length > 0 && listed.length < fact.value && listed.length + unread.length >= fact.value) continue;
      yield {
        at: at('value'),
        message: `“${field.name}”填报${fact.value}${field.unit}，“区划名单”中有${listed.length}${field.unit}`,
        related: [{ at: subject.dossier.at('divisions'), message: '区划名单' }],
      };
    }
  },
};
