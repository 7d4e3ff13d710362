import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject } from '../check.ts';
import { within } from '../corroboration/statements.ts';
import { basis } from '../grounds.ts';

export const evidenceCalendarMismatch: Check<'dossier'> = {
  code: 'evidence-calendar-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证文字里的日期、星期、农历、届次与历法相符',
  why: '通知、纪要上的星期或农历对不上日期，评审专家会怀疑材料是事后补的',
  basis: basis.corroboration,
  mend: '对照原始文件核实；确是笔误的，请出具单位更正后重新提供，不要自行改动',
  examples: {
    good: { text: '通知写2023年3月8日（星期三）', patch: { set: { 'insights/动员大会通知.pdf/text/slips': [] } } },
    bad: {
      text: '会议通知写2023年3月8日（星期五）',
      patch: {
        set: {
          'insights/动员大会通知.pdf/text/slips': [
            { quote: '2023年3月8日（星期五）', message: '“2023年3月8日（星期五）”：这一天是星期三', page: 1, line: 6 },
          ],
        },
      },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : slipsOf(subject, subject.insights)),
};

function* slipsOf({ ledger }: DossierSubject, insights: Insights) {
  for (const piece of ledger.pieces)
    for (const { quote, message, page, line } of insights.get(piece.file.digest)?.text?.slips ?? []) {
      if (!within(piece, page)) continue;
      yield {
        at: { file: piece.file.path, ...(page === undefined ? {} : { page }), line, quote },
        message: `佐证${piece.number}中${message}`,
        about: { clause: piece.clauses[0] ?? '', ...(piece.unit === '' ? {} : { department: piece.unit }) },
      };
    }
}
