import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject } from '../check.ts';
import { within } from '../corroboration/statements.ts';
import { basis } from '../grounds.ts';

export const evidencePersonalData: Check<'dossier'> = {
  code: 'evidence-personal-data',
  stage: 'dossier',
  severity: 'warning',
  ground: 'law',
  title: '佐证文件里没有完整的手机号、身份证号、私人邮箱',
  why: '花名册、联络单随包报送、上平台公开，等于把个人信息公开了',
  basis: basis.privacy,
  mend: '遮盖号码（如138****5678）后重新导出；评审确需核对的，另行线下提供',
  examples: {
    good: { text: '号码已经遮盖', patch: {} },
    bad: {
      text: '监测报告里留有3个手机号',
      patch: {
        set: {
          'insights/监测报告.pdf/text/personal': {
            count: 3,
            first: { words: '手机号138****78', page: 2, line: 14 },
          },
        },
      },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : marksOf(subject, subject.insights)),
};

function* marksOf({ ledger }: DossierSubject, insights: Insights) {
  for (const piece of ledger.pieces) {
    const personal = insights.get(piece.file.digest)?.text?.personal;
    if (personal === undefined || !within(piece, personal.first.page)) continue;
    const { count, first } = personal;
    const { page, line, words } = first;
    const where = page === undefined ? '' : `在第${page}页`;
    yield {
      at: { file: piece.file.path, ...(page === undefined ? {} : { page }), line },
      message: `佐证${piece.number}“${piece.title}”的文字里有${count}处个人信息，第一处${where}：${words}`,
      about: { clause: piece.clauses[0] ?? '', ...(piece.unit === '' ? {} : { department: piece.unit }) },
    };
  }
}
