import type { SourceLine } from '../prose.ts';
import { openWord } from './archive.ts';
import { type WordParagraph, wordParagraphs } from './paragraphs.ts';
import { attributeOf } from './xml.ts';

/** Style ids whose name says heading or 标题, in any language Word was installed in. */
function headingStyles(styles: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [block] of styles.matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
    const name = attributeOf(/<w:name[^>]*>/.exec(block)?.[0] ?? '', 'w:val') ?? '';
    const id = attributeOf(/<w:style [^>]*>/.exec(block)?.[0] ?? '', 'w:styleId') ?? '';
    if (/^(?:heading|标题|title|题目|章标题)/i.test(name) && !/^(?:title|标题)$/i.test(name)) ids.add(id);
  }
  return ids;
}

function lineOf(paragraph: WordParagraph, index: number, headings: ReadonlySet<string>): SourceLine {
  const line = { text: paragraph.text, line: index + 1 };
  const role = paragraph.inTable ? 'cell' : headings.has(paragraph.style) ? 'heading' : undefined;
  return {
    ...line,
    ...(role === undefined ? {} : { role }),
    ...(paragraph.indented === undefined ? {} : { indented: paragraph.indented }),
  };
}

/** Paragraphs of a docx as lines: line n is the n-th paragraph of the main part, table cells included. */
export function readDocx(bytes: Uint8Array): SourceLine[] {
  const archive = openWord(bytes);
  const xml = archive.part('word/document.xml');
  if (xml === null) throw new Error('word/document.xml is missing');
  const headings = headingStyles(archive.part('word/styles.xml') ?? '');
  return wordParagraphs(xml).map((p, i) => lineOf(p, i, headings));
}
