import type { Day } from '../../model/day.ts';
import { Settings } from '../../model/settings.ts';
import { settingTable } from './fields.ts';

const isMapping = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
type Fields = Readonly<Record<string, unknown>>;

/** How a placeholder begins. */
export const gapMark = '【待补';

/** Placeholders for what is required and not given: 【待补：…】 for words, last year and today for the rest. */
export function withDefaults(fields: Fields, today: Day): Fields {
  const applicant = settingTable.find((s) => s.key === 'applicant');
  const names = applicant?.shape === 'group' ? applicant.fields.filter((f) => f.required) : [];
  const gaps = Object.fromEntries(names.map((f) => [f.key, `${gapMark}：申报单位${f.title}】`]));
  return {
    pack: `${gapMark}：标准包】`,
    year: Number(today.slice(0, 4)) - 1,
    date: today,
    ...fields,
    ...(isMapping(fields.volume) ? { volume: { ...Settings.shape.volume.parse(undefined), ...fields.volume } } : {}),
    applicant: { ...gaps, ...((fields.applicant as Fields | undefined) ?? {}) },
  };
}
