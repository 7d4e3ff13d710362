/** One tag of an XML text; `start` and `end` bound it in the text. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

const nameAt = /[^\s/>]*/y;

/** Every tag in order; comments, CDATA and processing instructions are passed over. What is no tag is passed over too. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const beyond = passOver(xml, start);
    const end = beyond ?? endOfTag(xml, start);
    if (beyond === null && xml[end - 1] === '>') yield tagAt(xml, start, end);
    start = xml.indexOf('<', end);
  }
}

const passed = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** End of what is no element, null for an element. */
function passOver(xml: string, start: number): number | null {
  const mark = passed.find(([open]) => xml.startsWith(open, start));
  if (mark === undefined) return null;
  const at = xml.indexOf(mark[1], start + 2);
  return at < 0 ? xml.length : at + mark[1].length;
}

/** Past the `>` that closes it; before a `<` where it is not closed. A quoted `>` does not close it. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const char = xml[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
    else if (char === '<') return at;
  }
  return xml.length;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const closing = xml[start + 1] === '/';
  nameAt.lastIndex = start + (closing ? 2 : 1);
  const name = nameAt.exec(xml)?.[0] ?? '';
  return { name, kind: closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', start, end };
}

/** An attribute of a tag as written, references resolved; undefined when it has none of that name. */
export function attributeOf(xml: string, { start, end }: Tag, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml.slice(start, end));
  return found === null ? undefined : decoded(found[1] ?? found[2] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};
export const decoded = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|apos);/g, (e) => entities[e] ?? e);

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
/** Text without the characters XML cannot hold (control characters, halves of pairs). */
export const holdable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** Text as an attribute or as content. */
export const encoded = (text: string): string => holdable(text).replace(/[<>&"]/g, (char) => escapes[char] ?? char);
