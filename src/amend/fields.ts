import { columnTitles } from '../model/column-titles.ts';
import type { SheetKey } from '../model/sheet-names.ts';
import type { Entry } from './state.ts';

/** 一栏的改动 — one column of a row: 职务 was 副市长 and is 常务副市长. */
export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The cells of a row by the names of their columns; `own` are called by their keys. */
export function fieldsOf(section: SheetKey, row: object, own: Readonly<Record<string, unknown>> = {}) {
  const titles = columnTitles[section] ?? {};
  const named = Object.entries(row).flatMap(([key, value]): [string, unknown][] =>
    titles[key] === undefined ? [] : [[titles[key], value]],
  );
  return Object.fromEntries([...named, ...Object.entries(own)].map(([name, value]) => [name, cellText(value)]));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** In the order of the columns. */
export const fieldChanges = (before: Entry, after: Entry): FieldChange[] =>
  [...new Set([...Object.keys(after.fields), ...Object.keys(before.fields)])]
    .map((name) => ({ name, before: before.fields[name] ?? '', after: after.fields[name] ?? '' }))
    .filter((field) => field.before !== field.after);

/** What changed besides the words an entry goes by, which tell themselves. */
const beside = (before: Entry, after: Entry): FieldChange[] =>
  fieldChanges(before, after).filter(
    (field) => before.text === after.text || !(saidBy(before, field.before) && saidBy(after, field.after)),
  );

/** A fact of 基本情况 goes by name and value, any other row by its first words. */
const saidBy = ({ text }: Entry, value: string): boolean => text === value || text.endsWith(` ${value}`);

/** As a reader would put it: `由“76.5”改为“86.5”`, `职务由“副市长”改为“常务副市长”`. */
export function told(before: Entry | null, after: Entry | null): string {
  if (before === null) return `新增“${after?.text ?? ''}”`;
  if (after === null) return `删除“${before.text}”`;
  const same = before.text === after.text;
  const said = [
    ...(same ? [] : [`由“${before.text}”改为“${after.text}”`]),
    ...beside(before, after).map((field) => `${field.name}由“${field.before}”改为“${field.after}”`),
  ];
  if (said.length === 0) return `“${after.text}”内容更换`;
  return [...said, ...(before.file === after.file ? [] : ['文件更换'])].join('，');
}

/** 原、现 — the two sides of a change as they stand in a table; a digest only where no words tell one from the other. */
export function sidesOf(before: Entry | null, after: Entry | null): readonly [string, string] {
  if (before === null) return ['（无）', wordsOf(after?.text ?? '')];
  if (after === null) return [wordsOf(before.text), '（撤下）'];
  const fields = beside(before, after);
  const same = before.text === after.text;
  const fileOnly = before.file !== after.file || (same && fields.length === 0);
  const side = (entry: Entry, pick: (field: FieldChange) => string): string => {
    const digest = fileOnly ? `（内容已换，校验值${entry.digest.slice(0, 12)}）` : '';
    const words = same && fields.length > 0 ? [] : [`${wordsOf(entry.text)}${digest}`];
    const cells = fields.map((field) => `${field.name}：${wordsOf(pick(field))}`);
    return `${[...words, ...cells].join('；')}${words.length === 0 ? digest : ''}`;
  };
  return [side(before, (field) => field.before), side(after, (field) => field.after)];
}

const wordsOf = (text: string): string => (text === '' ? '（空）' : text);
