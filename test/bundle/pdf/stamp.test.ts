import { describe, expect, test } from 'vitest';
import { subsetTrueType } from '../../../src/bundle/pdf/stamp/subset.ts';
import { openTrueType, StampFontError } from '../../../src/bundle/pdf/stamp/truetype.ts';
import { runOn, testWith } from './programs.ts';
import { drawn } from './sources.ts';
import { bind, stampFont } from './volumes.ts';

const part = (text: string) => ({
  id: 'x',
  file: 'x.pdf',
  source: () => drawn(1),
  stamp: () => [{ text, at: 'top-right' as const }],
});

describe('the stamp face', () => {
  test('is read, never changed', async () => {
    const before = Buffer.from(stampFont);
    await bind([part('佐证 3.1-01 第1页 À')]);
    expect(stampFont.equals(before)).toBe(true);
  });

  test('a subset keeps outlines and advances, in the order asked for', () => {
    const font = openTrueType(stampFont);
    const glyphs = [0, ...[...'卫生城市A1'].map((char) => font.glyphOf(char.codePointAt(0) as number))];
    expect(glyphs.every((glyph, i) => i === 0 || glyph > 0)).toBe(true);
    const bytes = subsetTrueType(font, glyphs);
    expect(bytes.length).toBeLessThan(10_000);
    const view = new DataView(bytes.buffer);
    const tags = Array.from({ length: view.getUint16(4) }, (_, i) =>
      Buffer.from(bytes.subarray(12 + i * 16, 16 + i * 16)).toString(),
    );
    expect(tags).toEqual([...tags].sort());
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']));
    const at = (tag: string): number => view.getUint32(12 + tags.indexOf(tag) * 16 + 8);
    for (const [i, glyph] of glyphs.entries()) {
      expect(view.getUint16(at('hmtx') + i * 4)).toBe(font.advanceOf(glyph));
      const start = at('glyf') + view.getUint32(at('loca') + i * 4);
      const outline = font.outlineOf(glyph);
      if (outline.length === 0 || new DataView(outline.buffer, outline.byteOffset).getInt16(0) < 0) continue;
      expect(Buffer.from(bytes.subarray(start, start + outline.length)).equals(Buffer.from(outline))).toBe(true);
    }
  });

  test('a character it lacks is said', async () => {
    const { report } = await bind([part('章\u{10ffff}')]);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-stamp-glyph-missing']);
  });

  test('a face without TrueType outlines is refused in words', () => {
    expect(() => openTrueType(Buffer.from('OTTO\0\0\0\0\0\0\0\0\0\0\0\0\0\0'))).toThrow(StampFontError);
  });

  testWith('pdftotext', 'stamps can be searched and copied', async () => {
    const { bytes } = await bind([part('佐证 3.1-01 第1页 𠮷')]);
    expect(runOn('pdftotext', bytes, ['{}', '-']).out.toString()).toContain('佐证 3.1-01 第1页');
  });
});
