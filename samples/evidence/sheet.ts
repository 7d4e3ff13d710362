import PizZip from 'pizzip';

export type Cell = string | number;

/** A workbook of one sheet: a title, a header, rows, each a cell of text or number. */
export function workbook(title: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const zip = new PizZip();
  const lines: readonly (readonly Cell[])[] = [[title], header, ...rows];
  for (const [path, text] of Object.entries({ ...frame, 'xl/worksheets/sheet1.xml': sheet(lines, header.length) }))
    zip.file(path, text, { date: new Date(1980, 0, 1), createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

function sheet(lines: readonly (readonly Cell[])[], columns: number): string {
  const rows = lines.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, c, r)).join('')}</row>`,
  );
  const widths = Array.from(
    { length: columns },
    (_, c) => `<col min="${c + 1}" max="${c + 1}" width="24" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:${String.fromCharCode(64 + columns)}1"/></mergeCells></worksheet>`;
}

function cellXml(cell: Cell, column: number, row: number): string {
  const address = `r="${String.fromCharCode(65 + column)}${row + 1}" s="${row === 0 ? 1 : 0}"`;
  if (typeof cell === 'number') return `<c ${address}><v>${cell}</v></c>`;
  return `<c ${address} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parcel = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything but the cells. */
const frame = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${parcel}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${parcel}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${parcel}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="12"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`,
};
