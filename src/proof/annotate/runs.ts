import type { WordParagraph, WordRun } from '../../text/docx/paragraphs.ts';
import { escapeXml } from '../../xml/markup.ts';
import type { Mark } from './marks.ts';

/** A piece of a part's XML to be replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

export const author = '申报资料校对';

/** The next free number for a revision; one counter for a document. */
export interface Numbers {
  next: number;
}

const text = (value: string, tag = 'w:t'): string => `<${tag} xml:space="preserve">${escapeXml(value)}</${tag}>`;
const run = (properties: string, inner: string): string => `<w:r>${properties}${inner}</w:r>`;
const attributes = (numbers: Numbers): string => {
  numbers.next += 1;
  return `w:id="${numbers.next}" w:author="${author}"`;
};

const opens = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const closes = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

function segment(properties: string, value: string, mark: Mark | undefined, numbers: Numbers): string {
  if (value === '') return '';
  if (mark === undefined) return run(properties, text(value));
  return `<w:del ${attributes(numbers)}>${run(properties, text(value, 'w:delText'))}</w:del>`;
}

const inserted = (properties: string, { repair }: Mark, numbers: Numbers): string =>
  repair ? `<w:ins ${attributes(numbers)}>${run(properties, text(repair))}</w:ins>` : '';

/** A plain run cut at the marks' ends, with the marks' brackets and tracked changes around the pieces. */
function cutRun({ offset, text: whole, properties }: WordRun, marks: readonly Mark[], numbers: Numbers): string {
  const end = offset + whole.length;
  const cuts = new Set([offset, end]);
  for (const m of marks) for (const at of [m.start, m.end]) if (at > offset && at < end) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  let xml = '';
  points.forEach((from, i) => {
    for (const m of marks) if (m.end === from && m.end > m.start) xml += finish(m, properties, numbers);
    for (const m of marks) if (m.start === from && from < end) xml += opens(m.comment);
    for (const m of marks) if (m.start === from && m.end === from && from < end) xml += finish(m, properties, numbers);
    const to = points[i + 1];
    if (to === undefined) return;
    const struck = marks.find((m) => m.repair !== undefined && m.start <= from && m.end >= to);
    xml += segment(properties, whole.slice(from - offset, to - offset), struck, numbers);
  });
  return xml;
}

const finish = (mark: Mark, properties: string, numbers: Numbers): string =>
  inserted(properties, mark, numbers) + closes(mark.comment);

/** A run with fields, breaks or pictures stays whole; the marks go around it and nothing is struck out. */
function wrapRun({ offset, text: whole, start, end }: WordRun, marks: readonly Mark[], xml: string): string {
  const last = offset + whole.length;
  const begins = marks.filter((m) => m.start >= offset && m.start < last);
  const ends = marks.filter(
    (m) => (m.end > offset && m.end <= last) || (m.end === m.start && m.start >= offset && m.start < last),
  );
  return (
    begins.map((m) => opens(m.comment)).join('') + xml.slice(start, end) + ends.map((m) => closes(m.comment)).join('')
  );
}

/** A mark that reaches into a run that cannot be cut offers no change. */
function safe(mark: Mark, runs: readonly WordRun[]): Mark {
  const touched = runs.filter(
    (r) => r.offset < Math.max(mark.end, mark.start + 1) && r.offset + r.text.length > mark.start,
  );
  if (mark.repair === undefined || (touched.length === 1 && touched[0]?.plain)) return mark;
  const { repair: _, ...rest } = mark;
  return { ...rest, end: Math.max(rest.end, rest.start + 1) };
}

/** The edits that put marks into a paragraph; runs no mark touches keep their bytes. */
export function editsOf(paragraph: WordParagraph, marks: readonly Mark[], xml: string, numbers: Numbers): Edit[] {
  const placed = marks.map((m) => safe(m, paragraph.runs));
  return paragraph.runs.flatMap((r) => {
    const last = r.offset + r.text.length;
    const here = placed.filter(
      (m) => m.start < last && (m.end > r.offset || (m.end === m.start && m.start >= r.offset)),
    );
    if (here.length === 0) return [];
    const rewritten = r.plain ? cutRun(r, here, numbers) : wrapRun(r, here, xml);
    return [{ start: r.start, end: r.end, xml: rewritten }];
  });
}
