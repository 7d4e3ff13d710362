import { z } from 'zod';
import { StandardPack } from '../model/pack.ts';
import { Style } from '../model/style.ts';
import { yearTerms } from '../read/sheets/figures.ts';
import { type Column, type Sheet, sheets } from '../read/sheets/index.ts';

type Json = { [name: string]: unknown };

/** The JSON Schemas of every YAML file a user may write, by file name under `schemas/`; generated, so that editors complete. */
export function schemas(): ReadonlyMap<string, string> {
  const all: [string, Json][] = [
    ['pack', packSchema()],
    ['style', z.toJSONSchema(Style, { io: 'input' }) as Json],
    ...sheets.map((sheet): [string, Json] => [sheet.name, sheetSchema(sheet)]),
  ];
  return new Map(all.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]));
}

/** A pack lies in several files and may extend another, so no single file must hold everything. */
function packSchema(): Json {
  const whole = relaxed(z.toJSONSchema(StandardPack, { io: 'input' }) as Json) as Json;
  const properties = { extends: { type: 'string', description: '所继承的标准包' }, ...(whole.properties as Json) };
  return { ...whole, title: '标准包', properties };
}

/** Drops `required` from named entries and lets them carry `omit` and `after`; the forms of a target stay strict. */
function relaxed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relaxed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = schema as Json;
  if ('anyOf' in own || 'oneOf' in own) return own;
  const kept = Object.entries(own).filter(([name, child]) => !(name === 'required' && Array.isArray(child)));
  const walked: Json = Object.fromEntries(kept.map(([name, child]) => [name, relaxed(child)]));
  if (own.type !== 'object' || typeof own.properties !== 'object') return walked;
  const steering = { omit: { const: true }, after: { type: 'string' } };
  return { ...walked, properties: { ...(walked.properties as Json), ...steering } };
}

/** `数据/<表名>.yaml`: a list of rows under the column titles. */
function sheetSchema(sheet: Sheet): Json {
  const figures = sheet.key === 'indicators' ? { 年度: yearsSchema } : {};
  const columns = sheet.columns.map((column) => [column.title, columnSchema(column)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
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

const scalar: Json = { type: ['string', 'number', 'null'] };
const lists = new Set(['codes', 'names', 'sentences']);

function columnSchema({ type, note, choices }: Column): Json {
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
