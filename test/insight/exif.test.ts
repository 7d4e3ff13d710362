import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { exifOf } from '../../src/insight/exif.ts';
import { photoInsight } from '../../src/insight/photo.ts';

interface Noted {
  readonly when?: string;
  readonly software?: string;
  readonly orientation?: number;
  readonly preview?: { readonly width: number; readonly height: number };
}

/** A header of a JPEG with what a camera noted, least significant byte first, as most cameras write it. */
function noted({ when = '', software = '', orientation = 1, preview }: Noted): Uint8Array {
  const body = Buffer.alloc(400);
  body.write('II*\0', 0, 'latin1');
  body.writeUInt32LE(8, 4);
  const texts = [
    [0x0131, software],
    [0x0132, when],
  ] as const;
  body.writeUInt16LE(3, 8);
  field(body, 10, 0x0112, 3, 1, orientation);
  for (const [i, [tag, text]] of texts.entries()) {
    const place = 100 + i * 70;
    const length = Buffer.from(`${text}\0`, 'utf8').copy(body, place);
    field(body, 22 + i * 12, tag, 2, length, place);
  }
  body.writeUInt32LE(preview === undefined ? 0 : 60, 46);
  body.writeUInt16LE(1, 60);
  field(body, 62, 0x0201, 4, 1, 300);
  if (preview !== undefined) frame(preview).copy(body, 300);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 8);
  return Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe1), length, Buffer.from('Exif\0\0', 'latin1'), body]);
}

function field(body: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  body.writeUInt16LE(tag, at);
  body.writeUInt16LE(type, at + 2);
  body.writeUInt32LE(count, at + 4);
  body.writeUInt32LE(value, at + 8);
}

/** A picture of which nothing but its size is there. */
function frame({ width, height }: { readonly width: number; readonly height: number }): Buffer {
  const bytes = Buffer.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0);
  bytes.writeUInt16BE(height, 7);
  bytes.writeUInt16BE(width, 9);
  return bytes;
}

/** The scene, which lies, with another header. */
function scene(header: Noted): Uint8Array {
  const plain = jpeg(photograph('甲'), '2023-06-15');
  const own = 4 + (((plain[4] ?? 0) << 8) | (plain[5] ?? 0));
  return Buffer.concat([noted(header), plain.subarray(own)]);
}

describe('what a camera notes', () => {
  test.each([
    ['2023:06:15 09:30:00', '2023-06-15', false],
    ['2024:01:01 09:00:00', '2024-01-01', false],
    ['2024:01:01 00:12:00', null, true],
    ['2000:01:01 08:00:00', null, true],
    ['1970:01:01 08:00:00', null, true],
    ['2002:12:08 12:00:00', null, true],
    ['0000:00:00 00:00:00', null, true],
    ['2023:13:45 09:30:00', null, false],
    ['    :  :     :  :  ', null, false],
    ['', null, false],
  ])('%s', (when, taken, unset) => {
    expect(exifOf(noted({ when }))).toMatchObject({ taken, unset });
  });

  test('the program that wrote it, in whatever script, and the size of the small picture', () => {
    const preview = { width: 160, height: 120 };
    expect(exifOf(noted({ software: '美图秀秀 6.0', preview, orientation: 6 }))).toMatchObject({
      software: '美图秀秀 6.0',
      preview,
      orientation: 6,
    });
  });

  test('nothing of a picture without it', () => {
    expect(exifOf(frame({ width: 8, height: 8 }))).toEqual({
      taken: null,
      orientation: null,
      unset: false,
      software: '',
      preview: null,
    });
  });

  test('whatever the bytes, it neither falls nor goes round', () => {
    const good = noted({ when: '2023:06:15 09:30:00', software: 'x', preview: { width: 160, height: 120 } });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(typeof exifOf(bytes).unset).toBe('boolean');
      }),
    );
  });
});

describe('what a photograph shows of itself', () => {
  const small = (width: number, height: number): Noted => ({ preview: { width, height } });
  test.each<readonly [string, Noted, object]>([
    ['an original', { when: '2023:06:15 09:30:00', software: 'HUAWEI P40', ...small(160, 120) }, {}],
    ['no clock', { when: '2000:01:01 00:00:10' }, { unset: true }],
    ['an editor', { software: 'Adobe Photoshop CC 2019 (Windows)' }, { editor: 'Adobe Photoshop CC 2019 (Windows)' }],
    ['a small picture that stands', small(120, 160), { previewTurned: true }],
    ['a small picture that lies as the sensor does', { orientation: 6, ...small(160, 120) }, {}],
    ['a square small picture', small(120, 120), {}],
  ])('%s', async (_, header, traces) => {
    const { width, height, hash, taken, orientation, ...seen } = await photoInsight(scene(header));
    expect(seen).toEqual(traces);
    expect([hash === null, width > height, taken]).toEqual([
      false,
      (orientation ?? 1) < 5,
      header.when?.startsWith('2023') ? '2023-06-15' : null,
    ]);
  });
});
