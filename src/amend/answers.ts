import { z } from 'zod';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { ResponseEntry } from '../model/amendment.ts';
import { longDay } from '../model/day.ts';
import type { DeficiencyLetter } from '../model/review.ts';

/** One answer as it stands in the clerk's file, with the question it was written under. */
export interface Answer extends ResponseEntry {
  readonly question: string;
}

/** One answer to fill in for each item, the question beside it. */
export const responseForm = (letter: DeficiencyLetter): Answer[] =>
  letter.items.map(({ id, title, what }) => ({ id, question: `${title}：${what}`, treatment: '' }));

/** The letter in one line; the package's name tells the rounds apart. */
export const letterName = ({ issuer, day, package: { name } }: DeficiencyLetter): string =>
  `${issuer}${longDay(day)}对${name}的补正通知`;

/** Said wherever a letter is named that nobody but the applicant has put into this form; '' for one as issued. */
export const typedWords = ({ typed }: DeficiencyLetter): string =>
  typed === undefined ? '' : `（${typed.number === '' ? '' : `${typed.number}，`}申报单位照纸质通知录入）`;

/**
 * Whether answers were written for this letter and no other: the next letter numbers its items from 01 again, and may even ask
 * the same once more. `named` is the letter the file says it answers, '' where it does not say.
 */
export function writtenFor(letter: DeficiencyLetter, named: string, answers: readonly Answer[]): boolean {
  const asked = new Map(responseForm(letter).map(({ id, question }) => [id, bare(question)]));
  return (
    (named === '' || bare(named) === bare(letterName(letter))) &&
    answers.every(({ id, question }) => question === '' || asked.get(id) === bare(question))
  );
}

/** An editor may have broken a line. */
const bare = (text: string): string => text.replace(/\s/gu, '');

/** The answers as the clerk filled them in: `[{ "id": "01", "treatment": "…" }]`. */
export function readResponses(value: unknown, file: string): Outcome<readonly ResponseEntry[]> {
  const result = z.array(ResponseEntry.loose()).safeParse(value);
  if (result.success) return { value: result.data.map(({ id, treatment }) => ({ id, treatment })), diagnostics: [] };
  const where = result.error.issues[0]?.path.join('/') ?? '';
  return { value: [], diagnostics: [unreadable(file, where || '顶层')] };
}

const unreadable = (file: string, where: string): Diagnostic => ({
  code: 'responses-unreadable',
  severity: 'error',
  message: `读不出补正回应：${where} 处不合格式`,
  at: { file },
  basis: '补正以补正通知的机读部分为准',
  hint: `把“${file}”改名，再运行一次得到一份新的，把写好的“处理”抄过去；冒号、引号用半角，前面的空格不要动。`,
});
