import { type EvidenceFile, type EvidencePiece, filesOf } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';

/** Bits of each 64-bit half in which one picture may differ from itself: rescaled, recompressed, with a date burnt in. */
const mostBits = 8;

export interface NearPhotos {
  readonly piece: EvidencePiece;
  /** The piece that comes first. */
  readonly twin: EvidencePiece;
  /** Which of the two pieces' files. */
  readonly files: readonly [EvidenceFile, EvidenceFile];
  /** The two files are the same to the byte. */
  readonly identical: boolean;
}

/** 近似照片 — each photograph that shows the same as one of an earlier piece, be it a copy of the very file. */
export function nearPhotos(pieces: readonly EvidencePiece[], insights: Insights): NearPhotos[] {
  const found: NearPhotos[] = [];
  const earlier: { readonly piece: EvidencePiece; readonly file: EvidenceFile; readonly words: Uint32Array }[] = [];
  const seen = new Map<string, Photograph>();
  for (const photograph of pieces.flatMap(photographs)) {
    const { piece, file } = photograph;
    const { digest } = file;
    const photo = insights.get(digest)?.photo ?? null;
    if (photo === null) continue;
    const { hash } = photo;
    const first = seen.get(digest);
    if (first !== undefined && first.piece !== piece)
      found.push({ piece, twin: first.piece, files: [file, first.file], identical: true });
    if (first !== undefined) continue;
    seen.set(digest, photograph);
    if (hash === null) continue;
    const words = Uint32Array.from({ length: 4 }, (_, i) => Number.parseInt(hash.slice(i * 8, i * 8 + 8), 16));
    const twin = earlier.find((e) => areAlike(e.words, words));
    if (twin !== undefined) found.push({ piece, twin: twin.piece, files: [file, twin.file], identical: false });
    earlier.push({ piece, file, words });
  }
  return found;
}

interface Photograph {
  readonly piece: EvidencePiece;
  readonly file: EvidenceFile;
}

const photographs = (piece: EvidencePiece): Photograph[] => filesOf(piece).map((file) => ({ piece, file }));

const areAlike = (a: Uint32Array, b: Uint32Array): boolean =>
  [0, 2].every((i) => bitsApart(a, b, i) + bitsApart(a, b, i + 1) <= mostBits);

function bitsApart(a: Uint32Array, b: Uint32Array, i: number): number {
  let x = (a[i] ?? 0) ^ (b[i] ?? 0);
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
