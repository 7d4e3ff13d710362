import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parted } from '../../src/text/part.ts';
import { originOf } from '../../src/text/prose.ts';
import { proseOf, readProse } from '../../src/text/read-prose.ts';
import { linesWithin } from '../../src/text/within.ts';

describe('a paragraph nobody could read in one go', () => {
  const long = (text: string): string[] => proseOf('a.txt', text).paragraphs.map((p) => p.text);

  test('is parted behind its stops, and where there are none behind a comma', () => {
    expect(long(`${'清扫保洁'.repeat(200)}。`.repeat(9)).map((t) => t.length)).toEqual([4806, 2403]);
    expect(long('5%、'.repeat(1000)).map((t) => t.length)).toEqual([999, 999, 999, 3]);
    expect(long('一'.repeat(2500)).map((t) => t.length)).toEqual([1000, 1000, 500]);
  });

  test('loses nothing, and every part still knows its place', () => {
    const piece = fc.constantFrom(
      '人均绿地',
      '12.5平方米',
      '，',
      '。',
      '”',
      ' ',
      '𠀀',
      '一'.repeat(400),
      '第三'.repeat(700),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const whole = {
          index: 4,
          text,
          role: 'body' as const,
          splits: [],
          indented: true,
          pieces: text === '' ? [] : [{ offset: 0, length: text.length, line: 7, column: 3 }],
        };
        const parts = parted(whole);
        expect(parts.map((p) => p.text).join('')).toBe(text);
        let from = 0;
        for (const [i, part] of parts.entries()) {
          expect([part.index, part.text === '', part.text.length <= 5000]).toEqual([4 + i, false, true]);
          expect(originOf('a', part, 0, 1)).toMatchObject({ line: 7, column: 3 + from });
          expect(/^[\udc00-\udfff]/.test(part.text)).toBe(false);
          from += part.text.length;
        }
      }),
    );
  });

  test('leaves what people write alone', () => {
    const text = `${'全市环卫工人坚持每天清扫道路，'.repeat(8)}成效明显。`.repeat(30);
    expect(long(text)).toEqual([text]);
  });
});

describe('a document too long to be read', () => {
  test('is read as far as it goes, and that is said', async () => {
    const bytes = new TextEncoder().encode('市容整洁。\n\n环境卫生。\n\n绿地很多。\n');
    const { value, diagnostics } = await readProse('长.txt', bytes, { characters: 8 });
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['市容整洁。', '环境']);
    expect(diagnostics).toMatchObject([{ code: 'document-cut', severity: 'warning', at: { file: '长.txt', line: 3 } }]);
  });

  test('counts an empty line too: a million of them are long', () => {
    const lines = Array.from({ length: 10 }, (_, i) => ({ text: '', line: i + 1 }));
    expect(linesWithin(lines, 10).cut).toBeNull();
    expect(linesWithin([...lines, { text: '字', line: 11 }], 10)).toMatchObject({ cut: { line: 11 } });
  });
});
