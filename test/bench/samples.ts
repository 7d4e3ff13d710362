import { deflateSync } from 'node:zlib';
import { encodeJpeg, withComment } from './jpeg.ts';
import { type Random, seeded } from './random.ts';

/** A PDF put together by hand: objects by number from 1, streams as pairs; a classic cross-reference table at the end. */
export function assemble(objects: readonly (string | readonly [string, Uint8Array])[], root = 1): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const push = (bytes: Buffer): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    if (typeof object === 'string') push(Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      push(Buffer.from(`${i + 1} 0 obj\n<<${object[0]}/Length ${object[1].length}>>\nstream\n`, 'latin1'));
      push(Buffer.from(object[1]));
      push(Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root ${root} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

export interface Scan {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A grey page with lines of letter-like marks, paper noise and a round seal: it compresses as scans do. */
export function scanPicture(seed: number, width = 1240, height = 1754): Scan {
  const random = seeded(seed);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) grey[i] = 232 + random(22);
  for (let top = height >> 4; top < height - 80; top += 46) {
    for (let left = width >> 4; left < width - 80; left += 34) drawMark(grey, width, left, top, random);
  }
  return { jpeg: encodeJpeg(grey, width, height), width, height };
}

function drawMark(grey: Uint8Array, width: number, left: number, top: number, random: Random): void {
  for (let stroke = 0; stroke < 6; stroke += 1) {
    const across = random(2) === 0;
    const from = random(22);
    for (let i = 0; i < 24; i += 1) {
      for (let thick = 0; thick < 3; thick += 1) {
        const x = left + (across ? i : from + thick);
        const y = top + (across ? from + thick : i);
        grey[y * width + x] = 30 + random(40);
      }
    }
  }
}

/** Scanned pages: one JPEG a page, some lying on their side. */
export function scanFile(pages: number, pictures: readonly Scan[], random: Random, mark: string): Uint8Array {
  const objects: (string | readonly [string, Uint8Array])[] = ['<</Type/Catalog/Pages 2 0 R>>', ''];
  const kids: number[] = [];
  const turned = random(6) === 0 ? 90 : 0;
  for (let i = 0; i < pages; i += 1) {
    const { jpeg, width, height } = pictures[random(pictures.length)] as Scan;
    const image = objects.push([
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`,
      withComment(jpeg, `${mark} ${i}`),
    ]);
    const content = objects.push(['', Buffer.from('q 595.2 0 0 841.9 0 0 cm /Im0 Do Q')]);
    kids.push(
      objects.push(
        `<</Type/Page/Parent 2 0 R/Resources<</XObject<</Im0 ${image} 0 R>>>>/Contents ${content} 0 R${turned ? `/Rotate ${turned}` : ''}>>`,
      ),
    );
  }
  objects[1] = `<</Type/Pages/Count ${pages}/MediaBox[0 0 595.2 841.9]/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  return assemble(objects);
}

/** Drawings with everything a page can inherit or turn: nested page trees, /Rotate, moved origins, names of both kinds. */
export function drawingFile(pages: number, random: Random, mark: string): Uint8Array {
  const objects: (string | readonly [string, Uint8Array])[] = [
    '',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: number[] = [];
  const turns = [0, 90, 180, 270];
  for (let i = 0; i < pages; i += 1) {
    const lines = Array.from(
      { length: 40 },
      (_, line) => `1 0 0 1 ${60 + random(40)} ${860 - line * 18} Tm (${mark} ${i + 1}.${line + 1}) Tj`,
    );
    const boxes = Array.from({ length: 20 }, () => `${random(500)} ${random(700)} ${random(90)} ${random(60)} re S`);
    const content = objects.push([
      '/Filter/FlateDecode',
      deflateSync(Buffer.from(`1 0 0 1 30 20 cm BT /F1 11 Tf ${lines.join('\n')} ET ${boxes.join('\n')}`)),
    ]);
    const target = (i + 1) % pages;
    const named = i % 2 === 0 ? `/Dest(p${target})` : `/A<</S/GoTo/D/q${target}>>`;
    kids.push(
      objects.push(
        `<</Type/Page/Parent 2 0 R/Contents[${content} 0 R]/Rotate ${turns[random(4)]}/Annots[<</Type/Annot/Subtype/Link/Rect[60 60 200 90]/Border[0 0 1]${named}>>]>>`,
      ),
    );
  }
  const names = kids.map((kid, i) => ({ key: `p${i}`, kid })).sort((a, b) => (a.key < b.key ? -1 : 1));
  objects[0] = `<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[${names.map(({ key, kid }) => `(${key})[${kid} 0 R/Fit]`).join('')}]>>>>/Dests<<${kids.map((kid, i) => `/q${i}[${kid} 0 R/XYZ 0 700 null]`).join('')}>>>>`;
  objects[1] = `<</Type/Pages/Count ${pages}/MediaBox[20 10 632 902]/CropBox[30 20 625.28 861.89]/Resources<</Font<</F1 3 0 R>>/ProcSet[/PDF/Text]>>/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  return assemble(objects);
}
