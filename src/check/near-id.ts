/**
 * The one known number that a number typed otherwise must mean: P1, p01 and P-01 are all P01. Undefined where none is, or two are.
 */
export function nearId(typed: string, known: readonly string[]): string | undefined {
  const meant = known.filter((id) => bare(id) === bare(typed));
  return meant.length === 1 ? meant[0] : undefined;
}

const bare = (id: string): string =>
  id
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_—–.。·、]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
