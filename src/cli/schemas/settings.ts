import { type Setting, settingTable } from '../../read/settings/fields.ts';
import { draft, type Json } from './json.ts';
import { columnSchema } from './sheet.ts';

/** `dossier.yaml`. */
export const settingsSchema = (): Json => ({
  $schema: draft,
  title: '申报设置',
  ...groupSchema(settingTable),
});

const groupSchema = (table: readonly Setting[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(table.map((setting) => [setting.title, settingSchema(setting)])),
  required: table.filter((s) => s.shape === 'value' && s.required).map(({ title }) => title),
  additionalProperties: false,
});

function settingSchema(setting: Setting): Json {
  if (setting.shape === 'value') return columnSchema(setting);
  const group = groupSchema(setting.fields);
  const description = setting.note === '' ? {} : { description: setting.note };
  if (setting.shape === 'list') return { ...description, type: 'array', items: group };
  return setting.shape === 'byId'
    ? { ...description, type: 'object', additionalProperties: group }
    : { ...description, ...group };
}
