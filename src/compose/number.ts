const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** At most four decimals, trailing zeros cut; never an exponent below 1e21. */
export const printNumber = (value: number): string => String(Number(value.toFixed(4)));

/** Difference as a reader computes it on paper: at most two decimals, half away from zero. */
export function difference(a: number, b: number): number {
  const raw = a - b;
  const scaled = Math.round(Math.abs(Number(`${raw.toFixed(8)}e2`)));
  return (Math.sign(raw) * scaled) / 100 || 0;
}

/** 汉字数目 0–9999: 十一, 二十, 一百零三. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) return String(n);
  if (n < 10) return DIGITS.charAt(n);
  const digits = [...String(n)].map(Number);
  const text = digits.map((d, i) => place(d, digits.length - 1 - i)).join('');
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

const place = (digit: number, power: number): string =>
  digit === 0 ? '零' : `${DIGITS.charAt(digit)}${PLACES[power] ?? ''}`;

/** As spoken before a measure word: 两个, 十二个. */
export const countWord = (n: number): string => (n === 2 ? '两' : chineseNumber(n));
