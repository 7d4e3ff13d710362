import PizZip from 'pizzip';
import { fillForm } from '../../../src/compose/form/fill.ts';
import type { PictureReader, WordForm } from '../../../src/compose/index.ts';
import type { ComposeInput } from '../../../src/compose/scope.ts';
import type { Outcome } from '../../../src/diagnostic.ts';

export const file = '模板/申报表.docx';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Word splits what a clerk types into runs wherever it likes. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}${(text.match(/.{1,3}/gsu) ?? []).map((t) => `<w:r><w:t xml:space="preserve">${escaped(t)}</w:t></w:r>`).join('')}</w:p>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((c) => `<w:tc>${paragraph(c)}</w:tc>`).join('')}</w:tr>`;

export interface More {
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  /** Properties of the only section. */
  readonly section?: string;
}

const notes = { header: ['hdr', 'header'], footer: ['ftr', 'footer'], footnotes: ['footnotes', 'footnotes'] } as const;

/** A Word form as a clerk would send it, by its parts. */
export function parts(body: string, more: More = {}): Map<string, string> {
  const kinds = (['header', 'footer', 'footnotes'] as const).filter((kind) => more[kind] !== undefined);
  const overrides = kinds.map(
    (kind) => `<Override PartName="/word/${kind}1.xml" ContentType="${word}.${notes[kind][1]}+xml"/>`,
  );
  const relations = kinds.map(
    (kind) => `<Relationship Id="r-${kind}" Type="${office}/${kind}" Target="${kind}1.xml"/>`,
  );
  const references = kinds
    .filter((kind) => kind !== 'footnotes')
    .map((kind) => `<w:${kind}Reference w:type="${kind === 'header' ? 'first' : 'default'}" r:id="r-${kind}"/>`);
  const section = `<w:sectPr>${references.join('')}${more.section ?? ''}</w:sectPr>`;
  const root = `xmlns:w="${w}" xmlns:r="${office}"`;
  return new Map([
    [
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ],
    ['word/document.xml', `<?xml version="1.0"?><w:document ${root}><w:body>${body}${section}</w:body></w:document>`],
    ...kinds.map((kind): [string, string] => [
      `word/${kind}1.xml`,
      `<?xml version="1.0"?><w:${notes[kind][0]} ${root}>${more[kind]}</w:${notes[kind][0]}>`,
    ]),
  ]);
}

export const formOf = (made: ReadonlyMap<string, string>): WordForm => ({
  file,
  bytes: new Uint8Array(),
  parts: new Map([...made].map(([path, text]) => [path, new TextEncoder().encode(text)])),
});

const noPictures: PictureReader = async () => null;

/** Fills a form of this body. */
export const fillBody = (
  input: ComposeInput,
  body: string,
  { read = noPictures, ...more }: More & { readonly read?: PictureReader } = {},
): Promise<Outcome<Uint8Array>> => fillForm(formOf(parts(body, more)), input, read);

export const partOf = (docx: Uint8Array, path = 'word/document.xml'): string =>
  new PizZip(docx).file(path)?.asText() ?? '';

export const textsOf = (docx: Uint8Array, path?: string): string[] =>
  [...partOf(docx, path).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  );
