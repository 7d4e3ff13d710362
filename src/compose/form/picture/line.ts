import type { Bounds, OpenParagraph } from './standing.ts';

/** A replacement in a part's text. */
export interface Edit extends Bounds {
  readonly text: string;
}

/** What follows the line spacing in a paragraph's properties (ECMA-376 Part 1, CT_PPrBase). */
const afterSpacing =
  /<w:(?:ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b/;
const auto = 'w:line="240" w:lineRule="auto"';

/** Word cuts a picture off at a line of exact height, as official papers have it: the line must grow. */
export function lineThatGrows(xml: string, { start, properties }: OpenParagraph): Edit {
  const spacing = `<w:spacing ${auto}/>`;
  if (properties === null) return { start, end: start, text: `<w:pPr>${spacing}</w:pPr>` };
  const { outer, inner } = properties;
  if (inner.start === outer.end) return { ...outer, text: `<w:pPr>${spacing}</w:pPr>` };
  const inside = xml.slice(inner.start, inner.end);
  const before = inner.start + (afterSpacing.exec(inside)?.index ?? inside.length);
  const stated = /<w:spacing\b[^>]*>/.exec(inside);
  if (stated === null || inner.start + stated.index >= before) return { start: before, end: before, text: spacing };
  const at = inner.start + stated.index;
  const kept = stated[0].replace(/\sw:line(?:Rule)?="[^"]*"/g, '').replace(/\s*\/?>$/, '');
  return { start: at, end: at + stated[0].length, text: `${kept} ${auto}/>` };
}

/** The text with every replacement made; they must not overlap. */
export function applied(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    out += xml.slice(at, start) + text;
    at = end;
  }
  return out + xml.slice(at);
}
