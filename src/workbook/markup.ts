import { Malformed, tokensOf, unescapeXml } from '../xml/markup.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** What is done with the tags and texts of a part, in their order. Names are bare of prefixes: programs differ in those. */
export interface Visitor {
  open(name: string, tag: string, parent: string): void;
  text?(text: string, parent: string): void;
  close?(name: string): void;
}

/** Every tag must be closed by its own: what was cut off must not pass for all there is. @throws Unreadable */
export function visit(part: string, bytes: Uint8Array, { open, text, close }: Visitor): void {
  const xml = textOf(part, bytes);
  const within: string[] = [];
  try {
    for (const { kind, name, start, end } of tokensOf(xml)) {
      const parent = within.at(-1) ?? '';
      if (kind === 'text') text?.(unescapeXml(xml.slice(start, end)), parent);
      else if (kind === 'verbatim') text?.(xml.slice(start, end), parent);
      else if (kind === 'close') {
        if (within.pop() !== bare(name)) throw new Malformed('another tag is open');
        close?.(bare(name));
      } else {
        open(bare(name), xml.slice(start, end), parent);
        if (kind === 'open') within.push(bare(name));
        else close?.(bare(name));
      }
    }
  } catch (error) {
    throw error instanceof Malformed ? damaged(`里面的“${part}”不完整`) : error;
  }
  if (within.length > 0) throw damaged(`里面的“${part}”不完整`);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const pair = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute by its name, whatever its prefix (`r:id`). */
export function attribute(tag: string, name: string): string | null {
  for (const [, given = '', double, single] of tag.matchAll(pair))
    if (bare(given) === name) return unescapeXml(double ?? single ?? '');
  return null;
}

export const isOn = (tag: string, name: string): boolean => /^(?:1|true|on)$/.test(attribute(tag, name) ?? '');

const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Line ends are one sign, as XML has it. */
function textOf(part: string, bytes: Uint8Array): string {
  const xml = decoderOf(part, bytes).decode(bytes);
  if (noXml.test(xml)) throw damaged(`里面的“${part}”有不该有的控制字符`);
  return xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
}

/** UTF-16 by its mark or its zeros, else what the first line says, else UTF-8. */
function decoderOf(part: string, bytes: Uint8Array): { decode(bytes: Uint8Array): string } {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || b === 0) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || a === 0) return new TextDecoder('utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Unreadable('workbook-foreign', `工作簿的写法读不了：“${part}”用了认不出的编码 ${encoding}`);
  }
}
