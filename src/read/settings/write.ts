import { stringify } from 'yaml';
import type { Settings } from '../../model/settings.ts';
import { type Setting, type SettingGroup, type SettingValue, settingTable } from './fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `dossier.yaml` with a comment on every line: what `init` writes, and what reads back as the same settings. */
export function writeSettings(settings: Settings): string {
  const head = '# 申报设置。改完保存即可；“#”后面是说明。\n';
  return head + settingTable.map((setting) => writeSetting(setting, (settings as Fields)[setting.key])).join('');
}

function writeSetting(setting: Setting, value: unknown): string {
  if (setting.shape === 'value') return writeValue(setting, value, '');
  const note = setting.note === '' ? '' : `\n# ${setting.note}`;
  const title = `${note}\n${setting.title}:`;
  if (setting.shape === 'group') return `${title}\n${writeFields(setting, value as Fields, '  ')}\n`;
  const entries = setting.shape === 'list' ? (value as readonly Fields[]) : Object.entries((value ?? {}) as Fields);
  if (entries.length === 0) return `${note}\n# ${setting.title}:\n${example(setting)}`;
  const lines =
    setting.shape === 'list'
      ? (value as readonly Fields[]).map((entry) => `  - ${writeFields(setting, entry, '    ').trimStart()}`)
      : Object.entries(value as Fields).map(
          ([id, entry]) => `  ${scalar(id)}:\n${writeFields(setting, entry as Fields, '    ')}`,
        );
  return `${title}\n${lines.join('')}\n`;
}

const writeFields = (setting: SettingGroup, fields: Fields, indent: string): string =>
  setting.fields.map((field) => writeValue(field, fields[field.key], indent)).join('');

/** An optional setting that is not given stands commented out, with its example. */
function writeValue(field: SettingValue, value: unknown, indent: string): string {
  const note = field.note === '' ? '' : `  # ${field.note}`;
  if (value !== undefined) return `${indent}${field.title}: ${scalar(value)}${note}\n`;
  return field.example === undefined ? '' : `${indent}# ${field.title}: ${scalar(field.example)}${note}\n`;
}

const examples: Readonly<Record<string, string>> = {
  documentDates: '实施方案: { 日期: 2023-01-20 }',
  targets: '"14": { 比较: ">=", 数值: 85, 依据: 省级标准 }',
  scoreShares: '"14": { 权重: 2 }',
  waivers: '- { 代码: indicator-below-target, 责任人: 张三, 日期: 2024-06-01, 理由: 已报省爱卫办同意 }',
};

const example = ({ key }: SettingGroup): string => `#   ${examples[key] ?? ''}\n`;

/** One line of YAML; 是/否 for yes and no. */
function scalar(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
}
