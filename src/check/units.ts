/** Spellings of one unit that a clerk may use without being wrong. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\s/g, ''],
  [/％/g, '%'],
  [/㎡|m²|m2|平米/g, '平方米'],
  [/㎢|km²|km2|平方千米/g, '平方公里'],
  [/分贝|db\(a\)|db/g, 'db'],
  [/[µμu]g/g, 'μg'],
  [/m³|m3|立方米/g, 'm³'],
  [/微克/g, 'μg'],
  [/^\/10万$|^1\/十万$|^\/十万$|^十万分之一$/g, '1/10万'],
  [/^h$/g, '小时'],
];

/** One spelling for all. */
const plainUnit = (unit: string): string =>
  spellings.reduce((u, [seen, kept]) => u.replace(seen, kept), unit.normalize('NFKC').trim().toLowerCase());

/** 人均…面积 is written in 平方米 as well as 平方米/人; both are one unit. */
export const sameUnit = (a: string, b: string): boolean => {
  const [x, y] = [plainUnit(a), plainUnit(b)];
  return x === y || x === y.replace(/\/千?万?人$/, '') || y === x.replace(/\/千?万?人$/, '');
};
