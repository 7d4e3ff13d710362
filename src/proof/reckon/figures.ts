import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';

/** 一个数 in running text, as the recomputations read it: digits, 万 or 亿, and what is counted. */
export const num = '(\\d+(?:\\.\\d+)?)';
/** A space may stand before the unit: 排查4186 个. */
export const scaled = `${num}[ \\u3000]?(万|亿)?[ \\u3000]?`;
export const counter =
  '(个(?!月)|家|座|处|所|条|名|人|户|辆|台|次|场|件|起|项|套|吨|元|公里|平方米|亩|张|株|只|宗|例|份|块|盏|支|间|册)';
/** Units a sum or a rate may be of: every counter, and the measured ones. */
export const measure =
  '(人次|户次|家次|件次|场次|批次|台次|车次|公里|平方米|平方公里|立方米|公顷|微克/立方米|个百分点|个工作日|个(?!月)|分贝|小时|分钟|[家座处所条名人户辆台次场件起项套吨元亩张株只宗例份块盏支间册天岁米])';
export const percent = `${num}\\s*[%％]`;

export const scaleOf = (unit: string | undefined): number => (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1);
export const amountOf = (digits: string | undefined, unit: string | undefined): number =>
  Number(digits ?? Number.NaN) * scaleOf(unit);

/** At most two decimals, as one would write it. */
export const tidy = (x: number): string => String(Number(x.toFixed(2)));
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Whether a percentage as printed is the rounded one: cut off or raised, it is less than one unit of its last place away. */
export const agrees = (real: number, stated: string): boolean =>
  Math.abs(real - Number(stated)) < 10 ** -decimalsOf(stated) - 1e-9;

/** 约数 — a figure as printed, and how far what was counted may lie from it: 1.13万 may be anything from 11250 to 11350, 397 is 397. */
export interface Rounded {
  readonly amount: number;
  readonly half: number;
}
export const roundedOf = (digits = '', big?: string): Rounded => ({
  amount: amountOf(digits, big),
  half: digits.includes('.') ? 0.5 * 10 ** -decimalsOf(digits) * scaleOf(big) : 0,
});

/** The least and the most that one figure can be in percent of another, wherever in their rounding they lie. */
const span = (part: Rounded, whole: Rounded): readonly [number, number] => [
  ((part.amount - part.half) / (whole.amount + whole.half)) * 100,
  ((part.amount + part.half) / (whole.amount - whole.half)) * 100,
];
const fits = ([least, most]: readonly [number, number], stated: string): boolean =>
  agrees(Math.min(Math.max(Number(stated), least), most), stated);

/** Whether the percentage can be that of a part of a whole. */
export const isShareOf = (part: Rounded, whole: Rounded, stated: string): boolean => fits(span(part, whole), stated);

/** Whether the percentage can be that by which a figure grew or fell. */
export function isChangeOf(from: Rounded, to: Rounded, stated: string): boolean {
  const [least, most] = span(to, from);
  return fits([least - 100, most - 100], stated) || fits([100 - most, 100 - least], stated);
}

const figure = new RegExp(`${scaled}${measure}`, 'gu');

/** Figures of that unit that stand in the text, nearest to its end first. */
export const roundedIn = (text: string, unit: string): Rounded[] =>
  hitsIn(halfWidth(text), figure)
    .filter((hit) => hit[3] === unit)
    .map((hit) => roundedOf(hit[1], hit[2]))
    .reverse();
export const figuresIn = (text: string, unit: string): number[] => roundedIn(text, unit).map(({ amount }) => amount);
