import { deflateSync } from 'node:zlib';
import { seeded } from '../../bench/random.ts';
import { drawingFile, scanFile, scanPicture } from '../../bench/samples.ts';
import { createTypesetter } from '../../bench/text-files.ts';

/** Small sound files of each make that comes in: typeset, drawn, scanned, and with objects packed into streams. */
export const typeset = (() => {
  let make: ReturnType<typeof createTypesetter> | undefined;
  return (pages: number, mark: string): Uint8Array => {
    make ??= createTypesetter();
    return make(pages, seeded(7), mark);
  };
})();

export const drawn = (pages: number, seed = 3, mark = 'drawing'): Uint8Array => drawingFile(pages, seeded(seed), mark);

export const scanned = (pages: number, mark = 'scan'): Uint8Array =>
  scanFile(pages, [scanPicture(5, 240, 320)], seeded(9), mark);

/** Objects by number from 1 in one object stream with a cross-reference stream (7.5.7, 7.5.8); streams stay outside. */
export function packed(objects: readonly (string | readonly [string, Uint8Array])[], predictor = true): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  let at = 9;
  const rows: [number, number, number][] = [[0, 0, 65535]];
  const add = (text: string | Buffer): void => {
    const bytes = Buffer.from(text as string);
    parts.push(bytes);
    at += bytes.length;
  };
  const addStream = (num: number, entries: string, data: Uint8Array): void => {
    rows[num] = [1, at, 0];
    add(`${num} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`);
    add(Buffer.from(data));
    add('\nendstream\nendobj\n');
  };
  const container = objects.length + 1;
  const pairs: string[] = [];
  let body = '';
  for (const [i, object] of objects.entries()) {
    if (typeof object !== 'string') addStream(i + 1, object[0], object[1]);
    else {
      rows[i + 1] = [2, container, pairs.length];
      pairs.push(`${i + 1} ${body.length}`);
      body += `${object} `;
    }
  }
  const index = `${pairs.join(' ')} `;
  addStream(
    container,
    `/Type/ObjStm/N ${pairs.length}/First ${index.length}/Filter/FlateDecode`,
    deflateSync(Buffer.from(index + body)),
  );
  const start = at;
  rows[container + 1] = [1, start, 0];
  addStream(
    container + 1,
    `/Type/XRef/Root 1 0 R/Size ${rows.length}/W[1 4 2]/Filter/FlateDecode${predictor ? '/DecodeParms<</Predictor 12/Columns 7>>' : ''}`,
    deflateSync(rowBytes(rows, predictor)),
  );
  add(`startxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}

/** PNG's "up" predictor (12) row by row, as most writers use it. */
function rowBytes(rows: readonly [number, number, number][], predictor: boolean): Buffer {
  const plain = rows.map(([type, second, third]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(second, 1);
    row.writeUInt16BE(third, 5);
    return row;
  });
  if (!predictor) return Buffer.concat(plain);
  return Buffer.concat(
    plain.map((row, i) => Buffer.from([2, ...row.map((byte, j) => byte - (plain[i - 1]?.[j] ?? 0))])),
  );
}

/** A few drawn pages, all dictionaries packed. */
export function packedDrawing(pages: number): Uint8Array {
  const objects: (string | readonly [string, Uint8Array])[] = [
    '',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: number[] = [];
  for (let i = 0; i < pages; i += 1) {
    const content = objects.push([
      '/Filter/FlateDecode',
      deflateSync(Buffer.from(`BT /F1 30 Tf 60 500 Td (packed ${i + 1}) Tj ET 50 50 200 ${100 + i * 40} re f`)),
    ]);
    kids.push(objects.push(`<</Type/Page/Parent 2 0 R/Contents ${content} 0 R>>`));
  }
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>';
  objects[1] = `<</Type/Pages/Count ${pages}/MediaBox[0 0 400 600]/Resources<</Font<</F1 3 0 R>>>>/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  return packed(objects);
}
