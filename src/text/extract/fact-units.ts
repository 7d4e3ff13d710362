/** How many of the sheet's unit one of the written unit is: 2184000人 is 218.4万人. */
const written: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  万人: { 万人: 1, 人: 1e-4, 万: 1 },
  亿元: { 亿元: 1, 万元: 1e-4, 万亿元: 1e4, 亿: 1 },
  万元: { 万元: 1, 元: 1e-4, 亿元: 1e4 },
  元: { 元: 1, 万元: 1e4 },
  平方公里: { 平方公里: 1, 平方千米: 1, 'km²': 1, 公顷: 0.01 },
  '%': { '%': 1, '％': 1 },
  名: { 名: 1, 人: 1, 个: 1 },
  个: { 个: 1, 家: 1, 所: 1 },
};

/** Written units a fact in `unit` may be stated in, with what to multiply by. */
export const writtenUnits = (unit: string): Readonly<Record<string, number>> => written[unit] ?? { [unit]: 1 };

/** The multipliers alone, for bare numbers in tables. */
export const unitFactors = (unit: string): number[] => [...new Set(Object.values(writtenUnits(unit)))];

/** Without the noise of binary fractions: 2184012 × 0.0001 = 218.4012. */
export const converted = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
