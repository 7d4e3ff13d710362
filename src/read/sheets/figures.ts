import { Qualifier } from '../../model/dossier.ts';
import { sheetNames } from '../../model/sheet-names.ts';
import { evidenceColumn, type Sheet } from './column.ts';

const scope = {
  key: 'scope',
  title: '统计口径',
  type: 'text',
  note: '全市、建成区、市辖区……与标准要求的口径一致',
  width: 12,
  synonyms: ['口径', '统计范围'],
} as const;
const department = {
  key: 'department',
  title: '数据来源单位',
  type: 'text',
  note: '提供并核实这个数据的单位全称',
  width: 18,
  synonyms: ['来源单位', '数据来源', '提供单位', '填报单位'],
} as const;

/** 基本情况 */
export const profileSheet: Sheet = {
  name: sheetNames.profile,
  key: 'profile',
  about:
    '申报单位的面积、人口、经济社会等基本数据，一行一个。id 和名称已填好，请填数值、统计时间和来源单位；可在末尾加行。',
  identity: ['id'],
  synonyms: ['基本信息', '城市基本情况'],
  columns: [
    {
      key: 'id',
      title: 'id',
      type: 'code',
      required: true,
      note: '程序用来找这个数据，不要改动',
      width: 20,
      synonyms: ['编号', '标识'],
    },
    { key: 'name', title: '名称', type: 'text', note: '数据的名称', width: 26, synonyms: ['项目', '指标名称'] },
    {
      key: 'value',
      title: '数值',
      type: 'value',
      note: '只写数，单位写在右边；“约”“余”等写在“约数词”列',
      width: 16,
      synonyms: ['值', '数据', '内容'],
    },
    { key: 'unit', title: '单位', type: 'text', note: '平方公里、万人、亿元……', width: 10, synonyms: ['计量单位'] },
    {
      key: 'qualifier',
      title: '约数词',
      type: 'choice',
      choices: Qualifier.options.filter((word) => word !== ''),
      note: '数值不是准确数时选一个；准确数留空',
      width: 9,
    },
    {
      key: 'period',
      title: '统计时间',
      type: 'text',
      note: '2023年、2023年底……',
      width: 12,
      synonyms: ['时间', '年份', '统计时点'],
    },
    scope,
    department,
    evidenceColumn,
  ],
};

/** 指标数据 — the columns besides those of each year. */
export const indicatorSheet: Sheet = {
  name: sheetNames.indicators,
  key: 'indicators',
  about:
    '标准的全部数据指标，一行一个。白色格要填；灰色格本标准不要求填。能给分子、分母的只填分子、分母，数值由程序计算；两者都填的会核对是否一致。',
  identity: ['id'],
  synonyms: ['数据指标', '指标', '数据评价指标'],
  columns: [
    {
      key: 'id',
      title: 'id',
      type: 'code',
      required: true,
      note: '指标号，不要改动',
      width: 7,
      synonyms: ['编号', '指标编号', '指标号', '序号', '指标id'],
    },
    { key: 'name', title: '名称', type: 'text', note: '指标名称', width: 34, synonyms: ['指标名称', '指标'] },
    { key: 'unit', title: '单位', type: 'text', note: '数值按这个单位填，不要改动', width: 10, synonyms: ['计量单位'] },
    {
      key: 'target',
      title: '目标',
      type: 'shown',
      note: '标准的目标值，供对照；改目标值请写在 dossier.yaml',
      width: 18,
      synonyms: ['目标值', '标准值', '指标要求'],
    },
    {
      key: 'plan',
      title: '规划目标',
      type: 'number',
      note: '只有目标为“符合区域规划”的指标要填：当地规划规定的数值',
      width: 10,
      synonyms: ['规划值', '规划目标值'],
    },
    scope,
    department,
    evidenceColumn,
    { key: 'note', title: '备注', type: 'text', note: '口径、来源等需要说明的', width: 20, synonyms: ['说明'] },
  ],
};

/** 分子、分母、数值 — the three figures of a year; keys as in `YearValue`. */
export const yearTerms = [
  { key: 'numerator', title: '分子' },
  { key: 'denominator', title: '分母' },
  { key: 'value', title: '数值' },
] as const;
export type YearTerm = (typeof yearTerms)[number]['key'];

/** `2023年数值` → `years/2023/value`: how a figure of a year is addressed inside a row. */
export const yearKey = (year: number, term: YearTerm): string => `years/${year}/${term}`;
export const yearTitle = (year: number, term: YearTerm): string =>
  `${year}年${yearTerms.find((t) => t.key === term)?.title}`;
/** The year a column key speaks of; undefined for a column of no year. */
export function yearOfKey(key: string): number | undefined {
  const year = /^years\/(\d{4})\//.exec(key)?.[1];
  return year === undefined ? undefined : Number(year);
}
