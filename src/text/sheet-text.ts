import { elementsOf, withoutTags } from '../xml/markup.ts';
import type { OfficeParts } from './office-parts.ts';

/** The content of the first such element. */
function contentOf(xml: string, name: string): string {
  for (const { content } of elementsOf(xml, name)) return content;
  return '';
}

/** Words of a string item: runs joined, phonetic guides left out. */
function wordsOf(item: string): string {
  let [words, reached] = ['', 0];
  for (const { start, end } of elementsOf(item, 'rPh')) {
    words += item.slice(reached, start);
    reached = end;
  }
  return [...elementsOf(words + item.slice(reached), 't')].map(({ content }) => withoutTags(content)).join('');
}

/** A workbook's cells as text, a row a line, cells apart by a blank; formulas by their last results. */
export function* sheetLines(parts: OfficeParts): Generator<string> {
  const shared = parts
    .texts(/^xl\/sharedStrings\.xml$/)
    .flatMap((xml) => [...elementsOf(xml, 'si')].map(({ content }) => wordsOf(content).trim()));
  for (const [, xml] of parts.named(/^xl\/worksheets\/[^/]+\.xml$/))
    for (const row of elementsOf(xml, 'row')) {
      const cells = [...elementsOf(row.content, 'c')].map(({ tag, content }) => cellText(tag, content, shared));
      const line = cells.filter((text) => text !== '').join(' ');
      if (line !== '') yield line;
    }
}

function cellText(tag: string, content: string, shared: readonly string[]): string {
  const type = /\st="(\w+)"/.exec(tag)?.[1];
  if (type === 'inlineStr') return wordsOf(content).trim();
  const value = withoutTags(contentOf(content, 'v')).trim();
  if (type === 's') return shared[Number(value)] ?? '';
  return type === 'e' ? '' : value;
}

/** The words on a presentation's slides, a paragraph a line. */
export function* slideLines(parts: OfficeParts): Generator<string> {
  for (const [, xml] of parts.named(/^ppt\/slides\/slide\d+\.xml$/))
    for (const { content } of elementsOf(xml, 'a:p')) {
      const line = [...elementsOf(content, 'a:t')].map((t) => withoutTags(t.content)).join('');
      if (line.trim() !== '') yield line;
    }
}
