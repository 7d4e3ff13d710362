import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { Amendment } from '../model/amendment.ts';
import { jsonOf } from '../model/json.ts';
import { DeficiencyLetter } from '../model/review.ts';
import { letterFits } from './checks/letter.ts';
import type { SequenceState } from './state.ts';
import { unnamedCode } from './unnamed.ts';

/** 补正文书 — what can be wrong with the papers of a round themselves. */
export const paperCodes = [
  { code: 'deficiency-letter-unreadable', title: '补正通知是可用的机读文件' },
  { code: 'letter-typed', title: '补正通知是发出的机读原件' },
  { code: 'responses-unreadable', title: '补正回应按格式填写' },
  { code: 'amendment-unreadable', title: '补正记录是可用的机读文件' },
  { code: 'amendment-missing', title: '补正序列的包里有补正记录和补正通知' },
  { code: 'previous-damaged', title: '作为依据的申报包完好' },
  unnamedCode,
  { code: 'required-check-not-run', title: '必做的核验都做成了' },
] as const;

/** Reads the machine-readable part of a 补正通知. Never throws. */
export function readLetter(text: string, file: string): Outcome<DeficiencyLetter | null> {
  const result = DeficiencyLetter.safeParse(jsonOf(text));
  if (result.success) return { value: result.data, diagnostics: [] };
  const where = result.error.issues[0]?.path.join('/') ?? '';
  const why = where === '' ? '不是 JSON 格式的补正通知' : `${where} 处不合格式`;
  return { value: null, diagnostics: [unreadable('deficiency-letter-unreadable', file, `读不出补正通知：${why}`)] };
}

/** Reads what a sequence says it did. Never throws. */
export function readAmendment(text: string, file: string): Outcome<Amendment | null> {
  const result = Amendment.safeParse(jsonOf(text));
  if (result.success) return { value: result.data, diagnostics: [] };
  const where = result.error.issues[0]?.path.join('/') ?? '';
  const why = where === '' ? '不是 JSON 格式的补正记录' : `${where} 处不合格式`;
  return { value: null, diagnostics: [unreadable('amendment-unreadable', file, `读不出补正记录：${why}`)] };
}

/** Whether the letter speaks of that sequence at all; said before anyone answers it. */
export function letterSuits(letter: DeficiencyLetter, previous: SequenceState, file: string): Diagnostic[] {
  return letterFits.run({ letter, previous }).map(
    ({ message, quote }): Diagnostic => ({
      code: letterFits.code,
      severity: 'error',
      message,
      at: { file, ...(quote === undefined ? {} : { quote }) },
      basis: letterFits.basis,
      hint: letterFits.mend,
    }),
  );
}

const unreadable = (code: string, file: string, message: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at: { file },
  basis: '补正以补正通知的机读部分为准',
  hint: '请向发出通知的单位索取原始 JSON 文件，不要手工编辑；只有纸质、Word 通知的，不写 --letter 运行 shenbao amend，照通知填“补正通知.yaml”。',
});
