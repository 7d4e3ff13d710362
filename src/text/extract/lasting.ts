import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly unit: string;
  /** The number as written, and 多, 余 or 半. */
  read(hit: RegExpMatchArray): readonly [digits: string | undefined, much?: string | undefined];
}

const cn = '[一二两三四五六七八九十]{1,3}';
const alone = '(?<![第〇○零一二两三四五六七八九十几数])';
const lasted = // 跑了二十年, 不足三年.
  '连续|近|过去|奋战|苦战|历时|历经|每满|用时|经过|通过|坚持|持续|长达|整整|(?<![为除])了|走过|不足|不到|超过';

const rules: readonly Rule[] = [
  {
    // 连续三年, 坚持了六年, 历时两年多.
    pattern: new RegExp(`(?:${lasted})了?(?:整整)?(${cn})个?年([多半])?(?![级代度])`, 'gu'),
    unit: '年',
    read: ([, n, much]) => [n, much],
  },
  {
    // 两年多来, 三年间, 四年时间, 两年多的努力, 三年行动.
    pattern: new RegExp(
      `${alone}(${cn})年(?:(多)?(?:来|间|时间)(?:[里内]|以来)?|(多)(?=的)|(?=行动|计划|攻坚|规划))`,
      'gu',
    ),
    unit: '年',
    read: ([, n, a, b]) => [n, a ?? b],
  },
  {
    // 700余年, 三十多年.
    pattern: new RegExp(
      `(?<![\\d.第])(\\d{2,5})\\s*(余|多)\\s*年(?!级)|${alone}(十|[一二三四五六七八九]十)(余|多)年`,
      'gu',
    ),
    unit: '年',
    read: ([, n, a, spelt, b]) => [n ?? spelt, a ?? b],
  },
  { pattern: /(?<![\d.第A-Za-z])(\d{1,2})年(?![度底初末中版\d])/gu, unit: '年', read: ([, n]) => [n] },
  { pattern: /(?<![\d.第])(\d{1,2})周(?!岁|年|边|围|期|报|刊)/gu, unit: '周', read: ([, n]) => [n] },
  {
    pattern: new RegExp(`(?:连续|为期|历时|持续)(${cn})个?(?:周|星期)`, 'gu'),
    unit: '周',
    read: ([, n]) => [n],
  },
  { pattern: /(?<![\d.月第])(\d{1,2})日(?=内)/gu, unit: '天', read: ([, n]) => [n] },
];

/** 延长半小时, 一个半小时. */
const halfHours = /(?:([一二两三四五六七八九]|\d{1,2})个)?半(?:个)?(小时|钟头)/gu;
/** 半年时间; 上半年 is a part of the year. */
const halfYears = /(?<![上下前后大第])半年(?=时间|以来|多来|内)/gu;

/** 历时 — how long something lasted, where the unit does not tell it by itself: 2023年 is no length of time. */
export function lengths(text: string, presence: Presence): Figure[] {
  const told = rules.flatMap(({ pattern, unit, read }) =>
    hitsIn(text, pattern, presence).flatMap((hit): Figure[] => {
      const [digits = '', much = ''] = read(hit);
      // 三四年: two numbers in a breath are none.
      const value = /^[一二两三四五六七八九]{2}/u.test(digits) ? Number.NaN : numberOf(digits);
      const half = much === '半';
      return Number.isNaN(value) ? [] : [figure(hit, half ? value + 0.5 : value, unit, half ? '' : much)];
    }),
  );
  const halves = hitsIn(text, halfHours, presence).map((hit) =>
    figure(hit, (hit[1] === undefined ? 0 : numberOf(hit[1])) + 0.5, '小时'),
  );
  const years = hitsIn(text, halfYears, presence).map((hit) => figure(hit, 0.5, '年'));
  return [...told, ...halves, ...years];
}

const figure = (hit: RegExpExecArray, value: number, unit: string, qualifier = ''): Figure => ({
  start: hit.index,
  end: hit.index + hit[0].length,
  value,
  unit,
  qualifier,
  kind: 'count',
});
