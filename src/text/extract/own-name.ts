/** 只说范围和时间 — 全市, 目前对中心城区, 三年来: words before a number that do not tell what is counted. */
const circumstance =
  /^(?:其中|目前|现在|现已|截至目前|今年|去年|全年|年内|先后|累计|共|近?[一二两三四五六七八九十\d]+年多?来?|[对在将把从为由按给])*(?:全市|市区|中心城区|主城区|城区|建成区|辖区|街道|社区|全区|全县|全省|全国|城乡|农村|全镇|全街道|全社区|全校|全院)?(?:内|各|里|上)?(?:共|辖|有|现有|现已|的|已|设|所|下辖|设有)*$/u;
export const tellsNothing = (lead: string): boolean => circumstance.test(lead);

/** 未发生重大食品安全事故: what there was none of stands within the figure. */
const absence = /^(?:未|没有|无)(?:发生|出现|任何)?(?:任何|一起)?/u;
export function nameOfNothing(words: string): string {
  const name = words.replace(absence, '');
  return name.length < words.length && name.length > 2 ? name : '';
}

/** 86个|市直单位与42个社区结对: what is counted, up to the next number; 县（市、区） whole. */
export function countedBehind(tail: string, rest: string): string {
  const open = tail.lastIndexOf('（') > tail.lastIndexOf('）');
  const close = open ? rest.indexOf('）') : -1;
  const whole = close >= 0 && close < tail.length + 8 ? rest.slice(0, close + 1) : tail;
  return whole
    .replace(/(?:[与和至约共为对向]|达?到|达|合计|已?有|排名第|第)?\d.*$/u, '')
    .replace(/^[的）”\s]+|[“”\s]+$/gu, '');
}
