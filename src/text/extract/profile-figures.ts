import type { ProfileField } from '../../model/pack.ts';
import { hitsIn } from '../hits.ts';
import { converted, writtenUnits } from './fact-units.ts';

export type ProfileNames = Pick<ProfileField, 'id' | 'name' | 'unit' | 'type' | 'synonyms'>;

/** 基本情况的数 — a figure that a text states for a fact of 基本情况. */
export interface ProfileFigure {
  /** Id of the fact. */
  readonly field: string;
  /** In the unit the pack asks for. */
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  /** `2023`, or empty. */
  readonly period: string;
  /** 建成区, 东城区, or empty. */
  readonly scope: string;
  readonly quote: string;
  /** Where the quote begins. */
  readonly index: number;
}

/** Finds them in one text; built once for all texts. */
export type ProfileReader = (text: string) => ProfileFigure[];

const verbs =
  '[，,]?(?:总数|总量|规模)?(?:已|共|总|全年)*(?:有|为|是|：|:|完成|实现|达到?|增长到|增加到|提高到|扩大到|升至|增至|稳定在|保持在)?(?:了)?';
const number = '(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Reads 名称+（为）+数+单位. A name counts only where nothing but time and place stands before it in its clause: 规划建成区面积,
 * 新增常住人口 and 绿地总面积 are other things.
 */
export function profileReader(fields: readonly ProfileNames[]): ProfileReader {
  const counted = fields.filter(({ type }) => type !== 'text');
  const byName = new Map(counted.flatMap((f) => [f.name, ...f.synonyms].map((name) => [name, f] as const)));
  if (byName.size === 0) return () => [];
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(literally);
  const units = [...new Set(counted.flatMap(({ unit }) => Object.keys(writtenUnits(unit))))]
    .filter((unit) => unit !== '')
    .sort((a, b) => b.length - a.length)
    .map(literally);
  const pattern = new RegExp(
    `(${names.join('|')})${verbs}(约|近|超过?|逾|突破)?${number}(余|多)?(${units.join('|')})(余|多|以上|左右)?`,
    'gu',
  );
  return (text) => hitsIn(text, pattern).flatMap((hit) => figureOf(text, hit, byName));
}

function figureOf(text: string, hit: RegExpExecArray, byName: ReadonlyMap<string, ProfileNames>): ProfileFigure[] {
  const [quote, name = '', before, digits = '', between, unit = '', after] = hit;
  const field = byName.get(name);
  const factor = field === undefined ? undefined : writtenUnits(field.unit)[unit];
  const scope = scopeBefore(text.slice(0, hit.index));
  if (field === undefined || factor === undefined || scope === null) return [];
  const value = converted(Number(digits.replace(/[,，]/g, '')), factor);
  const qualifier = before ?? between ?? after ?? '';
  return [
    { field: field.id, value, unit, qualifier, period: yearBefore(text, hit.index), scope, quote, index: hit.index },
  ];
}

/** Words of time and of the whole, which leave a name what it is. */
const neutral =
  /其中|此外|目前|现在|截至|截止|到|至|据|经|统计|核算|初步|(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|年?末|年?底|全年|年度|当年|本年|度|全市|全县|全域|市域|辖区|区域|行政|我市|我县|本市|本县|该市|共|现有?|已|实现|完成|的|[“”"\d.]/gu;
const extent = /^(?:城市)?(?:建成区|中心城区|主城区|市区|城区)$/u;
const place = /^(?:全省|全国|全区|\p{Script=Han}{2,7}(?:市|县|区|州|盟|旗|镇|乡|街道|省))$/u;

/** The population or place the clause names before the fact; null where other words stand there. */
function scopeBefore(text: string): string | null {
  const clause = /[^，。；：！？、\n（）()\s|]*$/u.exec(text)?.[0] ?? '';
  const rest = clause.replace(neutral, '');
  if (rest === '') return /市域|辖区|全市|全县/u.exec(clause)?.[0] ?? '';
  return extent.test(rest) || place.test(rest) ? rest : null;
}

/** The last year said before it in the sentence. */
function yearBefore(text: string, index: number): string {
  const sentence = /[^。；！？\n]*$/u.exec(text.slice(0, index))?.[0] ?? '';
  return [...sentence.matchAll(/((?:19|20)\d\d)年/gu)].at(-1)?.[1] ?? '';
}
