/** Whatever a writer puts where a figure or a name is to come: ●%, ◇名, 第○人民医院, ⅩⅩ家. */
const mark = '[○◯●◎■◆◇△▲▽▼☆★※¤Ⅹⅹ]';
const counted =
  '(?:%|％|‰|[个处名位家人户次份册张篇元年月日项条所座吨米期届类级支辆台场件起批只盏块株棵亩天岁分倍篇幅组栋幢间]|小时|分钟|公里|平方|立方|微克|分贝|余[个家处名]|[万亿千百])';
const placed = '[省市县区镇乡村街路局院校所]';

/** Signs that stand where a figure or a name is to come: ●%, ◇名, 第○人民医院, ⅩⅩ家, **余处, #个. */
export const symbols: readonly RegExp[] = [
  new RegExp(
    `(?<=[\\p{Script=Han}，、“《（])(?<![一二三四五六七八九十零百千年]|^)(?:${mark}+(?!级)|□+)(?=${counted})(?![年月日]?[一二三四五六七八九])`,
    'gu',
  ),
  new RegExp(
    `(?<=[第约达共为是仅计近超逾率])${mark}+(?=\\p{Script=Han}|[，。；、）])|(?<=[\\p{Script=Han}，、“《（])(?<![一二三四五六七八九十零百千])[○◯△☆◇]+(?=${placed})`,
    'gu',
  ),
  /(?<=\p{Script=Han})[#＃]+(?=[个处名家户次份张元项条座吨米期万亿%％])/gu,
  /[*＊]+(?=\s*(?:余|多|万|亿|千|百|处|个|名|家|人|次|份|册|张|篇|元|年|月|日|项|条|所|座|户|吨|米|公里|平方))/gu,
  /[*＊]{2,}(?<=[\p{Script=Han}、，；][*＊]+)(?=[\p{Script=Han}，。、；])/gu,
  /(?<=\p{Script=Han}[：:]|[*＊]、)[*＊]{2,}(?=[，。、；]|$)/gu,
  /(?<=\p{Script=Han})[*＊](?=\p{Script=Han})|(?<=^|[“《（，。；：、])[*＊]+(?=\p{Script=Han}{2})(?!注|本表|表示|含|不含|数据)/gu,
  /(?<=\p{Script=Han})[×✕](?=[省市州县区镇乡街局](?!数))/gu,
];
