import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const eventStatementMissing: Check<'dossier'> = {
  code: 'event-statement-missing',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '标准涉及的“近3年无重大事件”各有主管部门的书面证明',
  why: '没有盖章证明，只凭自述难以认定',
  basis: basis.review,
  mend: '请主管部门出具证明，扫描后放入该条款',
  examples: {
    good: { text: '标准包没有列事件时不查', patch: {} },
    bad: {
      text: '需要“未发生环境污染事件”的证明而没有',
      patch: {
        add: {
          'pack/events': {
            clause: '92.1',
            text: '近3年未发生重大环境污染事件',
            issuer: '生态环境局',
            source: '',
            confidence: 'likely',
          },
        },
      },
    },
  },
  *run({ pack, ledger, dossier }) {
    for (const { clause, text, issuer } of pack.events) {
      const proofs = ledger.pieces.filter((p) => p.clauses.includes(clause) && /证明|说明|函/u.test(p.title + p.kind));
      if (proofs.length > 0) continue;
      yield {
        at: dossier.at('registry'),
        message: `没有“${text}”的书面证明，一般由${issuer}出具`,
        about: { clause, department: issuer },
      };
    }
  },
};
