import { hitsIn } from '../hits.ts';
import { dayNumber, type LunarDay, lunarDay, lunarText } from './lunar.ts';
import { lunarYears } from './lunar-years.ts';
import { type CalendarSlip, datePattern, slip, weekdayPattern, yearOf } from './slip.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
/** 癸卯年, 兔年, 癸卯兔年: three groups. */
const yearName = `(?:([${stems}])([${branches}]))?([${animals}])?年`;
const monthName = '(闰)?(正|十一|十二|[一二三四五六七八九十冬腊])月';
const dayName = '(初[一二三四五六七八九十]|十[一二三四五六七八九]?|[二廿]十?[一二三四五六七八九]|二十|三十|卅)';

const date = `${datePattern}${weekdayPattern}\\s*[（(，,]?(?:即|是|为|正值|恰逢|适逢)?(?:我国)?(?:传统)?`;
const lunar = `农历(?:${yearName}|[〇零一二三四五六七八九]{4}年|\\d{4}年)?${monthName}${dayName}`;
const dated = new RegExp(`${date}${lunar}[）)]?`, 'gu');
const yearOnly = new RegExp(`(?<!\\d)(\\d{4})年?[（(](?:农历)?${yearName}[）)]`, 'gu');

/** 2023年1月22日（农历正月初二）; 2023年（壬寅年）. */
export function* lunarSlips(text: string): Generator<CalendarSlip> {
  for (const hit of hitsIn(text, dated)) {
    const [, said, month, day] = hit;
    const year = yearOf(said, text, hit.index);
    const days = (year === null ? lunarYears.map(([own]) => own) : [year]).map((own) =>
      lunarDay(dayNumber(own, Number(month), Number(day))),
    );
    if (days.some((own) => own === null || agrees(hit, own))) continue;
    const [due] = days;
    yield slip(
      hit,
      year === null || !due
        ? `公历${month}月${day}日不会是这一天`
        : `这一天是农历${yearText(due.year)}${lunarText(due)}`,
    );
  }
  for (const hit of hitsIn(text, yearOnly)) {
    const year = Number(hit[1]);
    if (!bearsYear(hit.slice(2, 5), year)) yield slip(hit, `${year}年是农历${yearText(year)}`);
  }
}

function agrees(hit: RegExpExecArray, own: LunarDay): boolean {
  const [leap, month, day] = hit.slice(7, 10);
  const said = '正二三四五六七八九十冬腊'.indexOf(month ?? '') + 1 || { 一: 1, 十一: 11, 十二: 12 }[month ?? ''] || 0;
  return (
    bearsYear(hit.slice(4, 7), own.year) &&
    said === own.month &&
    dayOf(day ?? '') === own.day &&
    (leap === undefined || own.leap)
  );
}

const dayOf = (words: string): number => {
  if (words === '卅') return 30;
  const last = '一二三四五六七八九'.indexOf(words.at(-1) ?? '') + 1;
  if (words.startsWith('初')) return last || 10;
  if (words.startsWith('十')) return 10 + last;
  return words === '三十' ? 30 : 20 + (words === '二十' ? 0 : last);
};

/** Stem, branch and animal as far as they are said. */
function bearsYear([stem, branch, animal]: (string | undefined)[], year: number): boolean {
  const n = year - 4;
  return (
    (stem === undefined || stems[n % 10] === stem) &&
    (branch === undefined || branches[n % 12] === branch) &&
    (animal === undefined || animals[n % 12] === animal)
  );
}

const yearText = (year: number): string => `${stems[(year - 4) % 10]}${branches[(year - 4) % 12]}年`;
