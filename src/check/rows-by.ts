/** Rows that have a word in common, in their order: looked up once a row, where a list may hold every village of a province. */
export function rowsBy<T>(rows: readonly T[], wordOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const same = found.get(wordOf(row));
    if (same === undefined) found.set(wordOf(row), [row]);
    else same.push(row);
  }
  return found;
}
