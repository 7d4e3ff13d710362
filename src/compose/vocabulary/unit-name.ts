/** Whoever is no unit of the place: 国网平川供电公司, 省生态环境厅驻市监测中心. */
const ofHigher = /^(?:国家|国网|中国|中共|中央|省|\p{Script=Han}{2,3}省)/u;

/** 单位全称 — 市城市管理局 of 平川市 signs as 平川市城市管理局; a name that says its place already stays as it is. */
export function fullUnitName(unit: string, applicant: string): string {
  const [place, level] = [applicant.slice(0, -1), applicant.slice(-1)];
  if (!/[市县区旗]/u.test(level) || unit.includes(place) || ofHigher.test(unit)) return unit;
  return unit.startsWith(level) ? `${place}${unit}` : `${applicant}${unit}`;
}
