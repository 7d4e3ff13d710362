/** 相似度 — length of the longest common subsequence over the longer text, 0…1. For short texts: quadratic. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : commonLength(a, b) / longer;
}

function commonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (const c of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      next[j] = b[j - 1] === c ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether two texts of equal length differ in exactly one character; its place, or -1. */
export function oneApart(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let place = -1;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] === b[i]) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}

/** 编辑距离 — insertions, deletions and substitutions that lead from one text to the other. For short texts: quadratic. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
