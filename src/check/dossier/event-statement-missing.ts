import { eventPapers, eventProofs } from '../../model/events.ts';
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
  mend: '请主管部门出具证明，扫描后放进该条款的文件夹；已有的在标题里写明证明的是哪一项',
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
            words: ['环境'],
            source: '',
            confidence: 'likely',
          },
        },
      },
    },
  },
  *run({ pack, ledger, dossier }) {
    for (const event of pack.events) {
      const { clause, text, issuer } = event;
      if (eventProofs(event, pack, ledger.pieces).length > 0) continue;
      const papers = eventPapers(event, ledger.pieces).map(({ number, title }) => `${number}“${title}”`);
      const seen = papers.length === 0 ? '' : `（${papers.join('、')}没有写明是这一项）`;
      yield {
        at: dossier.at('registry'),
        message: `没有“${text}”的书面证明，一般由${issuer}出具${seen}`,
        about: { clause, department: issuer },
      };
    }
  },
};
