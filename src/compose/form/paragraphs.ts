/** Text of every paragraph of `word/document.xml`, in order; Word splits a tag into many runs, here it is whole again. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map((m) => decoded(m[1] ?? '\t')).join(''),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};
const decoded = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|apos);/g, (e) => entities[e] ?? e);

/** The first paragraph that holds a tag; number from 1, 0 when it is nowhere (headers, footers). */
export function paragraphOf(paragraphs: readonly string[], tag: string): { number: number; text: string } {
  const index = paragraphs.findIndex((text) => text.includes(tag));
  return { number: index + 1, text: paragraphs[index] ?? tag };
}
