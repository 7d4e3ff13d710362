import { unescapeXml } from './docx/xml.ts';
import type { OfficeParts } from './office-parts.ts';

const plain = (xml: string): string => unescapeXml(xml.replace(/<[^>]*>/g, ''));

/** Words of a string item: runs joined, phonetic guides left out. */
const wordsOf = (item: string): string =>
  [...item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map((hit) => plain(hit[1] ?? ''))
    .join('');

/** A workbook's cells as text, a row a line, cells apart by a blank; formulas by their last results. */
export function sheetLines(parts: OfficeParts): string[] {
  const shared = parts
    .texts(/^xl\/sharedStrings\.xml$/)
    .flatMap((xml) => [...xml.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map((hit) => wordsOf(hit[1] ?? '')));
  return parts.texts(/^xl\/worksheets\/[^/]+\.xml$/).flatMap((xml) =>
    [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)]
      .map((row) =>
        [...(row[1] ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)]
          .map((cell) => cellText(cell[1] ?? '', cell[2] ?? '', shared))
          .filter((text) => text !== '')
          .join(' '),
      )
      .filter((line) => line !== ''),
  );
}

function cellText(attributes: string, content: string, shared: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return wordsOf(content).trim();
  const value = plain(/<v[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '').trim();
  if (type === 's') return (shared[Number(value)] ?? '').trim();
  return type === 'e' ? '' : value;
}

/** The words on a presentation's slides, a paragraph a line. */
export const slideLines = (parts: OfficeParts): string[] =>
  parts
    .texts(/^ppt\/slides\/slide\d+\.xml$/)
    .flatMap((xml) =>
      [...xml.matchAll(/<a:p\b[^>]*>([\s\S]*?)<\/a:p>/g)]
        .map((p) => [...(p[1] ?? '').matchAll(/<a:t>([\s\S]*?)<\/a:t>/g)].map((t) => plain(t[1] ?? '')).join(''))
        .filter((line) => line.trim() !== ''),
    );
