import type { StandardPack } from '../../model/pack.ts';
import type { SheetKey } from '../../model/sheet-names.ts';

/**
 * How a cell is understood. `code`: an id as written (`3.10`, `9-1`); `codes`, `names`, `sentences`: lists, parted as
 * codes, names or whole sentences are; `value`: a number, or a word where the row's unit asks for one; `path`: a file
 * under 佐证材料/; `pages`: `3-7`; `shown`: printed for the reader's eye, never read.
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'codes'
  | 'names'
  | 'sentences'
  | 'number'
  | 'value'
  | 'day'
  | 'flag'
  | 'choice'
  | 'path'
  | 'pages'
  | 'shown';

/** 列 — one column of a sheet: the same for the empty workbook, the workbook read, and the YAML. */
export interface Column {
  /** Key of the row type in model/dossier.ts. */
  readonly key: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly required?: boolean;
  /** For the clerk: what belongs here. */
  readonly note: string;
  /** The only words allowed (`choice`). */
  readonly choices?: readonly string[];
  /** Words written for a choice that mean exactly it: 自治县 for 县. */
  /** A day of which only the month is known does no harm: it is said as a note, and no day is made up. */
  readonly monthWillDo?: true;
  readonly meanings?: Readonly<Record<string, string>>;
  /** What to write for a word that may mean one choice or another. */
  readonly advice?: Readonly<Record<string, string>>;
  /** Words offered in the drop-down; others are allowed. */
  readonly offers?: (pack: StandardPack) => readonly string[];
  /** A number to be dialled: eleven digits. */
  readonly mobile?: boolean;
  readonly example?: string | number;
  /** In characters. */
  readonly width: number;
  /** Cells merged downwards hold for every row they span. */
  readonly fillDown?: boolean;
  readonly synonyms?: readonly string[];
}

/** 表 — one sheet of the workbook, one YAML file, one list of the dossier. */
export interface Sheet {
  readonly name: string;
  readonly key: SheetKey;
  /** For the sheet 填写说明. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** Keys of the columns that name a row; rows that agree in all of them are the same row. Empty: rows have no name. */
  readonly identity: readonly string[];
  readonly synonyms: readonly string[];
}

/** Clauses as offered: `3.1 标题`; what is read is the id before the blank. */
export const clauseOffers = (pack: StandardPack): string[] =>
  pack.categories.flatMap((category) => category.clauses.map((clause) => `${clause.id} ${clause.title}`));

export const evidenceColumn: Column = {
  key: 'evidence',
  title: '佐证编号',
  type: 'codes',
  note: '证明这一行的佐证材料编号，多个用“、”隔开；编号见“佐证登记”或佐证目录',
  width: 16,
  synonyms: ['佐证', '佐证材料编号', '证明材料编号', '佐证材料'],
};

export const clauseColumn = (required: boolean): Column => ({
  key: 'clause',
  title: '条款',
  type: 'code',
  required,
  note: '从下拉列表中选；只读取前面的条款号',
  offers: clauseOffers,
  width: 14,
  fillDown: true,
  synonyms: ['条款号', '对应条款', '标准条款'],
});

export const codeColumn = (example: string): Column => ({
  key: 'id',
  title: '编号',
  type: 'code',
  required: true,
  note: '本表内不重复；给定后不要改动',
  example,
  width: 9,
  synonyms: ['id', '序号'],
});

export const deadlineColumn: Column = {
  key: 'deadline',
  title: '完成时限',
  type: 'day',
  note: '写成 2024-06-30 或 2024年6月30日',
  width: 13,
  synonyms: ['时限', '完成时间', '整改时限', '截止日期'],
};

export const dutyColumn: Column = {
  key: 'department',
  title: '责任单位',
  type: 'text',
  note: '单位名称',
  example: '市城市管理局',
  width: 20,
  synonyms: ['牵头单位', '部门', '责任部门'],
};
