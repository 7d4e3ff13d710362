import type { Dossier } from './dossier.ts';

/** 工作表 — sheets of the workbook by the dossier's keys, as the clerk calls them. */
export const sheetNames = {
  profile: '基本情况',
  indicators: '指标数据',
  organisation: '组织机构',
  divisions: '区划名单',
  responsibilities: '责任分解',
  measures: '工作举措',
  problems: '存在问题',
  steps: '下步措施',
  stages: '实施步骤',
  rectifications: '问题整改',
  honours: '荣誉',
  regulations: '规范性文件',
  registry: '佐证登记',
  selfRatings: '现场自评',
} as const satisfies Record<Exclude<keyof Dossier, 'settings'>, string>;

/** 表的键 — a section of the dossier that is a sheet of the workbook. */
export type SheetKey = keyof typeof sheetNames;
