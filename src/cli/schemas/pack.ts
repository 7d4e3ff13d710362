import { z } from 'zod';
import { StandardPack } from '../../model/pack.ts';
import type { Json } from './json.ts';

/** A pack lies in several files and may extend another, so no single file must hold everything. */
export function packSchema(): Json {
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
