/** Whether a character fills a whole cell of the Chinese grid; Latin, digits and half-width forms fill about half of one. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code < 0xff61) || (code >= 0xffe0 && code < 0xfff0) || code > 0xffff || isWideQuote(code);

/** “ ” ‘ ’ — … are set full width in Chinese text. */
const isWideQuote = (code: number): boolean => [0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026].includes(code);

/** Width of a text in characters of the grid: 汉字 1, Latin letters and digits ½. An estimate, the same on every machine. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const c of text) width += isWide(c.codePointAt(0) ?? 0) ? 1 : 0.5;
  return width;
}
