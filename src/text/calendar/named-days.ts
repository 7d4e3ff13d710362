import { dayNumber, lunarDay, solarTerms, termDay } from './lunar.ts';

/** 公历节日 and days of the field, `M-D`; the same every year. Gathered 2024-06 from the bodies that set them. */
const fixed: Readonly<Record<string, string>> = {
  元旦: '1-1',
  中国人民警察节: '1-10',
  妇女节: '3-8',
  植树节: '3-12',
  消费者权益日: '3-15',
  世界水日: '3-22',
  世界防治结核病日: '3-24',
  世界卫生日: '4-7',
  世界地球日: '4-22',
  全国儿童预防接种宣传日: '4-25',
  劳动节: '5-1',
  青年节: '5-4',
  世界红十字日: '5-8',
  护士节: '5-12',
  全国科技工作者日: '5-30',
  世界无烟日: '5-31',
  儿童节: '6-1',
  世界环境日: '6-5',
  全国爱眼日: '6-6',
  世界献血者日: '6-14',
  全国土地日: '6-25',
  国际禁毒日: '6-26',
  建党节: '7-1',
  世界人口日: '7-11',
  建军节: '8-1',
  全民健身日: '8-8',
  全国生态日: '8-15',
  中国医师节: '8-19',
  教师节: '9-10',
  全国爱牙日: '9-20',
  国庆节: '10-1',
  全国高血压日: '10-8',
  世界精神卫生日: '10-10',
  联合国糖尿病日: '11-14',
  世界厕所日: '11-19',
  世界艾滋病日: '12-1',
  国家宪法日: '12-4',
};

/** 农历节日, `month-day`; 小年 is kept on either of two days. */
const lunar: Readonly<Record<string, readonly string[]>> = {
  春节: ['1-1'],
  元宵节: ['1-15'],
  龙抬头: ['2-2'],
  端午节: ['5-5'],
  七夕节: ['7-7'],
  中元节: ['7-15'],
  中秋节: ['8-15'],
  重阳节: ['9-9'],
  腊八节: ['12-8'],
  小年: ['12-23', '12-24'],
};
const eve = '除夕';

/** Other words for the same day. */
const aliases: Readonly<Record<string, string>> = {
  元旦节: '元旦',
  三八妇女节: '妇女节',
  五一劳动节: '劳动节',
  五四青年节: '青年节',
  六一儿童节: '儿童节',
  国庆: '国庆节',
  元宵: '元宵节',
  端午: '端午节',
  七夕: '七夕节',
  中秋: '中秋节',
  重阳: '重阳节',
  腊八: '腊八节',
  清明节: '清明',
  冬至节: '冬至',
  ...Object.fromEntries(solarTerms.map((term) => [`${term}节气`, term])),
};

/** Every name a day may be called by, longest first. */
export const dayNames: readonly string[] = [
  ...Object.keys(aliases),
  ...Object.keys(fixed),
  ...Object.keys(lunar),
  ...solarTerms,
  eve,
].sort((a, b) => b.length - a.length);

/** Whether the day of the calendar bears the name; null where the table does not reach. */
export function bears(name: string, year: number, month: number, day: number): boolean | null {
  const own = aliases[name] ?? name;
  if (fixed[own] !== undefined) return fixed[own] === `${month}-${day}`;
  const number = dayNumber(year, month, day);
  if (solarTerms.includes(own)) {
    const due = termDay(year, own);
    return due === null ? null : due === number;
  }
  const here = lunarDay(number);
  if (here === null) return null;
  if (own === eve) return lunarDay(number + 1)?.month === 1 && lunarDay(number + 1)?.day === 1;
  return !here.leap && (lunar[own] ?? []).includes(`${here.month}-${here.day}`);
}

/** `4月5日` of that year; a name that falls twice or on one of two days gives them all. */
export function daysOf(name: string, year: number): string[] {
  const found: string[] = [];
  for (let n = dayNumber(year, 1, 1); n < dayNumber(year + 1, 1, 1); n += 1) {
    const date = new Date(n * 86_400_000);
    const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
    if (bears(name, year, month, day) === true) found.push(`${month}月${day}日`);
  }
  return found;
}
