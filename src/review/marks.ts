import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { jsonOf } from '../model/json.ts';
import { ReviewMarks } from '../model/review.ts';

/** Reads the file a reviewer exported from the page. Never throws; what is no such file is said. */
export function readMarks(text: string, file: string): Outcome<ReviewMarks | null> {
  const result = ReviewMarks.safeParse(jsonOf(text));
  if (result.success) return { value: result.data, diagnostics: [] };
  const issue = result.error.issues[0];
  const where = issue?.path.join('/') ?? '';
  return {
    value: null,
    diagnostics: [unreadable(file, where === '' ? '不是 JSON 格式的审核意见' : `${where} 处不合格式`)],
  };
}

export const marksUnreadable = { code: 'review-marks-unreadable', title: '审核意见读不出来' } as const;

const unreadable = (file: string, why: string): Diagnostic => ({
  code: marksUnreadable.code,
  severity: 'error',
  message: `读不出审核意见：${why}`,
  at: { file },
  basis: '审核意见由审核页“导出意见”生成',
  hint: '请在审核页重新导出 JSON，不要手工编辑。',
});
