import { z } from 'zod';
import { Style } from '../../model/style.ts';
import { sheets } from '../../read/sheets/index.ts';
import type { Json } from './json.ts';
import { packSchema } from './pack.ts';
import { settingsSchema } from './settings.ts';
import { sheetSchema } from './sheet.ts';

/** The JSON Schemas of every YAML file a user may write, by file name under `schemas/`; generated, so that editors complete. */
export function schemas(): ReadonlyMap<string, string> {
  const all: [string, Json][] = [
    ['pack', packSchema()],
    ['style', z.toJSONSchema(Style, { io: 'input' }) as Json],
    ['dossier', settingsSchema()],
    ...sheets.map((sheet): [string, Json] => [sheet.name, sheetSchema(sheet)]),
  ];
  return new Map(all.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]));
}
