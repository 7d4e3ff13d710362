import type { Writer } from './writer.ts';

/** 14.11.5 and ISO 19005-2, 6.2.3: what grey and RGB of no device in particular mean in the whole volume. The catalogue's entry. */
export function outputIntent(writer: Writer): string {
  const profile = writer.reserve();
  writer.stream(profile, '/N 3', screenProfile());
  return `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>]`;
}

/**
 * sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ICC.1:2004-10): three colorants adapted to D50, and the curve as
 * its formula. Written here, from the published numbers, so that no file of anybody's need be carried along.
 */
export function screenProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', textTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('CC0')],
    ['wtpt', pointTag(0.9642, 1, 0.8249)],
    ['chad', matrixTag(adaptation)],
    ['rXYZ', pointTag(0.43606567, 0.2224884, 0.01391602)],
    ['gXYZ', pointTag(0.38514709, 0.71687317, 0.09707642)],
    ['bXYZ', pointTag(0.14306641, 0.06060791, 0.71409607)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = 128 + 4 + tags.length * 12;
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  let at = start;
  for (const [i, [name, body]] of tags.entries()) {
    if (!places.has(body)) {
      places.set(body, at);
      bodies.push(body);
      at += body.length;
    }
    table.write(name, 4 + i * 12, 'latin1');
    table.writeUInt32BE(places.get(body) as number, 8 + i * 12);
    table.writeUInt32BE(body.length, 12 + i * 12);
  }
  return Buffer.concat([headOf(at), table, ...bodies]);
}

/** 7.2: a display's profile between RGB and XYZ, for D50. No date, no maker. */
function headOf(size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x04200000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [i, value] of [2000, 1, 1].entries()) head.writeUInt16BE(value, 24 + i * 2);
  head.write('acsp', 36, 'latin1');
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) head.writeInt32BE(fixed(value), 68 + i * 4);
  return head;
}

/** s15Fixed16Number. */
const fixed = (value: number): number => Math.round(value * 65536);

/** Bradford's adaptation from D65 to D50. */
const adaptation = [
  1.04788208, 0.0229187, -0.05020142, 0.02958679, 0.99047852, -0.01707458, -0.00924683, 0.01507568, 0.75167847,
];

function numbersTag(kind: string, values: readonly number[]): Buffer {
  const tag = Buffer.alloc(8 + values.length * 4);
  tag.write(kind, 0, 'latin1');
  for (const [i, value] of values.entries()) tag.writeInt32BE(fixed(value), 8 + i * 4);
  return tag;
}

const pointTag = (x: number, y: number, z: number): Buffer => numbersTag('XYZ ', [x, y, z]);
const matrixTag = (values: readonly number[]): Buffer => numbersTag('sf32', values);

/** 10.15, function 3: (ax + b)^g from d upwards, cx below. */
function curveTag(): Buffer {
  const tag = numbersTag('para', [0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  tag.writeUInt32BE(0x00030000, 8);
  return tag;
}

/** 10.13: one text in one language, UTF-16, filled up to four bytes. */
function textTag(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16();
  const tag = Buffer.alloc((28 + words.length + 3) & ~3);
  tag.write('mluc', 0, 'latin1');
  for (const [i, value] of [1, 12].entries()) tag.writeUInt32BE(value, 8 + i * 4);
  tag.write('enUS', 16, 'latin1');
  for (const [i, value] of [words.length, 28].entries()) tag.writeUInt32BE(value, 20 + i * 4);
  words.copy(tag, 28);
  return tag;
}
