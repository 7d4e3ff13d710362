import type { Sheet } from './column.ts';
import { indicatorSheet, profileSheet } from './figures.ts';
import { problemSheet, rectificationSheet, stageSheet, stepSheet } from './issues.ts';
import { honourSheet, registrySheet, regulationSheet } from './papers.ts';
import { divisionSheet, organisationSheet } from './people.ts';
import { selfRatingSheet } from './rating.ts';
import { measureSheet, responsibilitySheet } from './work.ts';

export type { Column, ColumnType, Sheet } from './column.ts';

/** In the workbook's order. */
export const sheets: readonly Sheet[] = [
  profileSheet,
  indicatorSheet,
  organisationSheet,
  divisionSheet,
  responsibilitySheet,
  measureSheet,
  problemSheet,
  stepSheet,
  stageSheet,
  rectificationSheet,
  honourSheet,
  regulationSheet,
  registrySheet,
  selfRatingSheet,
];

/** Sheets the tool writes for the reader's eye; never read as facts. */
export const guideSheet = '填写说明';
export const optionSheet = '选项';

/** The word that marks an example row; such a row is never read. */
export const exampleMark = '示例';
