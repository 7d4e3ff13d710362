import { attributeOf, elementsOf } from '../../xml/markup.ts';
import type { SourceLine } from '../prose.ts';
import { openWord, type WordArchive } from './archive.ts';
import { type WordParagraph, wordParagraphs } from './paragraphs.ts';

/** Style ids whose name says heading or 标题, in any language Word was installed in. */
function headingStyles(styles: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { tag, content } of elementsOf(styles, 'w:style')) {
    const name = attributeOf(/<w:name[^<>]*>/.exec(content)?.[0] ?? '', 'w:val') ?? '';
    const id = attributeOf(tag, 'w:styleId') ?? '';
    if (/^(?:heading|标题|title|题目|章标题)/i.test(name) && !/^(?:title|标题)$/i.test(name)) ids.add(id);
  }
  return ids;
}

function lineOf(paragraph: WordParagraph, index: number, headings: ReadonlySet<string>): SourceLine {
  const line = { text: paragraph.text, line: index + 1 };
  const { cell } = paragraph;
  const role = cell !== null ? 'cell' : headings.has(paragraph.style) ? 'heading' : undefined;
  return {
    ...line,
    ...(role === undefined ? {} : { role }),
    ...(cell !== null && { cell }),
    ...(paragraph.indented === undefined ? {} : { indented: paragraph.indented }),
  };
}

/** What stands beside the main text, in the order of reading; pages repeat a header, so that each wording counts once. */
const asides: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
];

function asideLines(archive: WordArchive, from: number): SourceLine[] {
  const lines: SourceLine[] = [];
  const said = new Set<string>();
  for (const [path, part] of asides)
    for (const name of archive.names.filter((n) => path.test(n)))
      for (const { text } of wordParagraphs(archive.part(name) ?? '')) {
        if (text.trim() === '' || said.has(part + text)) continue;
        said.add(part + text);
        lines.push({ text, line: from + lines.length + 1, role: 'note', part });
      }
  return lines;
}

/**
 * Paragraphs of a docx as lines: line n is the n-th paragraph of the main part, table cells and text boxes included; then
 * headers, footers and notes.
 */
export function readDocx(bytes: Uint8Array): SourceLine[] {
  const archive = openWord(bytes);
  const xml = archive.part('word/document.xml');
  if (xml === null) throw new Error('word/document.xml is missing');
  const headings = headingStyles(archive.part('word/styles.xml') ?? '');
  const main = wordParagraphs(xml).map((p, i) => lineOf(p, i, headings));
  return [...main, ...asideLines(archive, main.length)];
}
