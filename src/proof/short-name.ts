/** 市卫健委 is 市卫生健康委员会: every character of the short name stands in the long one, in order. */
export function shortens(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((c) => {
    at = long.indexOf(c, at + 1);
    return at >= 0;
  });
}
