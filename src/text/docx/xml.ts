/** One tag or text of an XML file with its place in the source, so that an edit leaves every other byte alone. */
export interface Token {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  /** Qualified name of a tag (`w:p`); empty for text. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const markup = /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*)>/g;
/** What ends the name of a tag. */
const nameEnd = /[\s/>]/g;

/** Splits well-formed XML; comments and declarations are passed over. */
export function* tokensOf(xml: string): Generator<Token> {
  let last = 0;
  for (const hit of xml.matchAll(markup)) {
    const start = hit.index;
    const end = start + hit[0].length;
    if (start > last) yield { kind: 'text', name: '', start: last, end: start };
    last = end;
    if (hit[0][1] === '!' || hit[0][1] === '?') continue;
    const kind = hit[0][1] === '/' ? 'close' : hit[0].endsWith('/>') ? 'empty' : 'open';
    yield { kind, name: nameIn(hit[0], kind === 'close' ? 2 : 1), start, end };
  }
}

function nameIn(tag: string, from: number): string {
  nameEnd.lastIndex = from;
  return tag.slice(from, nameEnd.exec(tag)?.index ?? from);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return entities[name] ?? whole;
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
