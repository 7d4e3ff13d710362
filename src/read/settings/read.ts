import type { Diagnostic, Located, Origin, Outcome } from '../../diagnostic.ts';
import type { Day } from '../../model/day.ts';
import { Settings } from '../../model/settings.ts';
import { remark, type Say } from '../codes/index.ts';
import { isEmpty } from '../row/cell.ts';
import { readField } from '../row/field.ts';
import { nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';
import {
  cellAt,
  entriesOf,
  entriesOnce,
  isMapping,
  isNothing,
  itemsOf,
  type Parsed,
  parseYaml,
} from '../yaml/parse.ts';
import { mendColons } from './colons.ts';
import { gapMark, withDefaults } from './defaults.ts';
import { type Setting, type SettingGroup, type SettingValue, settingTable } from './fields.ts';

export const settingsFile = 'dossier.yaml';
type Fields = Record<string, unknown>;
type Path = readonly (string | number)[];
interface Reading {
  readonly parsed: Parsed;
  readonly places: Map<string, Origin>;
  readonly say: Say;
}

/**
 * `dossier.yaml` as settings with line and column of each. Never fails: what is missing or wrong is said, and a
 * placeholder (【待补：…】; `today` for a day) stands in its place so that a draft can be made.
 */
export function readSettings(text: string, today: Day): Outcome<Located<Settings>> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const parsed = parseYaml(settingsFile, mendColons(settingsFile, text, say), say);
  const places = new Map<string, Origin>();
  if (!isMapping(parsed.root) && !isNothing(parsed.root))
    say(remark('yaml-shape', { file: settingsFile }, 'dossier.yaml 应是“名称: 值”的形式'));
  const fields = readGroup(parsed.root, settingTable, [], { parsed, places, say }, { file: settingsFile });
  const { value, accepted } = checked(fields, places, today, say);
  return { value: { value, at: (...path) => placeOf(asWritten(path, accepted, fields), places) }, diagnostics };
}

/** Settings that could not be read at all: everything a placeholder. */
export const missingSettings = (today: Day): Outcome<Located<Settings>> => ({
  value: { value: Settings.parse(withDefaults({}, today)), at: () => ({ file: settingsFile }) },
  diagnostics: [remark('settings-missing', { file: settingsFile }, '工作文件夹里没有 dossier.yaml')],
});

function readGroup(
  node: unknown,
  table: readonly Setting[],
  path: readonly (string | number)[],
  reading: Reading,
  fallback: Origin,
): Fields {
  const fields: Fields = {};
  const given = new Set<string>();
  for (const { key, keyNode, value } of entriesOnce(node)) {
    const setting = table.find((s) => s.title === heading(key) || s.key === key.trim());
    if (setting === undefined) {
      sayUnknown(key, table, reading.parsed.at(keyNode), reading.say);
      continue;
    }
    if (given.has(setting.key)) {
      reading.say(remark('yaml-syntax', reading.parsed.at(keyNode), `“${setting.title}”写了两次，用前一个`, twice));
      continue;
    }
    given.add(setting.key);
    reading.places.set([...path, setting.key].join('/'), reading.parsed.at(isNothing(value) ? keyNode : value));
    const read = readSetting(value, setting, [...path, setting.key], reading);
    if (read !== undefined) fields[setting.key] = read;
  }
  sayMissing({ fields, given }, { table, path, fallback }, reading);
  if (path.length === 0 && !given.has('applicant')) sayGroupMissing(table, reading.say, fallback);
  return fields;
}

interface Group {
  readonly table: readonly Setting[];
  readonly path: readonly (string | number)[];
  readonly fallback: Origin;
}

function sayMissing(
  { fields, given }: { readonly fields: Fields; readonly given: ReadonlySet<string> },
  { table, path, fallback }: Group,
  reading: Reading,
): void {
  for (const setting of table) {
    const own = [...path, setting.key];
    if (setting.shape !== 'value' || !setting.required) continue;
    if (!isGap(fields[setting.key]) || isSaid(reading, own, given)) continue;
    const at = reading.places.get(own.join('/')) ?? fallback;
    reading.say(remark('setting-missing', at, `缺少“${setting.title}”${setting.note && `（${setting.note}）`}`));
  }
}

const twice = { hint: '核实后删去其中一行。' };

/** 【待补：…】, as `init` writes it, is no value. */
const isGap = (value: unknown): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && value.startsWith(gapMark));

/** A value that was there and could not be used has had its own remark. */
const isSaid = ({ places }: Reading, path: readonly (string | number)[], given: ReadonlySet<string>): boolean =>
  given.has(String(path.at(-1))) && places.get(`${path.join('/')}!`) !== undefined;

function sayGroupMissing(table: readonly Setting[], say: Say, at: Origin): void {
  const group = table.find((s) => s.key === 'applicant');
  if (group !== undefined) say(remark('setting-missing', at, `缺少“${group.title}”`));
}

function readSetting(node: unknown, setting: Setting, path: readonly (string | number)[], reading: Reading): unknown {
  if (setting.shape === 'value') return readValue(node, setting, path, reading);
  if (isNothing(node)) return undefined;
  const at = reading.parsed.at(node);
  if (setting.shape === 'list') return readList(node, setting, path, reading);
  if (!isMapping(node)) {
    reading.say(remark('yaml-shape', at, `“${setting.title}”下面应是“名称: 值”`));
    return undefined;
  }
  if (setting.shape === 'group') return readGroup(node, setting.fields, path, reading, at);
  const entries = entriesOf(node).map(({ key, value }) => {
    reading.places.set([...path, key].join('/'), reading.parsed.at(value));
    return [key, readGroup(value, setting.fields, [...path, key], reading, reading.parsed.at(value))] as const;
  });
  return Object.fromEntries(entries);
}

function readList(node: unknown, setting: SettingGroup, path: readonly (string | number)[], reading: Reading): unknown {
  const items = itemsOf(node);
  if (items === null) {
    reading.say(remark('yaml-shape', reading.parsed.at(node), `“${setting.title}”应是以“- ”开头的列表`));
    return undefined;
  }
  return items.map((item, i) => {
    reading.places.set([...path, i].join('/'), reading.parsed.at(item));
    return readGroup(item, setting.fields, [...path, i], reading, reading.parsed.at(item));
  });
}

function readValue(
  node: unknown,
  setting: SettingValue,
  path: readonly (string | number)[],
  { parsed, places, say }: Reading,
): unknown {
  const cell = cellAt(node, parsed);
  if (isEmpty(cell.seen)) return undefined;
  const told: Say = (d) => say(d.hint === undefined ? d : { ...d, hint: inText(setting) ?? d.hint });
  const value = readField(cell, { ...setting, width: 0 }, null, told);
  if (value === undefined || value === null) places.set(`${path.join('/')}!`, cell.at);
  return value ?? undefined;
}

/** A text file has no drop-down: what may stand there is listed. */
const inText = ({ type, choices }: SettingValue): string | undefined =>
  type === 'choice' ? `改填 ${choices?.join('、')} 中的一个。` : type === 'flag' ? '改填“是”或“否”。' : undefined;

function sayUnknown(key: string, table: readonly Setting[], at: Origin, say: Say): void {
  const near = nearest(
    heading(key),
    table.map((s) => s.title),
  );
  const hint =
    near === undefined
      ? { hint: `可用的有：${table.map((s) => s.title).join('、')}。` }
      : { hint: `是不是“${near}”？` };
  say(remark('setting-unknown', { ...at, quote: key }, `“${key}”不是约定的设置项，没有起作用`, hint));
}

/** What the model refuses is said and left out, all at once, until the rest is accepted. */
function checked(
  fields: Fields,
  places: ReadonlyMap<string, Origin>,
  today: Day,
  say: Say,
): { value: Settings; accepted: Fields } {
  const spoken = spokenPaths(places);
  for (let left = fields; ; ) {
    const result = Settings.safeParse(withDefaults(left, today));
    if (result.success) return { value: result.data, accepted: left };
    const refused = result.error.issues.map(({ path }) => path.map((p) => (typeof p === 'number' ? p : String(p))));
    for (const path of refused)
      if (!spoken.has(path.join('/')) && !isMissing(left, path))
        say(remark('setting-wrong', placeOf(path, places), `“${titleOf(path)}”的值不对，没有采用`));
    left = withoutAll(left, refused);
  }
}

/** Every value that has had its own remark, and all that holds one. */
function spokenPaths(places: ReadonlyMap<string, Origin>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const key of places.keys()) {
    if (!key.endsWith('!')) continue;
    const steps = key.slice(0, -1).split('/');
    for (let length = 1; length <= steps.length; length += 1) paths.add(steps.slice(0, length).join('/'));
  }
  return paths;
}

/** Entries of a list go together: each is known by where it stands. */
function withoutAll(fields: Fields, paths: readonly (readonly (string | number)[])[]): Fields {
  const lists = new Map<string | number, Set<string | number | undefined>>();
  for (const [head = '', inner] of paths) lists.set(head, (lists.get(head) ?? new Set()).add(inner));
  let left = fields;
  for (const [head, inner] of lists) {
    const held = left[head];
    if (settingTable.find((s) => s.key === head)?.shape === 'list' && Array.isArray(held) && !inner.has(undefined))
      left = { ...left, [head]: held.filter((_, i) => !inner.has(i)) };
    else for (const step of inner) left = without(left, step === undefined ? [head] : [head, step]);
  }
  return left;
}

/** An entry of a list stands where it was written, whatever was left out before it. */
function asWritten(path: Path, accepted: Fields, fields: Fields): Path {
  const [head = '', index, ...rest] = path;
  const [kept, all] = [accepted[head], fields[head]];
  if (typeof index !== 'number' || !Array.isArray(kept) || !Array.isArray(all)) return path;
  return [head, kept.length === all.length ? index : all.indexOf(kept[index]), ...rest];
}

const isMissing = (fields: Fields, path: readonly (string | number)[]): boolean =>
  path.reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], fields) === undefined;

/** Required settings are replaced one by one; inside a list or map the whole entry goes. */
function without(fields: Fields, path: readonly (string | number)[]): Fields {
  const [head = '', inner] = path;
  const group = settingTable.find((s) => s.key === head);
  const { [head]: held, ...rest } = fields;
  if (group?.shape === 'value' || inner === undefined || typeof held !== 'object' || !(inner in (held ?? {})))
    return rest;
  const { [inner]: _, ...kept } = held as Fields;
  return { ...rest, [head]: kept };
}

function titleOf(path: readonly (string | number)[]): string {
  const [head, ...rest] = path;
  const setting = settingTable.find((s) => s.key === head);
  const last =
    setting !== undefined && setting.shape !== 'value' ? setting.fields.find((f) => f.key === rest.at(-1)) : undefined;
  return [setting?.title, last?.title].filter((t) => t !== undefined).join('·');
}

function placeOf(path: readonly (string | number)[], places: ReadonlyMap<string, Origin>): Origin {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('/'));
    if (place !== undefined) return place;
  }
  return { file: settingsFile };
}
