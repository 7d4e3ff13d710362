import { attributeOf, decoded, tagsOf } from './scan.ts';

/** 表样的段落 — where a tag stands: `正文` is nameless, a header or footer by its name; numbered from 1 in its part. */
export interface FormParagraph {
  readonly part: string;
  readonly number: number;
  readonly text: string;
  /** Which table of the part it stands in, the innermost; 0 for none. */
  readonly table: number;
}

/** A part of the form whose text is filled, and what the clerk calls it. */
export interface FormPart {
  readonly path: string;
  readonly name: string;
  readonly xml: string;
}

/** Paragraphs of a part in the order they begin; Word splits a tag into many runs, here it is whole again. */
export function paragraphsOf({ name, xml }: Pick<FormPart, 'name' | 'xml'>): FormParagraph[] {
  const found: { part: string; number: number; text: string; table: number }[] = [];
  const tables: number[] = [];
  let lastTable = 0;
  const open: { text: string }[] = [];
  let textFrom = -1;
  for (const tag of tagsOf(xml)) {
    const inner = open.at(-1);
    if (tag.name === 'w:p') {
      if (tag.kind === 'close') open.pop();
      else found.push({ part: name, number: found.length + 1, text: '', table: tables.at(-1) ?? 0 });
      const latest = found.at(-1);
      if (tag.kind === 'open' && latest !== undefined) open.push(latest);
    } else if (tag.name === 'w:tbl') {
      if (tag.kind === 'close') tables.pop();
      else if (tag.kind === 'open') {
        lastTable += 1;
        tables.push(lastTable);
      }
    } else if (tag.name === 'w:t') {
      if (tag.kind === 'close' && inner !== undefined && textFrom >= 0)
        inner.text += decoded(xml.slice(textFrom, tag.start));
      textFrom = tag.kind === 'open' ? tag.end : -1;
    } else if (tag.name === 'w:tab' && tag.kind === 'empty' && inner !== undefined && !isTabStop(xml, tag)) {
      inner.text += '\t';
    }
  }
  return found;
}

/** `w:tab` also defines where tabs stop; those carry a position. */
const isTabStop = (xml: string, tag: Parameters<typeof attributeOf>[1]): boolean =>
  attributeOf(xml, tag, 'w:pos') !== undefined;

/** The first paragraph that holds a tag; the tag itself as text where it is nowhere (document properties). */
export function paragraphOf(paragraphs: readonly FormParagraph[], tag: string): FormParagraph {
  const bare = tag.trim();
  const asField = paragraphs.find(({ text }) => fieldsOf(text).includes(bare));
  return asField ?? paragraphs.find(({ text }) => text.includes(bare)) ?? { part: '', number: 0, text: tag, table: 0 };
}

const fieldsOf = (text: string): string[] =>
  Array.from(text.matchAll(/\{\{\s*[#^/]?\s*(.*?)\s*\}\}/gs), (m) => m[1] ?? '');

/** `第3段的`, `页眉第1段的`; nothing where it is nowhere. */
export const placeName = ({ part, number }: FormParagraph): string => (number === 0 ? '' : `${part}第${number}段`);
