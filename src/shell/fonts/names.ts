import { viewOf } from '../../model/bytes.ts';
import type { Sfnt } from './sfnt.ts';

/** Name ids of the OpenType `name` table that matter here. */
const family = 1;
const style = 2;
const full = 4;
const postScript = 6;
const typographicFamily = 16;

interface NameRecord {
  readonly id: number;
  readonly platform: number;
  readonly text: string;
}

const utf16be = new TextDecoder('utf-16be');
const latin1 = new TextDecoder('latin1');

/** All readable records of a `name` table. */
function readNameTable(table: Uint8Array): NameRecord[] {
  const d = viewOf(table);
  const strings = d.getUint16(4);
  return Array.from({ length: d.getUint16(2) }, (_, i) => {
    const at = 6 + 12 * i;
    const platform = d.getUint16(at);
    const start = strings + d.getUint16(at + 10);
    const raw = table.subarray(start, start + d.getUint16(at + 8));
    return { id: d.getUint16(at + 6), platform, text: (platform === 1 ? latin1 : utf16be).decode(raw) };
  });
}

/** Every family and full name the face goes by, in any language. */
export const familyNames = (table: Uint8Array): string[] =>
  readNameTable(table)
    .filter((r) => [family, full, typographicFamily].includes(r.id))
    .map((r) => r.text);

/** The PostScript name (`NotoSerifSC-Regular`), or '' when the face has none. */
export const postScriptName = (table: Uint8Array): string =>
  readNameTable(table).find((r) => r.id === postScript)?.text ?? '';

/** The same face under a family name of our own; every other name is dropped, so that no lookup can find it by them. */
export function renamed(font: Sfnt, familyName: string, psName: string): Sfnt {
  const table = nameTable([
    [family, familyName],
    [style, 'Regular'],
    [full, familyName],
    [postScript, psName],
  ]);
  return {
    flavour: font.flavour,
    tables: font.tables.map((t) => (t.tag === 'name' ? { tag: 'name', data: table } : t)),
  };
}

function nameTable(records: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const start = 6 + 12 * records.length;
  const out = new Uint8Array(start + records.reduce((n, [, text]) => n + 2 * text.length, 0));
  const d = new DataView(out.buffer);
  d.setUint16(2, records.length);
  d.setUint16(4, start);
  let at = 0;
  for (const [i, [id, text]] of records.entries()) {
    // Windows, Unicode BMP, en-US.
    for (const [k, v] of [3, 1, 0x409, id, 2 * text.length, at].entries()) d.setUint16(6 + 12 * i + 2 * k, v);
    for (let c = 0; c < text.length; c++) d.setUint16(start + at + 2 * c, text.charCodeAt(c));
    at += 2 * text.length;
  }
  return out;
}
