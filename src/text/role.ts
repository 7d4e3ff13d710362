import type { Role } from './prose.ts';

const chinese = '(?!零|〇)[一二三四五六七八九十百零〇]+';

/** 层次序数 — the four levels of GB/T 9704-2012, as written (with the usual slips), and the text behind. */
export interface Numbering {
  readonly level: 1 | 2 | 3 | 4;
  /** 一、 （一） 1. （1） as seen. */
  readonly mark: string;
  /** The ordinal itself: 一 or 1. */
  readonly ordinal: string;
}

const patterns: readonly { readonly level: 1 | 2 | 3 | 4; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(${chinese})(?:、|，|\\.(?!\\d))`) },
  { level: 2, pattern: new RegExp(`^[（(]?(${chinese})[)）][、.，]?`) },
  { level: 3, pattern: /^(\d{1,2})(?:[、．]|\.(?!\d))/ },
  { level: 4, pattern: /^[（(](\d{1,2})[)）][、.，]?/ },
];

/** The numbering a paragraph opens with, or null. */
export function numberingOf(text: string): Numbering | null {
  for (const { level, pattern } of patterns) {
    const hit = pattern.exec(text);
    if (hit) return { level, mark: hit[0], ordinal: hit[1] ?? '' };
  }
  return null;
}

const chapter = new RegExp(`^第(?:${chinese}|\\d+)[章节条篇部分]`);
export const isNumbered = (text: string): boolean => numberingOf(text) !== null || chapter.test(text);

/** Lines that are no sentences: labels with a value, contacts, lists of attachments. */
export const isLabel = (text: string): boolean =>
  /^[\p{Script=Han}（）()\s]{1,12}：[^。；]{0,60}$/u.test(text) ||
  /^(?:附件|抄送|主送|报送|联系|电话|地址|签发)/.test(text);

const dateLine =
  /^[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]+)月(?:\s*(?:\d{1,3}|[一二三四五六七八九十]+)日)?[)）]?$/;

/** What a single line is. `early`: it stands among the first lines, where titles are. */
export function roleOf(
  line: { body: string; inset: boolean; role?: 'heading' | 'cell' | 'note' },
  early: boolean,
): Role {
  const { body } = line;
  if (line.role !== undefined) return line.role;
  if (dateLine.test(body)) return 'date';
  const bare = !/[。！？；]/.test(body) && !/[，、：:—…]$/.test(body);
  if (isNumbered(body)) return bare && body.length <= 40 ? 'heading' : 'body';
  if (bare && !line.inset && body.length <= 40) return early ? 'title' : body.length <= 20 ? 'heading' : 'body';
  return 'body';
}
