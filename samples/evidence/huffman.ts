export interface Code {
  readonly bits: number;
  readonly length: number;
}

/** ITU-T T.81 Annex K.3: the typical tables for brightness, good enough for every picture here. */
export const dcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
export const dcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
export const acCounts = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
export const acValues = [
  ...Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a' +
      '434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9' +
      'aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
];

/** Codes by value, built from counts and values as T.81 Annex C says. */
function build(counts: readonly number[], values: readonly number[]): readonly (Code | undefined)[] {
  const out: (Code | undefined)[] = [];
  let bits = 0;
  let at = 0;
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) out[values[at++] ?? 0] = { bits: bits++, length: i + 1 };
    bits <<= 1;
  });
  return out;
}

export const codes = { dc: build(dcCounts, dcValues), ac: build(acCounts, acValues) };
