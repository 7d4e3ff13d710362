/** The known name a clerk most likely meant, or undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    const cost = distance(word, name) - (name.includes(word) || word.includes(name) ? 1 : 0);
    if (best === undefined || cost < best.cost) best = { name, cost };
  }
  const limit = Math.max(1, Math.ceil([...word].length / 2));
  return best !== undefined && best.cost <= limit ? best.name : undefined;
}

/** Levenshtein distance in characters. */
function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let row = right.map((_, j) => j + 1);
  left.forEach((from, i) => {
    let corner = i;
    row = row.reduce<number[]>((next, above, j) => {
      const before = j === 0 ? i + 1 : (next[j - 1] ?? 0);
      next.push(Math.min(above + 1, before + 1, corner + (from === right[j] ? 0 : 1)));
      corner = above;
      return next;
    }, []);
  });
  return row.at(-1) ?? left.length;
}
