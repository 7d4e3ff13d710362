/** One key a cell: the largest dossier has a tenth of it. */
const mostKeys = 250_000;
const mostDepth = 64;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const opens = new Set([0x5b, 0x7b]);
const closes = new Set([0x5d, 0x7d]);

/** Why a text is not worth reading as JSON: nested or spread further than any record; null where it may be read. */
export function jsonExcess(text: string): string | null {
  const commas: number[] = [];
  const objects: boolean[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (opens.has(code)) {
      if (commas.push(0) > mostDepth) return `套了超过${mostDepth}层`;
      objects.push(code === 0x7b);
    } else if (closes.has(code)) {
      commas.pop();
      objects.pop();
    } else if (code === COMMA && objects.at(-1) === true) {
      const last = commas.length - 1;
      commas[last] = (commas[last] ?? 0) + 1;
      if ((commas[last] ?? 0) > mostKeys) return `一处有超过${mostKeys}个项`;
    }
  }
  return null;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
