import { type Part, writeParts } from '../docx/archive.ts';
import { widthInCharacters } from '../layout/width.ts';

/** 表格页 — one sheet of plain cells. A cell may lead somewhere: an address relative to the workbook's own folder. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}
export type Cell = string | number | { readonly text: string; readonly link: string };

/**
 * A workbook of lists: frozen, filterable heads, wrapped text. Every text is an inline string, so that nothing from a
 * stranger's file can become a formula; the same sheets give the same bytes. Written by hand because the workbook
 * library belongs to the intake and stamps the clock into its files.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  return writeParts([
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml', false]])),
    part('xl/workbook.xml', workbook(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`, false] as const),
        ['styles', 'styles.xml', false],
      ]),
    ),
    part('xl/styles.xml', styles),
    ...sheets.flatMap((sheet, i) => sheetParts(sheet, i + 1)),
  ]);
}

const encoder = new TextEncoder();
const part = (name: string, xml: string): Part => ({
  name,
  bytes: encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
});
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Characters XML 1.0 cannot hold are shown as a blank: a broken workbook would lose every row. */
const escapeXml = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      ' ',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const contentTypes = (sheets: readonly Sheet[]): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
    .map(
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')}</Types>`;

type Relationship = readonly [kind: string, target: string, external: boolean];

const relationships = (all: readonly Relationship[]): string =>
  `<Relationships xmlns="${packages}/relationships">${all
    .map(
      ([kind, target, external], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map((sheet, i) => `<sheet name="${escapeXml(sheetName(sheet))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets><definedNames>${sheets.map(printTitles).join('')}</definedNames></workbook>`;

const sheetName = ({ name }: Sheet): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** The heads stand on every printed page. */
const printTitles = (sheet: Sheet, i: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(sheetName(sheet).replace(/'/g, "''"))}'!$1:$1</definedName>`;

/** Lists are printed and handed round: A4 across, all columns on one page, ruled, numbered. */
const print = `<printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;A</oddHeader><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`;

/** 0 plain, 1 head, 2 link; all wrapped and set to the top. The same three again for what begins like a formula. */
const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  '',
  ' quotePrefix="1"',
]
  .flatMap((quoted) =>
    [
      [0, 0],
      [1, 2],
      [2, 0],
    ].map(([font, fill]) => ({ font, fill, quoted })),
  )
  .map(
    ({ font, fill, quoted }) =>
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${quoted} applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  )
  .join('')}</cellXfs></styleSheet>`;

function sheetParts(sheet: Sheet, ordinal: number): Part[] {
  const links = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (typeof cell === 'object' ? [{ ref: address(c, r + 2), link: cell.link }] : [])),
  );
  const last = address(Math.max(0, sheet.heads.length - 1), sheet.rows.length + 1);
  const columns = sheet.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const all = [sheet.heads, ...sheet.rows];
  const rows = all
    .map((cells, r) => rowXml(cells, { row: r + 1, style: r === 0 ? 1 : 0, widths: sheet.widths }))
    .join('');
  const hyperlinks =
    links.length === 0
      ? ''
      : `<hyperlinks>${links.map(({ ref }, i) => `<hyperlink ref="${ref}" r:id="rId${i + 1}"/>`).join('')}</hyperlinks>`;
  const xml = `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${rows}</sheetData><autoFilter ref="A1:${last}"/>${hyperlinks}${print}</worksheet>`;
  const relations = relationships(links.map(({ link }) => ['hyperlink', link, true] as const));
  return [
    part(`xl/worksheets/sheet${ordinal}.xml`, xml),
    ...(links.length === 0 ? [] : [part(`xl/worksheets/_rels/sheet${ordinal}.xml.rels`, relations)]),
  ];
}

interface RowPlace {
  readonly row: number;
  readonly style: number;
  readonly widths: readonly number[];
}

const rowXml = (cells: readonly Cell[], { row, style, widths }: RowPlace): string =>
  `<row r="${row}" ht="${rowHeight(cells, widths)}">${cells.map((cell, c) => cellXml(cell, address(c, row), style)).join('')}</row>`;

const lineHeight = 16;
/** Excel's own limit, in points. */
const tallest = 409;

/** Room for the wrapped text: not every office program finds the height of a row by itself. */
function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, c) => {
    const room = Math.max(2, (widths[c] ?? 10) - 1);
    const text = typeof cell === 'object' ? cell.text : String(cell);
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthInCharacters(line) * 2) / room)), 0);
  });
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight);
}

function cellXml(cell: Cell, ref: string, style: number): string {
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`;
  const linked = typeof cell === 'object';
  const text = linked ? cell.text : String(cell);
  // It is text as it stands; marked so, it stays text when somebody edits the cell.
  const quoted = /^[=+\-@\t\r]/.test(text) ? 3 : 0;
  return `<c r="${ref}" s="${(linked ? 2 : style) + quoted}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, 32_000))}</t></is></c>`;
}

/** `A1`; columns from 0, rows from 1. */
function address(column: number, row: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}
