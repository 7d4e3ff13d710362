import type { Diagnostic } from '../../diagnostic.ts';
import { openWord } from '../../text/docx/archive.ts';
import { type WordParagraph, wordParagraphs } from '../../text/docx/paragraphs.ts';
import { commentParts, firstFreeComment } from './comments.ts';
import { type Mark, marksOf } from './marks.ts';
import { author, type Edit, editsOf, type Numbers } from './runs.ts';

/** The greatest `w:id` in use; revisions are numbered from there. */
const highestId = (xml: string): number =>
  [...xml.matchAll(/ w:id="(\d{1,9})"/g)].reduce((most, h) => Math.max(most, Number(h[1])), 900);

/** Strikes out the paragraph's end mark, so that accepting the change joins it with the next. */
function joinEdit({ bodyStart }: WordParagraph, xml: string, numbers: Numbers): Edit | null {
  numbers.next += 1;
  const struck = `<w:del w:id="${numbers.next}" w:author="${author}"/>`;
  const before = xml.slice(0, bodyStart);
  if (!before.endsWith('</w:pPr>'))
    return { start: bodyStart, end: bodyStart, xml: `<w:pPr><w:rPr>${struck}</w:rPr></w:pPr>` };
  const from = before.lastIndexOf('<w:pPr');
  const properties = before.slice(from);
  if (/<w:(?:sectPr|pPrChange)/.test(properties)) return null;
  const at = properties.indexOf('<w:rPr>');
  if (at >= 0) return { start: from + at + 7, end: from + at + 7, xml: struck };
  const close = bodyStart - '</w:pPr>'.length;
  return { start: close, end: close, xml: `<w:rPr>${struck}</w:rPr>` };
}

function apply(xml: string, edits: readonly Edit[]): string {
  let result = '';
  let reached = 0;
  for (const { start, end, xml: replacement } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += xml.slice(reached, start) + replacement;
    reached = end;
  }
  return result + xml.slice(reached);
}

function byLine(diagnostics: readonly Diagnostic[]): Map<number, Diagnostic[]> {
  const lines = new Map<number, Diagnostic[]>();
  for (const d of diagnostics) {
    const line = d.at.line ?? 0;
    const here = lines.get(line) ?? [];
    here.push(d);
    lines.set(line, here);
  }
  return lines;
}

/**
 * 批注本 — a copy of a docx with every finding as a Word comment at its place; mechanical repairs are offered as tracked
 * changes, nothing is altered in silence. Findings without a place in the text are left out. The same input gives the
 * same bytes: no dates are written. @throws Error when the bytes are no docx.
 */
export function annotateDocx(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): Uint8Array {
  const archive = openWord(bytes);
  const xml = archive.part('word/document.xml');
  if (xml === null) throw new Error('word/document.xml is missing');
  const paragraphs = wordParagraphs(xml);
  const numbers: Numbers = { next: highestId(xml) };
  const edits: Edit[] = [];
  const all: Mark[] = [];
  let comment = firstFreeComment(archive);
  for (const [line, here] of [...byLine(diagnostics.filter(({ at }) => at.part === undefined))].sort(
    (a, b) => a[0] - b[0],
  )) {
    const paragraph = paragraphs[line - 1];
    if (!paragraph || paragraph.runs.length === 0) continue;
    const marks = marksOf(here, paragraph.text.length, comment);
    comment += marks.length;
    all.push(...marks);
    edits.push(...editsOf(paragraph, marks, xml, numbers));
    const join = here.some((d) => d.code === 'split-paragraph') && (paragraphs[line]?.text ?? '') !== '';
    const joined = join ? joinEdit(paragraph, xml, numbers) : null;
    if (joined) edits.push(joined);
  }
  const parts = commentParts(archive, all);
  parts.set('word/document.xml', apply(xml, edits));
  return archive.with(parts);
}
