import { yearTerms } from '../../read/sheets/figures.ts';
import type { Column, Sheet } from '../../read/sheets/index.ts';
import { draft, type Json, scalar } from './json.ts';

/** `数据/<表名>.yaml`: a list of rows under the column titles. */
export function sheetSchema(sheet: Sheet): Json {
  const figures = sheet.key === 'indicators' ? { 年度: yearsSchema } : {};
  const columns = sheet.columns.map((column) => [column.title, columnSchema(column)]);
  return {
    $schema: draft,
    title: sheet.name,
    description: sheet.about,
    type: 'array',
    items: {
      type: 'object',
      properties: { ...Object.fromEntries(columns), ...figures },
      required: sheet.columns.filter((column) => column.required).map((column) => column.title),
      additionalProperties: false,
    },
  };
}

const lists = new Set(['codes', 'names', 'sentences']);

export function columnSchema({ type, note, choices }: Pick<Column, 'type' | 'note' | 'choices'>): Json {
  const description = note === '' ? {} : { description: note };
  if (type === 'choice')
    return { ...description, enum: (choices ?? []).flatMap((c) => (/^\d+$/.test(c) ? [c, Number(c)] : [c])) };
  if (type === 'flag') return { ...description, enum: ['是', '否', true, false] };
  if (lists.has(type)) return { ...description, anyOf: [{ type: 'array', items: scalar }, scalar] };
  return { ...description, ...scalar };
}

const yearsSchema: Json = {
  description: '年份到数值；可写分子、分母、数值，或直接写数值',
  type: 'object',
  propertyNames: { pattern: '^(19|20)\\d{2}$' },
  additionalProperties: {
    anyOf: [
      scalar,
      {
        type: 'object',
        properties: Object.fromEntries(yearTerms.map(({ title }) => [title, scalar])),
        additionalProperties: false,
      },
    ],
  },
};
