/** File names that every system takes: Windows, macOS, Linux, old unzip programs and a national platform's upload form. */

export type NameFault =
  | 'empty'
  | 'control-character'
  | 'invisible-character'
  | 'forbidden-character'
  | 'reserved-name'
  | 'edge-space-or-dot'
  | 'not-nfc'
  | 'name-too-long'
  | 'path-too-long';

/** ext4 and APFS stop at 255 bytes; NTFS at 255 units. */
export const MAX_NAME_BYTES = 240;
/** Windows' 260 units for a whole path, less what the reviewer's own folder takes. */
export const MAX_PATH_UNITS = 200;

const FORBIDDEN = /[\\:*?"<>|]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
/** Zero-width and direction marks: two names that look alike, or one that reads backwards. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** What some system would refuse or change in this path (forward slashes, relative). */
export function faultsOfPath(path: string): NameFault[] {
  const faults = path.split('/').flatMap(faultsOfName);
  if (path.length > MAX_PATH_UNITS) faults.push('path-too-long');
  return [...new Set(faults)];
}

function faultsOfName(name: string): NameFault[] {
  const tests: readonly (readonly [NameFault, boolean])[] = [
    ['empty', name === '' || name === '.' || name === '..'],
    ['control-character', CONTROL.test(name)],
    ['invisible-character', INVISIBLE.test(name)],
    ['forbidden-character', FORBIDDEN.test(name)],
    ['reserved-name', RESERVED.test(name)],
    ['edge-space-or-dot', name !== '' && !/^\.+$/.test(name) && /^\s|[\s.]$/u.test(name)],
    ['not-nfc', name.normalize('NFC') !== name],
    ['name-too-long', utf8Length(name) > MAX_NAME_BYTES],
  ];
  return tests.filter(([, hit]) => hit).map(([fault]) => fault);
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '〈',
  '>': '〉',
  '|': '｜',
};

/**
 * A name free of faults that reads the same to a clerk: forbidden characters become their full-width twins.
 * `maxBytes` counts UTF-8 with the extension, which is kept when the rest is cut; `maxUnits` counts as Windows does. Total: any
 * string gives a legal name.
 */
export function safeName(wanted: string, maxBytes = MAX_NAME_BYTES, maxUnits = maxBytes): string {
  const clean = trimEdges(
    wanted
      .replace(LONE_SURROGATE, '')
      .normalize('NFC')
      .replace(new RegExp(INVISIBLE, 'g'), '')
      .replace(new RegExp(CONTROL, 'g'), ' ')
      .replace(/[\\/:*?"<>|]/g, (c) => FULL_WIDTH[c] ?? c)
      .replace(/\s+/gu, ' '),
  );
  const legal = clean === '' ? '未命名' : RESERVED.test(clean) ? `_${clean}` : clean;
  return cut(legal, maxBytes, maxUnits);
}

const trimEdges = (name: string): string => name.replace(/^[\s]+|[\s.]+$/gu, '');

function cut(name: string, maxBytes: number, maxUnits: number): string {
  // No character takes more than three bytes a unit: most names are short enough without being encoded.
  if (name.length <= maxUnits && (name.length * 3 <= maxBytes || utf8Length(name) <= maxBytes)) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const room = maxBytes - utf8Length(extension);
  let stem = '';
  let used = 0;
  for (const { segment } of graphemesOf(name.slice(0, name.length - extension.length))) {
    used += utf8Length(segment);
    if (used > room || stem.length + segment.length + extension.length > maxUnits) break;
    stem += segment;
  }
  return `${trimEdges(stem) || '_'}${extension}`;
}

/** A base character and its marks stay together, so that the cut name is still NFC and still readable. */
function graphemesOf(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('zh');
  return graphemes.segment(text);
}
let graphemes: Intl.Segmenter | undefined;
const encoder = new TextEncoder();
const utf8Length = (text: string): number => encoder.encode(text).length;

/** Two paths with the same key are one file somewhere: case, width and composition do not count. */
export const collisionKey = (path: string): string => path.normalize('NFKC').toLowerCase().normalize('NFKC');

/** Groups of two or more paths that collide. */
export function collisions(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = collisionKey(path);
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** By code point, as `LC_ALL=C sort` does; plain `<` compares UTF-16 units and would put 𠮷 before ．. */
export function comparePaths(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = rankOfUnit(a.charCodeAt(i)) - rankOfUnit(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Lifts surrogates above U+FFFF's last private unit, where the characters they stand for belong. */
const rankOfUnit = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** A relative URL of a path: every segment percent-encoded, slashes kept. */
export const urlOfPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
