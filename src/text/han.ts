/** 汉字 — classes of characters that every reader of Chinese prose needs. */
export const isHan = (c: string | undefined): boolean =>
  c !== undefined && (isUnified(c.charCodeAt(0)) || /\p{Script=Han}/u.test(c));
/** The block of nearly all of them: known by the UTF-16 unit, without asking a pattern. */
export const isUnified = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** A closing mark; a bracket behind one (…。（牵头单位：…）); all in one bracket; a date in brackets behind a name. */
const closings = [
  /[。！？…：；!?.;:—][”’"'）)》」』】]*(?:\s*[|｜])?$/u,
  /(?:[。！？；]\s*|^)[（(][^。]*[）)]$/u,
  /[（(](?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?[）)]$/u,
];

/** Whether a paragraph may end here. */
export const closesParagraph = (text: string): boolean => closings.some((closing) => closing.test(text.trimEnd()));

/** 通用字 — level of a character in GB 2312: 1 common, 2 less common, 0 outside. Decoded from the code table itself. */
export type CommonLevel = 0 | 1 | 2;

const [firstRow, lastOfCommon, lastRow, cells] = [0xb0, 0xd7, 0xf7, 94];

/** By UTF-16 unit: all of them lie in the first plane. */
function levelTable(): Uint8Array {
  const count = (lastRow - firstRow + 1) * cells;
  const bytes = new Uint8Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    bytes[2 * i] = firstRow + Math.floor(i / cells);
    bytes[2 * i + 1] = 0xa1 + (i % cells);
  }
  const text = new TextDecoder('gbk').decode(bytes);
  const common = (lastOfCommon - firstRow + 1) * cells;
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < count; i += 1) {
    const unit = text.charCodeAt(i);
    if (isUnified(unit)) table[unit] = i < common ? 1 : 2;
  }
  return table;
}

let levels: Uint8Array | undefined;
export function commonLevel(c: string): CommonLevel {
  levels ??= levelTable();
  return (levels[c.charCodeAt(0)] ?? 0) as CommonLevel;
}

/** 数字规范 — full-width digits, letters and the marks inside numbers as half-width; the length never changes. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e\uff0f]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
