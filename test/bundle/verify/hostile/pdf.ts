import { deflateSync } from 'node:zlib';
import { lzwBomb } from '../../../pdf/lzw.ts';

const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes << 20, 0x20), { level: 1 });
const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

/** Objects 1… with a true cross-reference table. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((object, i) => {
    offsets.push(at);
    const bytes = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as Buffer),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(bytes);
    at += bytes.length;
  });
  const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replace('SELF', String(at))} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  ]);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${more} >>`;
const twice = (megabytes: number): Buffer => deflateSync(zeros(megabytes), { level: 1 });

/** PDF files made to cost more than they weigh. */
export const hostilePdfs: readonly (readonly [what: string, bytes: () => Buffer])[] = [
  ['content that unpacks to 240 MB', () => pdf([catalog, onePage, page(), stream('/Filter /FlateDecode', zeros(240))])],
  [
    'content that LZW unpacks to 240 MB',
    () => pdf([catalog, onePage, page(), stream('/Filter /LZWDecode', Buffer.from(lzwBomb(240 << 20)))]),
  ],
  [
    'content packed twice',
    () => pdf([catalog, onePage, page(), stream('/Filter [/FlateDecode /FlateDecode]', twice(240))]),
  ],
  [
    'a font that unpacks to 160 MB',
    () =>
      pdf([
        catalog,
        onePage,
        page('/Resources << /Font << /F 5 0 R >> >>'),
        stream('', Buffer.from('BT /F 9 Tf (x) Tj ET')),
        '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>',
        '<< /Type /FontDescriptor /FontName /X /FontFile2 7 0 R >>',
        stream('/Filter /FlateDecode', zeros(160)),
      ]),
  ],
  [
    'a picture of a billion points',
    () =>
      pdf([
        catalog,
        onePage,
        page('/Resources << /XObject << /I 5 0 R >> >>'),
        stream('', Buffer.from('/I Do')),
        stream(
          '/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
          zeros(50),
        ),
      ]),
  ],
  ['a page tree that holds itself', () => pdf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'])],
  [
    'a billion pages announced',
    () => pdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', page(), stream('', Buffer.from(''))]),
  ],
  ['a table that points at itself', () => pdf([catalog, onePage, page(), stream('', Buffer.from(''))], '/Prev SELF')],
  ['an object that is its own value', () => pdf(['1 0 R', onePage])],
  [
    'a hundred thousand brackets',
    () => pdf([catalog, onePage, page(`/X ${'['.repeat(100_000)}${']'.repeat(100_000)}`), stream('', Buffer.from(''))]),
  ],
  [
    'a page of ten kilometres',
    () =>
      pdf([
        catalog,
        onePage,
        page().replace('595 842', '28346400 28346400'),
        stream('', Buffer.from('0 0 99 99 re f')),
      ]),
  ],
  [
    'a form that draws itself',
    () =>
      pdf([
        catalog,
        onePage,
        page('/Resources << /XObject << /F 5 0 R >> >>'),
        stream('', Buffer.from('/F Do')),
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
          Buffer.from('/F Do /F Do'),
        ),
      ]),
  ],
  [
    'bookmarks in a ring',
    () =>
      pdf([
        `<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>`,
        onePage,
        page(),
        stream('', Buffer.from('')),
        '<< /First 6 0 R /Last 6 0 R >>',
        '<< /Title (x) /Parent 5 0 R /Next 6 0 R /First 6 0 R >>',
      ]),
  ],
  [
    'names in a ring',
    () =>
      pdf([
        `<< /Type /Catalog /Pages 2 0 R /Names << /Dests 5 0 R >> >>`,
        onePage,
        page(),
        stream('', Buffer.from('')),
        '<< /Kids [5 0 R 5 0 R] >>',
      ]),
  ],
];
