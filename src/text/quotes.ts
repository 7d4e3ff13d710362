/**
 * Quotation marks inside quotation marks become the inner ones, “…‘…’…” (GB/T 15834—2011, 4.8.3.3). A text whose marks do
 * not pair is left as it is: what closes what cannot be known.
 */
export function innerQuotes(text: string): string {
  let depth = 0;
  const nested = text.replace(/[“”]/g, (mark) => {
    if (mark === '“') depth += 1;
    const inner = depth > 1;
    if (mark === '”') depth -= 1;
    if (depth < 0) depth = Number.NEGATIVE_INFINITY;
    return inner ? (mark === '“' ? '‘' : '’') : mark;
  });
  return depth === 0 ? nested : text;
}

/** Whether a mark that opens stands before `at`, and none that closes behind it: 他说：“我委|全力支持”. */
export function isWithin(text: string, at: number, opening: string, closing: string): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const sign = text[i] as string;
    if (opening.includes(sign)) return true;
    if (closing.includes(sign)) return false;
  }
  return false;
}
