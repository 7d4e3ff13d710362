import type { Insights } from '../../model/insight.ts';
import { comparable, letterNumber, sameLetter, sameSeries } from '../../text/letter-number.ts';
import type { Check, DossierSubject } from '../check.ts';
import { within } from '../corroboration/statements.ts';
import { basis } from '../grounds.ts';
import { registryRow } from '../registry-rows.ts';

export const evidenceDocNumberMismatch: Check<'dossier'> = {
  code: 'evidence-doc-number-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '登记的文号与佐证原件上印的一致',
  why: '目录、汇报都照登记的文号印；评审专家翻到原件是另一个号，会以为放错了文件',
  basis: basis.official,
  mend: '翻开原件核对：登记错了的改“佐证登记”的“文号”栏，放错了文件的换成该文号的那一件',
  examples: {
    good: {
      text: '登记“平政发〔2023〕2号”，原件印的也是',
      patch: { set: { 'insights/机构文件.pdf/text/docNumber': { words: '平政发〔2023〕2号', page: 1, line: 2 } } },
    },
    bad: {
      text: '登记“平政发〔2023〕2号”，原件印着“平政发〔2023〕12号”',
      patch: { set: { 'insights/机构文件.pdf/text/docNumber': { words: '平政发〔2023〕12号', page: 1, line: 2 } } },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : mismatches(subject, subject.insights)),
};

function* mismatches({ ledger, dossier }: DossierSubject, insights: Insights) {
  for (const piece of ledger.pieces) {
    const printed = insights.get(piece.file.digest)?.text?.docNumber;
    const row = registryRow(dossier.value, piece);
    if (printed === undefined || row < 0 || !within(piece, printed.page)) continue;
    const [own, registered] = [letterNumber(printed.words), letterNumber(piece.docNumber)];
    if (own === null || registered === null || sameLetter(own, registered) || !comparable(own, registered)) continue;
    const { words, page, line } = printed;
    const there = { file: piece.file.path, ...(page === undefined ? {} : { page }), line, quote: words };
    yield {
      at: { ...dossier.at('registry', row, 'docNumber'), quote: piece.docNumber },
      message: `佐证${piece.number}登记的文号是“${piece.docNumber}”，原件上印的是“${words}”`,
      // Another office or year may be that of a paper it was passed on with.
      ...(sameSeries(own, registered) ? {} : { severity: 'warning' as const }),
      about: { clause: piece.clauses[0] ?? '', ...(piece.unit === '' ? {} : { department: piece.unit }) },
      related: [{ at: there, message: '原件上的文号' }],
    };
  }
}
