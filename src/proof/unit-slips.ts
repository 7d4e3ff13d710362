/** 量词错字 — counters and measures typed wrong, twice, or where none belongs. */
export const unitSlips: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /(?:下降|减少|降低|缩短|缩小|压减)了?(?:约|近)?\d+(?:\.\d+)?倍/gu,
    why: '减少不能说多少倍，应当用百分数或“几分之几”',
  },
  { pattern: /\d[万千百]?[余多]?([块个处家座条名辆台件份场次起户幅])\1(?=[，。；、]|$)/gu, why: '量词写了两遍' },
  {
    pattern: /\d[万余多]*(?:公倾|公项|公傾)|\d[万余多]*平米|\d各(?=单位|部门|社区|街道|乡镇|村|点位|小区|县区|学校)/gu,
    why: '单位写错了',
  },
  { pattern: /\d(?:\.\d+)?万?[余多]?方米|[%％]{2,}/gu, why: '单位写错了' },
  {
    pattern: /\d(?:台辆|个处|处个|户家|家户|名人|人名|座个|条个|项条|件起|张份|份张|次场)(?=[，。；、])/gu,
    why: '量词写了两个',
  },
  {
    pattern:
      /\d[万千百]?[余多]?(?:[坐量此俩快厂见触各佳锁仁其调珠展斩护刺]|人此|批此|公力|万园|平方来)(?=[，。；、]|$)|\d万?方立|(?<=\d)公理(?=[，。；、])/gu,
    why: '量词写错了',
  },
];
