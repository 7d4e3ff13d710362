import { ownValue } from '../../model/own-value.ts';
import { attributeOf, type Token, tokensOf, unescapeXml } from '../../xml/markup.ts';
import { Unpacking } from '../../zip/opened.ts';
import type { CellPlace } from '../prose.ts';

/** A stretch of a Word paragraph's text and the source of the run that carries it. */
export interface WordRun {
  /** Offset in the paragraph's text. */
  readonly offset: number;
  readonly text: string;
  /** `[start, end)` of the whole `<w:r>` in the part's XML. */
  readonly start: number;
  readonly end: number;
  /** Source of its `<w:rPr>`, or empty. */
  readonly properties: string;
  /** Nothing but one `<w:t>`: may be cut in two. */
  readonly plain: boolean;
}

/** One `<w:p>`: what a reader sees of it (deleted text left out), and where it stands in the XML. */
export interface WordParagraph {
  readonly text: string;
  readonly runs: readonly WordRun[];
  readonly style: string;
  readonly indented: boolean | undefined;
  /** Where it stands, when it stands in a table: the innermost. */
  readonly cell: CellPlace | null;
  /** Where the first run may be inserted: after `<w:pPr>`; and before `</w:p>`. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

interface OpenRun {
  readonly start: number;
  text: string;
  texts: number;
  others: number;
  properties: string;
}

interface OpenParagraph {
  text: string;
  runs: WordRun[];
  style: string;
  indented: boolean | undefined;
  bodyStart: number;
}

const breaks: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '', 'w:noBreakHyphen': '-' };

/** Where the walk through a Word part stands; text boxes and nested tables keep their own paragraphs. */
interface Walk {
  readonly xml: string;
  readonly found: WordParagraph[];
  readonly paragraphs: OpenParagraph[];
  run: OpenRun | null;
  /** Runs that hold the text box the walk is in. */
  readonly outer: (OpenRun | null)[];
  /** The cells the walk is in, the innermost last, and the tables met so far. */
  readonly cells: { table: number; row: number; column: number; span: number }[];
  tables: number;
  deleted: number;
  /** Inside `mc:Fallback`, which says once more, for old readers, what stands before it. */
  fallback: number;
  inText: boolean;
  propertiesAt: number;
}

function open(walk: Walk, { name, start, end }: Token): void {
  const { run } = walk;
  if (name === 'w:txbxContent') {
    walk.outer.push(run);
    walk.run = null;
  } else if (name === 'w:p')
    walk.paragraphs.push({ text: '', runs: [], style: '', indented: undefined, bodyStart: end });
  else if (tableParts.has(name)) openCell(walk, name);
  else if (name === 'w:del' || name === 'w:moveFrom') walk.deleted += 1;
  else if (name === 'w:r') walk.run = { start, text: '', texts: 0, others: 0, properties: '' };
  else if (name === 'w:rPr' && run) walk.propertiesAt = start;
  else if (name === 'w:t' && run) {
    walk.inText = true;
    run.texts += 1;
  } else if (run && walk.propertiesAt < 0) run.others += 1;
}

const tableParts: ReadonlySet<string> = new Set(['w:tbl', 'w:tr', 'w:tc']);

function openCell(walk: Walk, name: string): void {
  const cell = walk.cells.at(-1);
  if (name === 'w:tbl') {
    walk.cells.push({ table: walk.tables, row: -1, column: -1, span: 1 });
    walk.tables += 1;
  } else if (cell !== undefined && name === 'w:tr') Object.assign(cell, { row: cell.row + 1, column: -1, span: 1 });
  else if (cell !== undefined) Object.assign(cell, { column: Math.min(cell.column + cell.span, widest), span: 1 });
}

/** Word draws 63 columns; whoever claims more cells that span hundreds gets no table of millions. */
const widest = 1000;

function placeIn({ cells }: Walk): CellPlace | null {
  const cell = cells.at(-1);
  return cell === undefined ? null : { table: cell.table, row: cell.row, column: cell.column };
}

function empty(walk: Walk, { name, start, end }: Token): void {
  const paragraph = walk.paragraphs.at(-1);
  const tag = walk.xml.slice(start, end);
  if (name === 'w:pStyle' && paragraph) paragraph.style = attributeOf(tag, 'w:val') ?? '';
  if (name === 'w:ind' && paragraph) {
    const first = attributeOf(tag, 'w:firstLineChars') ?? attributeOf(tag, 'w:firstLine');
    if (first !== null) paragraph.indented = Number(first) > 0;
  }
  if (name === 'w:gridSpan') spanning(walk, attributeOf(tag, 'w:val') ?? '');
  if (name === 'w:p') walk.found.push(emptyParagraph(walk, end));
  if (!walk.run || walk.propertiesAt >= 0) return;
  walk.run.text += ownValue(breaks, name) ?? '';
  walk.run.others += 1;
}

/** `<w:p/>` counts as a line, but nothing can be put into it. */
const emptyParagraph = (walk: Walk, end: number): WordParagraph => ({
  text: '',
  runs: [],
  style: '',
  indented: undefined,
  cell: placeIn(walk),
  bodyStart: end,
  bodyEnd: end,
});

/** No page is a thousand columns wide. */
function spanning({ cells }: Walk, columns: string): void {
  const cell = cells.at(-1);
  if (cell !== undefined && /^[1-9]\d{0,2}$/.test(columns)) cell.span = Number(columns);
}

function closeRun(walk: Walk, end: number): void {
  const { run } = walk;
  const paragraph = walk.paragraphs.at(-1);
  walk.run = null;
  if (!run || !paragraph || walk.deleted > 0 || run.text === '') return;
  const { start, text, properties } = run;
  const plain = run.texts === 1 && run.others === 0;
  paragraph.runs.push({ offset: paragraph.text.length, text, start, end, properties, plain });
  paragraph.text += text;
}

function close(walk: Walk, { name, start, end }: Token): void {
  const paragraph = walk.paragraphs.at(-1);
  if (name === 'w:txbxContent') walk.run = walk.outer.pop() ?? null;
  else if (name === 'w:t') walk.inText = false;
  else if (name === 'w:rPr' && walk.run && walk.propertiesAt >= 0) {
    walk.run.properties = walk.xml.slice(walk.propertiesAt, end);
    walk.propertiesAt = -1;
  } else if (name === 'w:pPr' && paragraph) paragraph.bodyStart = end;
  else if (name === 'w:r') closeRun(walk, end);
  else if (name === 'w:del' || name === 'w:moveFrom') walk.deleted -= 1;
  else if (name === 'w:tbl') walk.cells.pop();
  else if (name === 'w:p' && paragraph) {
    walk.paragraphs.pop();
    walk.found.push({ ...paragraph, cell: placeIn(walk), bodyEnd: start });
  }
}

function characters(walk: Walk, token: Token): void {
  if (walk.inText && walk.run) walk.run.text += unescapeXml(walk.xml.slice(token.start, token.end));
}

/** Such a run must not be cut in two: `<w:t>` would be parted inside the section. */
function verbatim({ inText, run, xml }: Walk, { start, end }: Token): void {
  if (!inText || !run) return;
  run.text += xml.slice(start, end);
  run.others += 1;
}

const steps = { open, empty, close, text: characters, verbatim } as const;

/** A book of ten thousand pages has fewer. */
const mostParagraphs = 300_000;

/** All paragraphs of a Word part in the order in which they close. @throws Malformed, or Unpacking where there are too many */
export function wordParagraphs(xml: string): readonly WordParagraph[] {
  const walk: Walk = {
    xml,
    found: [],
    paragraphs: [],
    run: null,
    outer: [],
    cells: [],
    tables: 0,
    deleted: 0,
    fallback: 0,
    inText: false,
    propertiesAt: -1,
  };
  for (const token of tokensOf(xml)) {
    if (walk.found.length > mostParagraphs) throw new Unpacking('large');
    if (token.name === 'mc:Fallback') walk.fallback += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    else if (walk.fallback === 0) steps[token.kind](walk, token);
  }
  return walk.found;
}
