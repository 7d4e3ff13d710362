import { weakRating } from '../../model/dossier.ts';
import type { Check } from '../check.ts';
import { clauseLabel, clauseNamed } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const selfRatingWeak: Check<'dossier'> = {
  code: 'self-rating-weak',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: `现场自评${weakRating}分及以下的薄弱项都列入了存在问题或问题整改`,
  why: '自己打了低分又没有下文，等于知道短板而不补，现场评估时正会在这里失分',
  basis: basis.loop,
  mend: '在“存在问题”或“问题整改”中为这一条款登记一条，写明责任单位和时限；已经改好的，重新打分',
  examples: {
    good: {
      text: '“道路保洁”自评6分，“存在问题”里有这一条款',
      patch: {
        set: {
          'dossier/selfRatings': [{ clause: '92.1', score: 6, reason: '背街小巷有积尘', department: '市城市管理局' }],
          'dossier/problems/P1/clause': '92.1',
        },
      },
    },
    bad: {
      text: '“机构与部署”自评5分，哪里也没有登记',
      patch: {
        set: {
          'dossier/selfRatings': [{ clause: '91.1', score: 5, reason: '专职人员不足', department: '市统计局' }],
        },
      },
    },
  },
  *run({ dossier, pack }) {
    const { selfRatings, problems, rectifications } = dossier.value;
    const followed = new Set([...problems, ...rectifications].map(({ clause }) => clause));
    for (const [i, { clause, score, department }] of selfRatings.entries()) {
      const own = clauseNamed(pack, clause);
      if (own === undefined || score === null || score > weakRating || followed.has(clause)) continue;
      yield {
        at: dossier.at('selfRatings', i, 'score'),
        message: `${clauseLabel(own)}自评${score}分，是薄弱项，“存在问题”“问题整改”中却没有这一条款`,
        about: { clause, ...(department === '' ? {} : { department }) },
      };
    }
  },
};
