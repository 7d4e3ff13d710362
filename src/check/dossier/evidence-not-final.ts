import { withoutListed } from '../../text/whitelist.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceNotFinal: Check<'dossier'> = {
  code: 'evidence-not-final',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证是正式文本，不是征求意见稿、送审稿',
  why: '征求意见稿没有效力，不能证明已经印发',
  basis: basis.archive,
  mend: '换成正式印发、盖章的文本',
  examples: {
    good: { text: '“管理办法”为正式文本', patch: {} },
    bad: {
      text: '标题写“管理办法（征求意见稿）”',
      patch: { set: { 'dossier/registry/91.1-06/title': '平川市爱国卫生管理办法（征求意见稿）' } },
    },
  },
  *run({ dossier, whitelist = [] }) {
    for (const [i, { title, file, number }] of dossier.value.registry.entries()) {
      const hit = /征求意见稿|讨论稿|送审稿|审议稿|草案稿|（草稿）|\(草稿\)/u.exec(
        withoutListed(`${title}/${file}`, whitelist),
      )?.[0];
      if (hit !== undefined)
        yield {
          at: { ...dossier.at('registry', i, 'title'), quote: hit },
          message: `佐证${number}“${title}”是${hit}，不是正式文本`,
        };
    }
  },
};
