import type { Check } from '../check.ts';
import { clauseLabel, clauseNamed } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const selfRatingUnsound: Check<'dossier'> = {
  code: 'self-rating-unsound',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '现场自评按标准的条款打分，分数在0到10之间，扣分写明原因',
  why: '自评是给自己找短板，打错条款、打错分或不写原因，就找不出该先补哪里',
  basis: basis.loop,
  mend: '在“现场自评”表中改正；不做自评的，把整张表留空',
  examples: {
    good: {
      text: '“道路保洁”自评8分，写明原因',
      patch: {
        set: {
          'dossier/selfRatings': [{ clause: '92.1', score: 8, reason: '背街小巷有积尘', department: '市城市管理局' }],
        },
      },
    },
    bad: {
      text: '“道路保洁”自评12分',
      patch: { set: { 'dossier/selfRatings': [{ clause: '92.1', score: 12, reason: '', department: '' }] } },
    },
  },
  *run({ dossier, pack }) {
    for (const [i, { clause, score, reason }] of dossier.value.selfRatings.entries()) {
      const at = dossier.at('selfRatings', i, 'score');
      const own = clauseNamed(pack, clause);
      const label = own === undefined ? `“${clause}”` : clauseLabel(own);
      if (own === undefined) yield { at: dossier.at('selfRatings', i, 'clause'), message: `标准包里没有条款${label}` };
      else if (score === null) yield { at, message: `${label}没有打分` };
      else if (score < 0 || score > 10) yield { at, message: `${label}自评${score}分，应在0到10之间` };
      else if (score < 10 && reason === '') yield { at, message: `${label}自评${score}分，没有写扣分原因` };
    }
  },
};
