const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** 数词 — 三百二十一 → 321, 二〇二三 → 2023, 12 → 12; NaN where the text is no number. */
export function numberOf(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === '') return Number.NaN;
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => digits[c]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const c of text) {
    const power = powers[c];
    if (digits[c] !== undefined) digit = digits[c];
    else if (power === undefined) return Number.NaN;
    else if (power >= 10_000) {
      total = (total + section + digit) * power;
      section = 0;
      digit = 0;
    } else {
      section += (digit || 1) * power;
      digit = 0;
    }
  }
  return total + section + digit;
}

const names = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; 0 ≤ n ≤ 99. */
export function chineseOf(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10 === 0 && n > 0 ? '' : (names[n % 10] ?? '');
  if (tens === 0) return names[n] ?? '';
  return `${tens === 1 ? '' : names[tens]}十${unit}`;
}
