import type { EvidencePiece } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';

/** Shares of shingles in common: from `near` on two texts are worth a look, from `same` on they are one text. */
export const commonShare = { near: 0.9, same: 0.98 } as const;
/** Shorter texts are forms and signs, alike by nature. */
const shortest = 200;
/** Two texts nearly alike share half of their smallest hashes with certainty enough: 9 in 10 are common, each by chance. */
const looked = 32;

export interface NearTexts {
  readonly piece: EvidencePiece;
  /** The piece that comes first. */
  readonly twin: EvidencePiece;
  readonly share: number;
  /** The two files are the same to the byte. */
  readonly identical: boolean;
}

/** 近似文字 — each file whose text nearly equals an earlier one's, with the nearest of those; a copy of the very file at another path, too. */
export function nearTexts(pieces: readonly EvidencePiece[], insights: Insights): NearTexts[] {
  const found: NearTexts[] = [];
  const candidatesFor = shelfOfHeads(pieces.length);
  const seen = new Map<string, EvidencePiece>();
  for (const piece of pieces) {
    const { text = null, photo = null } = insights.get(piece.file.digest) ?? {};
    const first = seen.get(piece.file.digest);
    if (first === undefined) seen.set(piece.file.digest, piece);
    else if (photo === null && first.file.path !== piece.file.path)
      found.push({ piece, twin: first, share: 1, identical: true });
    if (first !== undefined || text === null || text.characters < shortest) continue;
    const rated = candidatesFor(piece, text.sketch)
      .map((twin) => ({ piece, twin, share: inCommon(text.sketch, sketchOf(insights, twin), commonShare.near) }))
      .filter(({ share }) => share >= commonShare.near)
      .sort((a, b) => b.share - a.share);
    if (rated[0] !== undefined) found.push({ ...rated[0], identical: false });
  }
  return found;
}

/** Gives the earlier pieces that share half of the smallest hashes with this one, and puts it among them; no more than `most` of them. */
function shelfOfHeads(most: number): (piece: EvidencePiece, sketch: readonly number[]) => EvidencePiece[] {
  const shelved: EvidencePiece[] = [];
  const holders = new Map<number, number[]>();
  // Phrases that hundreds of texts have are counted hundreds of times for each: in place, that takes a fifth of the time.
  const shared = new Uint8Array(most);
  return (piece, sketch) => {
    const heads = sketch.slice(0, looked);
    shared.fill(0, 0, shelved.length);
    for (const hash of heads) {
      const held = holders.get(hash);
      for (const at of held ?? []) shared[at] = (shared[at] ?? 0) + 1;
      if (held === undefined) holders.set(hash, [shelved.length]);
      else held.push(shelved.length);
    }
    const candidates = shelved.filter((_, at) => shared[at] !== 0 && 2 * (shared[at] ?? 0) >= heads.length);
    shelved.push(piece);
    return candidates;
  };
}

const sketchOf = (insights: Insights, { file }: EvidencePiece): readonly number[] =>
  insights.get(file.digest)?.text?.sketch ?? [];

/**
 * Of the smallest hashes of both sketches (ascending), the share both hold: 0 … 1. Whoever asks for `least` is told 0 as
 * soon as it is out of reach: most pairs differ from the first hashes on.
 */
export function inCommon(a: readonly number[], b: readonly number[], least = 0): number {
  const size = Math.max(a.length, b.length);
  const apart = size * (1 - least) + rounding;
  let [i, j, taken, shared] = [0, 0, 0, 0];
  while (taken < size && taken - shared <= apart) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    taken += 1;
  }
  return taken < size || size === 0 ? 0 : shared / size;
}

const rounding = 1e-9;
