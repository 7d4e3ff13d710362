/** JSON somebody may have opened and saved in between: a mark of byte order is no matter. Null for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return null;
  }
}
