import type { Origin } from '../../diagnostic.ts';
import type { Regulation } from '../../model/dossier.ts';
import type { EvidencePiece } from '../../model/evidence.ts';
import { comparable, type LetterNumber, letterNumber, sameLetter, sameSeries } from '../../text/letter-number.ts';
import type { Check, DossierSubject } from '../check.ts';
import { within } from '../corroboration/statements.ts';
import { basis } from '../grounds.ts';
import { registryRow } from '../registry-rows.ts';

export const regulationNumberMismatch: Check<'dossier'> = {
  code: 'regulation-number-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '“规范性文件”表的文号与所附佐证一致',
  why: '同一件文件在表里、在目录里、在原件上是两个号，评审专家不知道报的是哪一件',
  basis: basis.official,
  mend: '翻开原件核对：填错了的改“规范性文件”或“佐证登记”的“文号”栏，引错了佐证的改“佐证编号”栏',
  examples: {
    good: {
      text: '表里是“平政规〔2022〕3号”，所附佐证登记的也是',
      patch: { set: { 'dossier/registry/91.1-06/docNumber': '平政规〔2022〕3号' } },
    },
    bad: {
      text: '表里是“平政规〔2022〕3号”，所附佐证登记的是“平政规〔2022〕13号”',
      patch: { set: { 'dossier/registry/91.1-06/docNumber': '平政规〔2022〕13号' } },
    },
  },
  *run(subject) {
    const { dossier, ledger } = subject;
    const byNumber = new Map(ledger.pieces.map((piece) => [piece.number, piece]));
    for (const [i, regulation] of dossier.value.regulations.entries()) {
      const own = letterNumber(regulation.number);
      if (own === null) continue;
      const stated = regulation.evidence.flatMap((n) => numberOf(subject, byNumber.get(n)) ?? []);
      if (stated.some(({ number }) => sameLetter(number, own))) continue;
      const other = stated.find((s) => contradicts(s, own, regulation));
      if (other === undefined) continue;
      const { piece, words, at, printed } = other;
      yield {
        at: { ...dossier.at('regulations', i, 'number'), quote: regulation.number },
        message: `《${regulation.name}》的文号填“${regulation.number}”，所附佐证${piece.number}${printed ? '原件上印' : '登记'}的是“${words}”`,
        ...(printed && sameSeries(other.number, own) && isItself(piece, regulation)
          ? {}
          : { severity: 'warning' as const }),
        related: [{ at, message: printed ? '原件上的文号' : '“佐证登记”表中的文号' }],
      };
    }
  },
};

interface Stated {
  readonly piece: EvidencePiece;
  readonly number: LetterNumber;
  readonly words: string;
  readonly at: Origin;
  /** The paper itself bears it; otherwise the register says so. */
  readonly printed: boolean;
}

/** A piece's number: by its own head, else by the register. */
function numberOf({ dossier, insights }: DossierSubject, piece: EvidencePiece | undefined): Stated | null {
  if (piece === undefined) return null;
  const head = insights?.get(piece.file.digest)?.text?.docNumber;
  const own = head === undefined || !within(piece, head.page) ? null : letterNumber(head.words);
  if (head !== undefined && own !== null) {
    const { words, page, line } = head;
    const at = { file: piece.file.path, ...(page === undefined ? {} : { page }), line, quote: words };
    return { piece, number: own, words, at, printed: true };
  }
  const [number, row] = [letterNumber(piece.docNumber), registryRow(dossier.value, piece)];
  if (number === null || row < 0) return null;
  return { piece, number, words: piece.docNumber, at: dossier.at('registry', row, 'docNumber'), printed: false };
}

/** Another number of the same series, or that of a piece that is the very paper: what else is cited beside it has its own. */
const contradicts = ({ piece, number }: Stated, own: LetterNumber, regulation: Regulation): boolean =>
  comparable(number, own) && (sameSeries(number, own) || isItself(piece, regulation));

const isItself = ({ title }: EvidencePiece, { name }: Regulation): boolean =>
  title.includes(name.replace(/[《》]/gu, ''));
