import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceSecretMark: Check<'dossier'> = {
  code: 'evidence-secret-mark',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '佐证文件里没有密级标志',
  why: '标题看不出、翻开才见“秘密★”的文件，一样不得经互联网报送',
  basis: basis.secrecy,
  mend: '立即移出该文件，并报告本单位保密工作机构；已经解密的，换成有解密标识的文本',
  examples: {
    good: { text: '公开文件', patch: {} },
    bad: {
      text: '监测报告首页标着“秘密★1年”',
      patch: { set: { 'insights/监测报告.pdf/text/secret': { words: '秘密★', page: 1, line: 1 } } },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : marksOf(subject, subject.insights)),
};

function* marksOf({ ledger }: DossierSubject, insights: Insights) {
  for (const piece of ledger.pieces) {
    const secret = insights.get(piece.file.digest)?.text?.secret;
    if (secret === undefined) continue;
    const { page, line, words } = secret;
    yield {
      at: { file: piece.file.path, ...(page === undefined ? {} : { page }), line, quote: words },
      message: `佐证${piece.number}“${piece.title}”里有密级标志“${words}”`,
      about: { clause: piece.clauses[0] ?? '' },
    };
  }
}
