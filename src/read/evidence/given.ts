/** 佐证编号 — the record of numbers given, beside the facts; the clerk's workbook is never written to. */
export const givenNumbersFile = '数据/佐证编号.yaml';
