import { longDay } from '../model/day.ts';
import { openBook } from '../workbook/open.ts';
import type { Seen } from '../workbook/seen.ts';
import { elementsOf, withoutTags } from '../xml/markup.ts';
import type { OfficeParts } from './office-parts.ts';

/**
 * A workbook's cells as they are shown, a row a line, cells apart by a blank, formulas by their last results; behind those of a
 * sheet what its text boxes say. @throws Unreadable
 */
export function* sheetLines(bytes: Uint8Array): Generator<string> {
  for (const sheet of openBook(bytes)) {
    for (const { cells } of sheet.grid().rows) {
      const line = [...cells].sort(([a], [b]) => a - b).map(([, seen]) => wordsOf(seen).trim());
      const words = line.filter((text) => text !== '').join(' ');
      if (words !== '') yield words;
    }
    yield* sheet.drawn();
  }
}

function wordsOf(seen: Seen): string {
  if (seen.kind === 'text') return seen.text;
  if (seen.kind === 'number') return seen.shown;
  if (seen.kind === 'day') return longDay(seen.day);
  return seen.kind === 'flag' ? (seen.flag ? '是' : '否') : '';
}

/** The words on a presentation's slides, a paragraph a line. */
export function* slideLines(parts: OfficeParts): Generator<string> {
  for (const [, xml] of parts.named(/^ppt\/slides\/slide\d+\.xml$/))
    for (const { content } of elementsOf(xml, 'a:p')) {
      const line = [...elementsOf(content, 'a:t')].map((t) => withoutTags(t.content)).join('');
      if (line.trim() !== '') yield line;
    }
}
