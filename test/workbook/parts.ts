import { strToU8, zipSync } from 'fflate';

/** A workbook of one sheet written out by hand, part by part, as any program might write it. */
export interface Written {
  readonly name?: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands behind `sheetData`. */
  readonly after?: string;
  /** What stands in `sst`. */
  readonly strings?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** What stands in `workbook` beside the sheets. */
  readonly settings?: string;
  /** Parts that replace or join these; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]): string => `<Relationships>${all.join('')}</Relationships>`;
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';

export const sheetPart = 'xl/worksheets/sheet1.xml';

/** The parts, in the order a stream would have them. */
export function partsOf({ name = '荣誉', rows, after = '', strings, styles, settings = '', parts = {} }: Written) {
  const all: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': relations(relation('a', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main}>${settings}<sheets><sheet name="${name}" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('a', 'worksheet', 'worksheets/sheet1.xml'),
      ...(strings === undefined ? [] : [relation('b', 'sharedStrings', 'sharedStrings.xml')]),
      ...(styles === undefined ? [] : [relation('c', 'styles', 'styles.xml')]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    [sheetPart]: `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, content]) =>
      content === null ? [] : [[path, typeof content === 'string' ? strToU8(content) : content]],
    ),
  );
}

/** 浮在格子上面的 — what lies over the cells of the one sheet; null for a drawing that was lost. */
export interface Drawn {
  readonly shapes: string | null;
  readonly diagram?: string;
}

export const drawnParts = ({ shapes, diagram }: Drawn): NonNullable<Written['parts']> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('d', 'drawing', '../drawings/drawing1.xml')),
  'xl/drawings/drawing1.xml': shapes === null ? null : `<xdr:wsDr>${shapes}</xdr:wsDr>`,
  ...(diagram !== undefined && {
    'xl/drawings/_rels/drawing1.xml.rels': relations(relation('e', 'diagramDrawing', '../diagrams/drawing1.xml')),
    'xl/diagrams/drawing1.xml': diagram,
  }),
});

export const zipped = (written: Written): Uint8Array => zipSync(partsOf(written));

/** A cell with its text in it. */
export const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Rows of cells with their texts in them, from the first on; markup stands as given. */
export const rowsOf = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, r) => {
      const written = cells.map((cell, c) => {
        const address = `${String.fromCharCode(65 + c)}${r + 1}`;
        return cell.startsWith('<c') ? cell.replace('<c', `<c r="${address}"`) : inline(address, cell);
      });
      return `<row r="${r + 1}">${written.join('')}</row>`;
    })
    .join('');
