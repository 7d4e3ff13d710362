import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

type Judge = (hit: RegExpExecArray) => string | null;

const dash = '[—–～~至到-]+';
const plans: Readonly<Record<string, number>> = { 一: 2006, 二: 2011, 三: 2016, 四: 2021, 五: 2026 };
const date = (month: string | undefined, day: string | undefined): number => Number(month) * 100 + Number(day);

const rules: readonly (readonly [RegExp, Judge])[] = [
  // 从2023年至2021年.
  [
    new RegExp(`(?<!\\d)((?:19|20)\\d{2})年(?:度|底|初|末)?\\s*${dash}\\s*((?:19|20)\\d{2})年`, 'gu'),
    ([whole, from, to]) => (Number(to) < Number(from) ? `“${whole}”结束早于开始` : null),
  ],
  // 从3月5日至2月28日, in one year unless it begins in its last months.
  [
    new RegExp(`(?<![\\d.])(\\d{1,2})月(\\d{1,2})日\\s*${dash}\\s*(\\d{1,2})月(\\d{1,2})日`, 'gu'),
    ([whole, m, d, m2, d2]) => (Number(m) < 9 && date(m2, d2) < date(m, d) ? `“${whole}”结束早于开始` : null),
  ],
  [/(?<!\d)(?:20\d{3}|19\d{3}|20[12])年(?!历史|的历史|树龄|以上|前)/gu, ([whole]) => `没有“${whole}”，年份的位数不对`],
  [/(?<!\d)((?:19|20)\d{2})年年(?![初底末均度报中内轻产检会龄鉴])/gu, ([whole]) => `“${whole}”多了一个“年”`],
  [
    /(?<![到至于在—～\-、\d]|规划|展望|展望至)20(?:3[1-46-9]|[4-9]\d)年(?![前—～-]|规划|远景|目标|底前|愿景|议程)/gu,
    ([whole]) => `“${whole}”还没有到，疑把年份的数字写错了`,
  ],
  [
    /第(\d{1,2})个(?:全国)?“?爱国卫生月”?[（(]((?:19|20)\d{2})年/gu,
    ([, n, year]) =>
      Number(year) - 1988 === Number(n) ? null : `${year}年是第${Number(year) - 1988}个爱国卫生月，不是第${n}个`,
  ],
  [
    /((?:19|20)\d{2})年[^，。；\d]{0,10}爱国卫生运动[^，。；\d]{0,6}?(\d{2})周年/gu,
    ([, year, n]) =>
      Number(year) - 1952 === Number(n)
        ? null
        : `爱国卫生运动始于1952年，${year}年是${Number(year) - 1952}周年，不是${n}周年`,
  ],
  [
    /“?十([一二三四五])五”?(?:时期|期间|规划)*[（(]((?:19|20)\d{2})年?[—–～至-]+((?:19|20)\d{2})年?[）)]/gu,
    ([, n = '', from, to]) => {
      const first = plans[n] ?? 0;
      return Number(from) === first && Number(to) === first + 4 ? null : `“十${n}五”是${first}—${first + 4}年`;
    },
  ],
  [
    /(?<=上午|下午|凌晨|早上|晚上|中午|夜间)(?:2[5-9]|[3-9]\d)[点时](?=[，。；、至到—整半前后（]|$)/gu,
    ([whole]) => `没有“${whole}”这个时刻`,
  ],
];

/** 年份和起止 — years with a digit too many, spans that run backwards, periods that are other years. */
export function* oddYears({ paragraphs }: Reading): Generator<Finding> {
  for (const [pattern, judge] of rules)
    for (const { paragraph, hit, start, end } of matches(paragraphs, pattern)) {
      const message = judge(hit);
      if (message !== null) yield { paragraph, start, end, message };
    }
}
