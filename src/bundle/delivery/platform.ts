import type { PlatformField, StandardPack } from '../../model/pack.ts';
import type { DossierRecord } from '../../model/record.ts';

/** 平台填报行 — one field of the national platform's form, in its order. `value` null: nothing to fill in. */
export interface PlatformRow {
  readonly order: number;
  readonly label: string;
  readonly type: PlatformField['type'];
  readonly indicator: string | null;
  readonly value: number | string | null;
  /** Why it cannot be filled in as it stands; empty when it can. */
  readonly remark: string;
}

/** 平台数据文件 — every field of the form with its value, for a sheet or as JSON. */
export function platformRows(pack: StandardPack, record: DossierRecord): PlatformRow[] {
  return pack.platformFields.map((field, i) => {
    const raw = rawValue(field, record);
    const value = coded(field, raw);
    return {
      order: i + 1,
      label: field.label,
      type: field.type,
      indicator: field.indicator,
      value,
      remark: raw === null ? emptyRemark(field, record) : remarkOf(field, raw, value),
    };
  });
}

type Raw = number | string | null;

function rawValue({ what, indicator, offset }: PlatformField, { dossier, verdicts }: DossierRecord): Raw {
  const year = dossier.settings.year + offset;
  if (what === 'region') return dossier.settings.applicant.regionCode?.padEnd(9, '0').slice(0, 9) ?? null;
  if (what === 'year') return year;
  const row = dossier.indicators.find(({ id }) => id === indicator);
  if (what === 'plan') return row?.plan ?? null;
  const series = verdicts.find(({ id }) => id === indicator)?.series ?? [];
  if (what === 'average')
    return average(series.filter((s) => s.year < dossier.settings.year).map(({ value }) => value));
  return rounded(series.find((s) => s.year === year)?.value ?? null);
}

/** Of the years before the reporting year; null unless every one of them has a number. */
function average(values: readonly Raw[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0 || numbers.length < values.length) return null;
  return rounded(numbers.reduce((sum, value) => sum + value, 0) / numbers.length);
}

/** Two decimals, as everywhere in the dossier. */
const rounded = <T extends Raw>(value: T): T =>
  typeof value === 'number' ? ((Math.round((value + Number.EPSILON) * 100) / 100) as T) : value;

function coded({ codes, type }: PlatformField, raw: Raw): Raw {
  if (raw === null || codes === undefined) return raw;
  const code = codes[String(raw)];
  return code === undefined ? null : type === 'text' ? code : Number(code);
}

/** Where the clerk fills in what the form asks for; the package is made again after that. */
function emptyRemark({ what, indicator, offset }: PlatformField, { dossier }: DossierRecord): string {
  if (what === 'region') return '没有数据：请在 dossier.yaml“申报单位”下的“行政区划代码”填写';
  const { year } = dossier.settings;
  const cell = what === 'plan' ? '“规划目标”一栏' : what === 'average' ? `${year}年以前各年` : `${year + offset}年`;
  return `没有数据：请填工作簿“指标数据”表指标${indicator ?? ''}的${cell}`;
}

function remarkOf({ type, codes }: PlatformField, raw: number | string, value: Raw): string {
  if (value === null) return `“${raw}”不在平台的代码里（${Object.keys(codes ?? {}).join('、')}）`;
  if (type === 'integer' && !Number.isInteger(value)) return '平台此项只收整数，请按原始监测数取整';
  if (type === 'decimal' && typeof value !== 'number') return '平台此项只收数字';
  return '';
}
