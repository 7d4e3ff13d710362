/** An address without its `%E6…`; as it stands where it is none (RFC 3986, 2.1). */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
