/** The known word a misspelt one most likely means; undefined when none is near enough to be worth naming. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, cost: cost(word, candidate) }))
    .filter(({ candidate, cost }) => cost <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 2)))
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}

/** One word inside the other is nearer than any change of letters: 指标 → 指标数据. */
function cost(word: string, candidate: string): number {
  if (word.length > 1 && candidate.length > 1 && (word.includes(candidate) || candidate.includes(word))) return 0.5;
  return distance(word, candidate);
}

/** Levenshtein's distance in code points. */
export function distance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let row = right.map((_, i) => i + 1);
  for (const [i, x] of left.entries()) {
    let diagonal = i;
    let before = i + 1;
    row = right.map((y, j) => {
      const above = row[j] ?? 0;
      before = Math.min(above + 1, before + 1, diagonal + (x === y ? 0 : 1));
      diagonal = above;
      return before;
    });
  }
  return row.at(-1) ?? left.length;
}
