/** 版面 — whether a document's lines were broken at a margin, and whether a given line fills up to it. */
export interface Layout {
  readonly wrapped: boolean;
  fills(text: string): boolean;
}

/** Columns a text takes in a fixed-pitch setting: Han 2, Latin 1. */
const columnsOf = (text: string): number => {
  let columns = 0;
  for (const c of text) columns += (c.codePointAt(0) ?? 0) > 0x2e80 || /[“”‘’—…]/.test(c) ? 2 : 1;
  return columns;
};

/**
 * A text is wrapped when at least half of its lines reach the same margin and most of those stop in mid-sentence.
 * Short documents and documents of long lines never are.
 */
export function layoutOf(lines: readonly { readonly text: string }[]): Layout {
  const widths = lines.map((l) => columnsOf(l.text.trimEnd()));
  const longest = [...widths].sort((a, b) => b - a);
  const margin = longest[Math.floor(longest.length * 0.05)] ?? 0;
  const full = lines.filter((_, i) => (widths[i] ?? 0) >= margin - 6);
  const open = full.filter((l) => !/[。！？：]$/.test(l.text.trimEnd()));
  const wrapped =
    lines.length >= 8 &&
    margin >= 24 &&
    margin <= 160 &&
    full.length >= lines.length * 0.4 &&
    open.length >= full.length * 0.6;
  const lengths = full.map((l) => l.text.trimEnd().length).sort((a, b) => b - a);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return { wrapped, fills: (text) => columnsOf(text.trimEnd()) >= margin - 8 || text.trimEnd().length >= usual - 1 };
}
