import type { Block, Document } from '../../model/document.ts';
import { plainText, runsOf } from '../../model/reading-order.ts';

/** Texts that must stand in a document's file as they stand in its tree: whole paragraphs, headings, cells. */
function textsOf(document: Document): string[] {
  return document.blocks.flatMap(textsOfBlock).filter((text) => compact(text).length > 1);
}

/** Where the writers add or arrange words of their own (red head, signature, cover, contents), the runs alone must occur. */
function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return [...block.header, ...block.rows].flat().map(({ content }) => plainText(content));
    case 'title':
      return block.lines.map(plainText);
    case 'heading':
    case 'paragraph':
      return [plainText(block.content)];
    default:
      return runsOf(block).map((run) => plainText([run]));
  }
}

/**
 * Comparable text: no blanks, one form of each character, page marks already gone. What draws nothing (marks of
 * direction, variation selectors, controls) and accents that no letter took are not printed, or not where they stood.
 */
const compact = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{M}]+/gu, '');

/** A page's text without its printed number (— 3 —), which would stand between the halves of a paragraph. */
export function withoutPageNumber(page: string): string {
  const lines = page.split('\n');
  const others = lines.filter((line) => !/^\s*[—–-]\s*\d{1,5}\s*[—–-]\s*$/.test(line));
  // A bare number at the edge is the page's only where no other is: it may as well be a table's last cell.
  if (others.length < lines.length) return others.join('\n');
  const ends = [lines.findIndex((line) => line.trim() !== ''), lines.findLastIndex((line) => line.trim() !== '')];
  return lines.filter((line, i) => !(ends.includes(i) && /^\s*\d{1,5}\s*$/.test(line))).join('\n');
}

/** What parts the pages of a file's text. */
export const pageBreak = '\f';

/** Of the tree's texts, those the file does not hold; with table cells counted, so that one of two equal figures cannot go unseen. */
export function missingTexts(document: Document, fileText: string): string[] {
  const whole = compact(fileText);
  const wanted = new Map<string, number>();
  for (const text of textsOf(document)) wanted.set(compact(text), (wanted.get(compact(text)) ?? 0) + 1);
  const missing = [...wanted].filter(([text, times]) => occurrences(whole, text, times) < times);
  const marked = missing.length > 0 && whole.includes(undrawn) ? masked(whole) : null;
  const lost =
    marked === null ? missing : missing.filter(([text, times]) => occurrences(marked, masked(text), times) < times);
  const pages = lost.length === 0 ? [] : fileText.split(pageBreak).map(compact);
  return lost.map(([text]) => text).filter((text) => text.length < breakable || !isBroken(pages, text));
}

/** A cell of so many characters may run on to the next page, with the head of the table and other cells between. */
const breakable = 60;
/** Fewer characters at a page's foot or head are no piece of a cell: any page may hold them. */
const shortest = 8;
/** More pages no cell we write runs over. */
const most = 4;
/** By chance the next page's first characters may follow on this one too. */
const chance = 16;

/** Whether `text` stands on pages that follow one another, from some page on, piece by piece with nothing left out. */
const isBroken = (pages: readonly string[], text: string): boolean =>
  pages.some((_, i) => i + 1 < pages.length && goesOn(pages.slice(i, i + most), text));

function goesOn([page, ...later]: readonly string[], text: string): boolean {
  if (page === undefined || text.length < shortest) return false;
  if (page.includes(text)) return true;
  const longest = longestHead(page, text);
  for (let cut = longest; cut >= Math.max(shortest, longest - chance); cut -= 1)
    if (goesOn(later, text.slice(cut))) return true;
  return false;
}

/** How many of the first characters of `text` stand together on the page. */
function longestHead(page: string, text: string): number {
  let [known, over] = [0, text.length];
  while (known + 1 < over) {
    const middle = (known + over) >> 1;
    if (page.includes(text.slice(0, middle))) known = middle;
    else over = middle;
  }
  return known;
}

/** The printers' mark stands for a character no face can draw: a sign, a rare or home-made one, never a digit or a common word. */
const undrawn = '〓';
const masked = (text: string): string => text.replace(/[^\x20-\x7e\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/gu, undrawn);

/** Up to `enough`. */
function occurrences(whole: string, text: string, enough: number): number {
  let count = 0;
  for (let at = whole.indexOf(text); at >= 0 && count < enough; at = whole.indexOf(text, at + text.length)) count += 1;
  return count;
}
