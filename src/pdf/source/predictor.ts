import type { PdfDict } from '../syntax/values.ts';

/** 7.4.4.4: PNG predictors (10–15) and TIFF's (2, 8 bits a component). Other values leave the data alone. */
export function undoPredictor(data: Uint8Array, parms: PdfDict): Uint8Array | null {
  const predictor = numberIn(parms, 'Predictor', 1);
  const bits = numberIn(parms, 'Colors', 1) * numberIn(parms, 'BitsPerComponent', 8);
  const rowBytes = Math.ceil((numberIn(parms, 'Columns', 1) * bits) / 8);
  const pixelBytes = Math.max(1, bits >> 3);
  if (rowBytes <= 0 || rowBytes > 1 << 24) return null;
  if (predictor >= 10) return undoPng(data, rowBytes, pixelBytes);
  return predictor === 2 ? undoTiff(data, rowBytes, pixelBytes) : data;
}

function numberIn(parms: PdfDict, key: string, fallback: number): number {
  const value = parms.get(key);
  return typeof value === 'number' ? value : fallback;
}

function undoPng(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.ceil(data.length / (rowBytes + 1));
  const out = new Uint8Array(rows * rowBytes);
  let written = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1);
    const count = Math.min(rowBytes, data.length - from - 1);
    undoPngRow(
      out,
      row * rowBytes,
      data.subarray(from + 1, from + 1 + count),
      data[from] as number,
      pixelBytes,
      rowBytes,
    );
    written += Math.max(0, count);
  }
  return out.subarray(0, written);
}

function undoPngRow(
  out: Uint8Array,
  at: number,
  row: Uint8Array,
  type: number,
  pixelBytes: number,
  rowBytes: number,
): void {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= pixelBytes ? (out[at + i - pixelBytes] as number) : 0;
    const up = at >= rowBytes ? (out[at + i - rowBytes] as number) : 0;
    const corner = at >= rowBytes && i >= pixelBytes ? (out[at + i - rowBytes - pixelBytes] as number) : 0;
    out[at + i] = (row[i] as number) + predicted(type, left, up, corner);
  }
}

function predicted(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  return type === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const base = left + up - corner;
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function undoTiff(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const out = new Uint8Array(data);
  for (let i = 0; i < out.length; i += 1) {
    if (i % rowBytes >= pixelBytes) out[i] = (out[i] as number) + (out[i - pixelBytes] as number);
  }
  return out;
}
