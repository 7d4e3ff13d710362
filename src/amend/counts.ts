import type { Comparison } from './compare.ts';

/** What a round itself adds to a package: its answer, its reports and its records. They are no change of what was handed in. */
const own =
  /^(?:00 总目录\/(?:补正回应表\.(?:pdf|docx)|变更报告\.(?:pdf|docx)|修订对照稿\.docx)|记录\/(?:amendment|deficiency-letter|history)\.json)$/u;

/** Whether a file below `data/` counts where two packages are compared. */
export const isCounted = (path: string): boolean => !own.test(path);

/** 改动几处 — the one count, wherever it is told: rows and pieces, the documents that follow from them, and files. */
export function countText({ settings, figures, facts, evidence, documents, files }: Comparison): string {
  const all = figures.length + facts.length + evidence.length;
  const parts = `指标数据${figures.length}、其他事实${facts.length}、佐证${evidence.length}`;
  const printed = settings.length === 0 ? '' : `，设置${settings.length}处`;
  return `数据和佐证改动${all}处（${parts}）${printed}，文字有改动的文档${documents.length}份；文件新增${files.added.length}个、更换${files.changed.length}个、撤下${files.removed.length}个，其余${files.unchanged}个逐字节相同（补正文书和补正记录不计）`;
}
