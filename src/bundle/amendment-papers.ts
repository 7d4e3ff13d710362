/** 补正文书 — what every sequence after the first brings along, in the order it is read. Paths below `data/`. */
export const amendmentPapers = [
  '00 总目录/补正回应表.pdf',
  '00 总目录/变更报告.pdf',
  '00 总目录/修订对照稿.docx',
] as const;
