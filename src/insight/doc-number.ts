import type { TextInsight } from '../model/insight.ts';
import { letterNumber, letterWords, sameLetter } from '../text/letter-number.ts';
import type { Prose, SourceLine } from '../text/prose.ts';

/** Lines of a head: copy number, degree, urgency, issuer, number, title. */
const most = 15;

/**
 * 发文字号 in a paper's own head: alone on its line, on the first page, before the addressees and the first sentence.
 * Nothing where two stand there: which is the paper's own nobody can tell.
 */
export function docNumberIn({ lines }: Prose): Pick<TextInsight, 'docNumber'> {
  const found = headOf(lines).flatMap((line) => {
    const number = letterNumber(line.text);
    return number === null ? [] : [{ line, number }];
  });
  const [first, ...rest] = found;
  if (first === undefined || rest.some(({ number }) => !sameLetter(number, first.number))) return {};
  const { page, line } = first.line;
  return { docNumber: { words: letterWords(first.number), ...(page === undefined ? {} : { page }), line } };
}

function headOf(lines: readonly SourceLine[]): SourceLine[] {
  const own = lines.filter(({ text, part, role }) => part === undefined && role !== 'note' && text.trim() !== '');
  const first = own.slice(0, most).filter(({ page }) => page === own[0]?.page);
  const end = first.findIndex(({ text }) => /。|[：:]\s*$/u.test(text));
  return end < 0 ? first : first.slice(0, end);
}
