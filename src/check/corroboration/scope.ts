import type { StatedFigure } from '../../model/insight.ts';

const whole = /全市|辖区|市域|行政区|全区|全县/u;
const urban = /建成区|中心城区|主城区|城市建成区|^城区|^市区/u;

/** Which of the two usual populations a scope names; null for neither or both. */
function extent(scope: string): 'whole' | 'urban' | null {
  const [a, b] = [whole.test(scope), urban.test(scope)];
  return a === b ? null : a ? 'whole' : 'urban';
}

/** 全市 against 建成区: two populations, two figures. What is unsaid differs from nothing. */
export function scopesDiffer(a: string, b: string): boolean {
  const [x, y] = [extent(a), extent(b)];
  return x !== null && y !== null && x !== y;
}

const elsewhere = /全省|全国|全州|自治区|农村|乡村|城乡|省级|国家级|[我本]省|兄弟|同类城市|先进城市|平均水平/u;
/** A named part of the city, or another place: 朝阳街道, 东城区, 第三中学, 湖滨公园. */
const part =
  /\p{Script=Han}{2}(?:街道|镇|乡|社区|行政村|县|开发区|新区|公园|小区|学校|中学|小学|幼儿园|医院|公司|项目|市场)|(?<!建成|中心城|主城|城|市|辖|全|园|地|片|社|景|功能|服务)区/u;

/** 全市 told in a district's paper is of the city, 全区 in a city's of the province or a district. */
function ofAnotherRank(scope: string, applicant: string): boolean {
  const rank = /^全([市区县])$/u.exec(scope)?.[1];
  return rank !== undefined && /[市区县]$/u.test(applicant) && !applicant.endsWith(rank);
}

/** Whether the words around a figure, but for those that name it, speak of another place than the applicant as a whole. */
export function isOtherPlace(
  { sentence, quote, scope }: StatedFigure,
  words: readonly string[],
  applicant: string,
): boolean {
  if (ofAnotherRank(scope, applicant)) return true;
  if (elsewhere.test(scope) || (/(?:市|县|区|州|旗|盟)$/u.test(scope) && scope !== applicant && extentless(scope)))
    return true;
  const at = sentence.indexOf(quote);
  const before = /[^，。；：]*$/u.exec(at < 0 ? '' : sentence.slice(0, at))?.[0] ?? '';
  const rest = [...words, applicant]
    .filter((n) => n !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((text, n) => text.replaceAll(n, '·'), before + quote);
  return elsewhere.test(rest) || part.test(rest);
}

const extentless = (scope: string): boolean => extent(scope) === null && !/^(?:城区|市区|郊区)$/u.test(scope);
