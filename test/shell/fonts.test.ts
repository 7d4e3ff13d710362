import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { familyNames, postScriptName, renamed } from '../../src/shell/fonts/names.ts';
import { faceOffsets, readSfnt, type Sfnt, writeSfnt } from '../../src/shell/fonts/sfnt.ts';
import { fontFolders, installedFaces } from '../../src/shell/fonts/system.ts';
import { isWoff, readWoff } from '../../src/shell/fonts/woff.ts';
import { loadFaces, loadFacesFrom } from '../../src/shell/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** A font of two tables, enough for everything but drawing. */
function tiny(family: string): Sfnt {
  const bare: Sfnt = {
    flavour: 0x00010000,
    tables: [
      { tag: 'cmap', data: bytes(0, 0, 0, 0, 7) },
      { tag: 'name', data: bytes() },
    ],
  };
  return renamed(bare, family, `PS-${family}`);
}
const nameOf = (font: Sfnt): Uint8Array => font.tables.find((t) => t.tag === 'name')?.data ?? bytes();

/** The same faces as a collection, as Windows ships 宋体. */
function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  const out = new Uint8Array(head + fonts.reduce((n, f) => n + f.length, 0));
  const d = new DataView(out.buffer);
  d.setUint32(0, 0x74746366);
  d.setUint32(8, fonts.length);
  let at = head;
  for (const [i, font] of fonts.entries()) {
    d.setUint32(12 + 4 * i, at);
    out.set(font, at);
    const count = d.getUint16(at + 4);
    for (let t = 0; t < count; t++) d.setUint32(at + 20 + 16 * t, d.getUint32(at + 20 + 16 * t) + at);
    at += font.length;
  }
  return out;
}

describe('font files', () => {
  test('come out of a rewrite with the same tables and only the new name', () => {
    const again = readSfnt(writeSfnt(tiny('仿宋_GB2312')), 0);
    expect(again.tables.map((t) => [t.tag, t.data.length > 0])).toEqual([
      ['cmap', true],
      ['name', true],
    ]);
    expect(new Set(familyNames(nameOf(again)))).toEqual(new Set(['仿宋_GB2312']));
    expect(postScriptName(nameOf(again))).toBe('PS-仿宋_GB2312');
  });

  test('are unwrapped from WOFF, packed tables and stored ones alike', () => {
    const long = new Uint8Array(200).fill(9);
    const packed = new Uint8Array(deflateSync(long));
    const out = new Uint8Array(44 + 20 + packed.length);
    const d = new DataView(out.buffer);
    out.set(new TextEncoder().encode('wOFF'));
    d.setUint32(4, 0x00010000);
    d.setUint16(12, 1);
    out.set(new TextEncoder().encode('glyf'), 44);
    d.setUint32(48, 64);
    d.setUint32(52, packed.length);
    d.setUint32(56, long.length);
    out.set(packed, 64);
    expect(isWoff(out)).toBe(true);
    expect(readWoff(out).tables.map((t) => [t.tag, [...t.data]])).toEqual([['glyf', [...long]]]);
  });

  test('are found by family in any folder, collections and all; broken ones are passed over', () => {
    writeFileSync(join(folder, 'a.ttf'), writeSfnt(tiny('仿宋')));
    writeFileSync(join(folder, 'b.TTC'), collection(writeSfnt(tiny('新宋体')), writeSfnt(tiny('宋体'))));
    writeFileSync(join(folder, 'c.otf'), bytes(0, 1, 0, 0, 9, 9, 9));
    writeFileSync(join(folder, 'd.txt'), 'no font');
    symlinkSync(join(folder, 'gone.ttf'), join(folder, 'e.ttf'));
    const found = installedFaces([folder, join(folder, 'none')]);
    expect(found.map((f) => f.families[0])).toEqual(['仿宋', '新宋体', '宋体']);
    expect(found[2]?.offset).toBeGreaterThan(0);
  });
});

describe('the face set', () => {
  test('takes the official faces that are installed and open ones for the rest', () => {
    const { roles } = loadFacesFrom(installedFaces([folder]));
    const summary = Object.entries(roles).map(([role, r]) => `${role} ${r.face.name} ${r.substituted}`);
    expect(summary).toEqual([
      '小标宋 Noto Serif SC Black true',
      '仿宋 仿宋 false',
      '楷体 霞鹜文楷 true',
      '黑体 Noto Sans SC true',
      '宋体 宋体 false',
    ]);
    expect(familyNames(nameOf(readSfnt(roles.宋体.face.read(), 0)))).toEqual([
      roles.宋体.face.family,
      roles.宋体.face.family,
    ]);
  });

  test('of open faces is the same wherever npm put them, each under a private name', async () => {
    const { roles, fallbacks } = await loadFaces('开源');
    const all = [...Object.values(roles).map((r) => r.face), ...fallbacks];
    expect(Object.values(roles).every((r) => r.substituted)).toBe(true);
    expect(all.every((f) => /^shenbao-[0-9a-f]{12}-\d+f$/.test(f.family))).toBe(true);
    for (const face of new Set(all)) {
      expect(faceOffsets(face.read())).toEqual([0]);
      expect(new Set(familyNames(nameOf(readSfnt(face.read(), 0))))).toEqual(new Set([face.family]));
    }
  });

  test.each(['win32', 'darwin', 'linux'])('knows where %s keeps its fonts', (platform) => {
    const folders = fontFolders(platform, { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' });
    expect(folders.length).toBeGreaterThan(1);
    expect(folders.every((f) => /font/i.test(f))).toBe(true);
  });
});

test('the copy on the disk is the bare font, and is made once', async () => {
  const { roles } = await loadFaces('开源');
  const { face } = roles.黑体;
  const copy = face.copy() ?? '';
  expect(Buffer.compare(readFileSync(copy), face.read())).toBe(0);
  expect(familyNames(nameOf(readSfnt(face.read(), 0)))).toContain(face.family);
  const { mtimeMs } = statSync(copy);
  expect(face.copy()).toBe(copy);
  expect(statSync(copy).mtimeMs).toBe(mtimeMs);
});
