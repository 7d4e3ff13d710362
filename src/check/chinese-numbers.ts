const digits = '零一二三四五六七八九';

/** 两 → 2, 十 → 10, 二十三 → 23, 12 → 12; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return null;
  const [, a, ten, b] = match;
  const first = a === undefined ? null : digits.indexOf(a === '两' ? '二' : a);
  if (ten === undefined) return b === undefined ? first : null;
  return (first ?? 1) * 10 + (b === undefined ? 0 : digits.indexOf(b));
}
