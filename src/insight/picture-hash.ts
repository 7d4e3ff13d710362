/** Side of the thumbnail a hash is made from. */
export const hashSide = 32;
const low = 8;

/**
 * 感知哈希 — 128 bits in hex of a 32 × 32 grey thumbnail: 64 say whether each of the lowest 8 × 8 frequencies of the cosine
 * transform lies above their median (what the picture shows), 64 in which direction brightness grows (where it shows it).
 * Scaling, recompression and slight changes of brightness flip few of them.
 */
export const pictureHash = (grey: Uint8Array): string => hexOf([...frequencyBits(grey), ...slopeBits(grey)]);

const cosines = Float64Array.from({ length: low * hashSide }, (_, i) => {
  const [u, x] = [Math.floor(i / hashSide), i % hashSide];
  return Math.cos(((2 * x + 1) * u * Math.PI) / (2 * hashSide));
});

function frequencyBits(grey: Uint8Array): boolean[] {
  const rows = new Float64Array(hashSide * low);
  for (let y = 0; y < hashSide; y += 1)
    for (let u = 0; u < low; u += 1)
      for (let x = 0; x < hashSide; x += 1)
        rows[y * low + u] = (rows[y * low + u] ?? 0) + (grey[y * hashSide + x] ?? 0) * (cosines[u * hashSide + x] ?? 0);
  const terms: number[] = [];
  for (let v = 0; v < low; v += 1)
    for (let u = 0; u < low; u += 1) {
      let sum = 0;
      for (let y = 0; y < hashSide; y += 1) sum += (rows[y * low + u] ?? 0) * (cosines[v * hashSide + y] ?? 0);
      terms.push(sum);
    }
  const median = [...terms].sort((a, b) => a - b)[terms.length >> 1] ?? 0;
  return terms.map((term) => term > median);
}

/** Eight rows of nine cells each: is a cell brighter than the one on its left? */
function slopeBits(grey: Uint8Array): boolean[] {
  const cell = (row: number, column: number): number => {
    const [x0, x1] = [Math.floor((column * hashSide) / 9), Math.floor(((column + 1) * hashSide) / 9)];
    let sum = 0;
    for (let y = row * 4; y < row * 4 + 4; y += 1) for (let x = x0; x < x1; x += 1) sum += grey[y * hashSide + x] ?? 0;
    return sum / (4 * (x1 - x0));
  };
  return Array.from({ length: 64 }, (_, i) => cell(i >> 3, (i & 7) + 1) > cell(i >> 3, i & 7));
}

function hexOf(bits: readonly boolean[]): string {
  let hex = '';
  for (let i = 0; i < bits.length; i += 4)
    hex += [0, 1, 2, 3].reduce((n, k) => n * 2 + (bits[i + k] === true ? 1 : 0), 0).toString(16);
  return hex;
}
