import { Day } from '../../model/day.ts';
import { type Part, readParts, writeParts } from './archive.ts';
import { chartRelation } from './block/chart.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What the library wrote, made the same at every hour and completed with the charts: times are the document's own day,
 * parts stand in a fixed order.
 */
export function normalise(zip: Uint8Array, day: string, charts: readonly string[]): Uint8Array {
  const parts = readParts(zip).map(({ name, bytes }) => {
    const edit = edits[name];
    return edit ? { name, bytes: encode(edit(decode(bytes), day, charts.length)) } : { name, bytes };
  });
  const drawn = charts.map((xml, i) => ({ name: `word/charts/chart${i + 1}.xml`, bytes: encode(xml) }));
  return writeParts([...parts, ...drawn].sort(packageOrder));
}

/** The content types come first, as the packaging rules advise; the rest by name. */
const packageOrder = (a: Part, b: Part): number =>
  Number(b.name === '[Content_Types].xml') - Number(a.name === '[Content_Types].xml') || (a.name < b.name ? -1 : 1);

/** Pages are filled to the last line; nothing hangs into the margin; 汉字 and digits stand close. */
const eastAsianRules =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

type Edit = (xml: string, day: string, charts: number) => string;

const edits: Readonly<Record<string, Edit>> = {
  'docProps/core.xml': (xml, day) => {
    const known = Day.safeParse(day).success ? day : '2000-01-01';
    return xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, `${known}T00:00:00Z`);
  },
  // The paragraph that carries a section's page must not push a page of its own.
  'word/document.xml': (xml) =>
    xml.replaceAll('<w:p><w:pPr><w:sectPr>', '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr>'),
  // No extra space between Chinese and Latin or digits: official documents have none, and the PDF has none.
  'word/styles.xml': (xml) =>
    xml
      .replace('<w:pPrDefault><w:pPr>', `<w:pPrDefault><w:pPr>${eastAsianRules}`)
      .replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"')
      .replace(/(<w:style [^>]*w:styleId="Normal">.*?)(<\/w:style>)/, `$1<w:pPr>${eastAsianRules}</w:pPr>$2`),
  '[Content_Types].xml': (xml, _day, charts) =>
    xml.replace(
      '</Types>',
      `${times(charts, (n) => `<Override PartName="/word/charts/chart${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`)}</Types>`,
    ),
  'word/_rels/document.xml.rels': (xml, _day, charts) =>
    xml.replace(
      '</Relationships>',
      `${times(charts, (n) => `<Relationship Id="${chartRelation(n)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart${n}.xml"/>`)}</Relationships>`,
    ),
};

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i + 1)).join('');
