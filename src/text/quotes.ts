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
