import { describe, expect, test } from 'vitest';
import { dayNumber, lunarDay, lunarText, solarTerms, termDay } from '../../../src/text/calendar/lunar.ts';
import { lunarYears } from '../../../src/text/calendar/lunar-years.ts';
import { daysOf } from '../../../src/text/calendar/named-days.ts';

const years = lunarYears.map(([year]) => year);

describe('the table of lunar years', () => {
  test('has no gap: each year ends the day before the next begins', () => {
    const lengths = lunarYears.map(([, , , months]) => [...months].reduce((n, m) => n + (m === '大' ? 30 : 29), 0));
    const firsts = lunarYears.map(([year, newYear]) => Date.parse(`${year}-${newYear}`) / 86_400_000);
    expect(firsts.slice(1)).toEqual(firsts.slice(0, -1).map((first, i) => first + (lengths[i] ?? 0)));
  });
  test('has thirteen months exactly where one is leap', () => {
    expect(lunarYears.every(([, , leap, months]) => months.length === (leap > 0 ? 13 : 12))).toBe(true);
  });
  test('follows the moon: every month begins on the day it is new', () => {
    for (let k = -110; k < 556; k += 1) {
      const at = newMoon(k) + 8 / 24;
      const [before, after] = [lunarDay(Math.floor(at - 0.01)), lunarDay(Math.floor(at + 0.01))];
      expect(before?.day === 1 || after?.day === 1, `new moon ${k}`).toBe(true);
    }
  });
  test('follows the sun: its apparent longitude passes the term on that very day', () => {
    for (const year of years)
      for (const [i, term] of solarTerms.entries()) {
        const day = termDay(year, term) ?? 0;
        const due = (285 + 15 * i) % 360;
        const ahead = (at: number): number => ((sunAt(at - 8 / 24) - due + 540) % 360) - 180;
        expect(ahead(day), `${year} ${term}`).toBeLessThan(0.02);
        expect(ahead(day + 1), `${year} ${term}`).toBeGreaterThan(-0.02);
      }
  });
  test('puts the winter solstice into the eleventh month, and no term of the second kind into a leap month', () => {
    for (const year of years.slice(1, -1)) {
      expect(lunarDay(termDay(year, '冬至') ?? 0)?.month).toBe(11);
      for (const term of solarTerms.filter((_, i) => i % 2 === 1))
        expect(lunarDay(termDay(year, term) ?? 0)?.leap, `${year} ${term}`).toBe(false);
    }
  });
});

/** New moon `k` (0: January 2000) in days since 1970, good to 0.01 (Meeus, Astronomical Algorithms, ch. 49). */
function newMoon(k: number): number {
  const rad = Math.PI / 180;
  const sun = (2.5534 + 29.1053567 * k) * rad;
  const moon = (201.5643 + 385.81693528 * k) * rad;
  const node = (160.7108 + 390.67050284 * k) * rad;
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * node) +
    0.00739 * Math.sin(moon - sun) -
    0.00514 * Math.sin(moon + sun) +
    0.00208 * Math.sin(2 * sun);
  return 2_451_550.09766 + 29.530588861 * k + correction - 69 / 86_400 - 2_440_587.5;
}

/** Apparent longitude of the sun in degrees, good to 0.01° (Meeus, Astronomical Algorithms, ch. 25). */
function sunAt(day: number): number {
  const t = (day + 2_440_587.5 + 69 / 86_400 - 2_451_545) / 36_525;
  const rad = Math.PI / 180;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * rad;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * rad;
  return (((mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360;
}

test.each([
  ['春节', 2023, '1月22日'],
  ['清明', 2023, '4月5日'],
  ['端午节', 2023, '6月22日'],
  ['中秋节', 2023, '9月29日'],
  ['除夕', 2024, '2月9日'],
  ['春节', 2024, '2月10日'],
  ['清明', 2024, '4月4日'],
  ['端午节', 2024, '6月10日'],
  ['中秋节', 2024, '9月17日'],
  ['中秋节', 2020, '10月1日'],
  ['春节', 2030, '2月3日'],
  ['世界无烟日', 2023, '5月31日'],
])('%s of %i is %s, as the holiday notices of the State Council and the founding bodies have it', (name, year, day) => {
  expect(daysOf(name, year)).toEqual([day]);
});

test.each([
  [2033, 12, 22, '闰十一月初一'],
  [2023, 3, 22, '闰二月初一'],
  [2017, 7, 23, '闰六月初一'],
  [2025, 1, 28, '腊月廿九'],
  [2024, 2, 9, '腊月三十'],
  [2018, 11, 8, '十月初一'],
])('%i-%i-%i is %s', (year, month, day, text) => {
  const own = lunarDay(dayNumber(year, month, day));
  expect(own === null ? '' : lunarText(own)).toBe(text);
});
