import { ownValue } from '../model/own-value.ts';

/** One tag or text of an XML file with its place in the source, so that an edit leaves every other byte alone. */
export interface Token {
  /** `verbatim`: the inside of a CDATA section, text in which nothing is escaped. */
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'verbatim';
  /** Qualified name of a tag (`w:p`); empty for text. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** 不是 XML — a tag is left open, or a document type stands there, which office files never have and which may hide anything. */
export class Malformed extends Error {}

/** What ends the name of a tag. */
const nameEnd = /[\s/>]/g;
const cdata = '<![CDATA[';

/**
 * Splits XML; comments and declarations are passed over. What was left open is met once: no length of nonsense takes longer
 * than as much sense. @throws Malformed
 */
export function* tokensOf(xml: string): Generator<Token> {
  let last = 0;
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', last)) {
    if (start > last) yield { kind: 'text', name: '', start: last, end: start };
    const end = markupEnd(xml, start);
    last = end;
    const mark = xml[start + 1];
    if (mark === '!' && xml.startsWith(cdata, start))
      yield { kind: 'verbatim', name: '', start: start + cdata.length, end: end - 3 };
    if (mark === '!' || mark === '?') continue;
    const kind = mark === '/' ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
    yield { kind, name: nameIn(xml, start + (kind === 'close' ? 2 : 1)), start, end };
  }
}

function markupEnd(xml: string, start: number): number {
  if (xml[start + 1] === '?') return behind(xml, '?>', start + 2);
  if (xml[start + 1] !== '!') return tagEnd(xml, start);
  if (xml.startsWith('<!--', start)) return behind(xml, '-->', start + 4);
  if (xml.startsWith(cdata, start)) return behind(xml, ']]>', start + cdata.length);
  throw new Malformed('a document type');
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Malformed(`${mark} is missing`);
  return at + mark.length;
}

const tagMark = /["'<>]/g;

/** Behind the `>` of the tag that begins at `start`. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; ; ) {
    tagMark.lastIndex = at;
    const mark = tagMark.exec(xml);
    if (mark === null || mark[0] === '<') throw new Malformed('a tag is left open');
    if (mark[0] === '>') return mark.index + 1;
    at = behind(xml, mark[0], mark.index + 1);
  }
}

function nameIn(xml: string, from: number): string {
  nameEnd.lastIndex = from;
  return xml.slice(from, nameEnd.exec(xml)?.index ?? from);
}

/** 起始标签 — sources of the tags that `start`, a global pattern such as `/<w:ins(?=[\s/>])/g`, finds; and where each ends. */
export function* tagsOf(xml: string, start: RegExp): Generator<{ readonly tag: string; readonly end: number }> {
  for (const { index } of xml.matchAll(start)) {
    const end = tagEnd(xml, index);
    yield { tag: xml.slice(index, end), end };
  }
}

/** 元素 — its start tag and what stands between that and the first end tag of its name. */
export interface Element {
  readonly tag: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/** Elements of a name that do not stand in one another, in order; once one is left open, there is no further. */
export function* elementsOf(xml: string, name: string): Generator<Element> {
  const [opening, closing] = [`<${name}`, `</${name}>`];
  let end = 0;
  for (let start = xml.indexOf(opening); start >= 0; start = xml.indexOf(opening, end)) {
    end = start + opening.length;
    if (!/[\s/>]/.test(xml[end] ?? '')) continue;
    end = tagEnd(xml, start);
    const tag = xml.slice(start, end);
    if (tag.endsWith('/>')) {
      yield { tag, content: '', start, end };
      continue;
    }
    const close = xml.indexOf(closing, end);
    if (close < 0) return;
    const content = xml.slice(end, close);
    end = close + closing.length;
    yield { tag, content, start, end };
  }
}

/** The text of a part. Office programs write UTF-8; what is written otherwise would be read as something else. @throws Malformed */
export function xmlText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new Malformed('not UTF-8');
  return new TextDecoder().decode(bytes);
}

/** Text without the tags in it. */
export const withoutTags = (xml: string): string => unescapeXml(xml.replace(/<[^<>]*>/g, ''));

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return ownValue(entities, name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Characters XML 1.0 does not allow are dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c);

/** The value of an attribute in a tag's source, or null. */
export function attributeOf(tag: string, name: string): string | null {
  if (!tag.includes(name)) return null;
  const hit = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag);
  return hit ? unescapeXml(hit[2] ?? hit[3] ?? '') : null;
}
