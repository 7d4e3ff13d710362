import { describe, expect, test } from 'vitest';
import { probePdf } from '../../src/bundle/pdf/index.ts';
import { screenProfile } from '../../src/bundle/pdf/volume/intent.ts';
import { assemble } from '../bench/samples.ts';
import { runOn, testWith } from '../bundle/pdf/programs.ts';
import { drawn, scanned, typeset } from '../bundle/pdf/sources.ts';
import { bind } from '../bundle/pdf/volumes.ts';

type Stream = readonly [entries: string, data: Uint8Array];

interface Given {
  readonly content?: string;
  readonly resources?: string;
  readonly page?: string;
  /** Objects from number 5 on. */
  readonly more?: readonly (string | Stream)[];
}

/** A page of A4 with the given instructions and resources. */
const file = ({ content = '0 0 9 9 re f', resources = '', page = '', more = [] }: Given): Uint8Array =>
  assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>${page}>>`,
    ['', Buffer.from(content)],
    ...more,
  ]);

const found = (given: Given): string[] =>
  probePdf(file(given)).archive.map(({ what, names }) => [what, ...names].join(' '));

const stream = (entries: string, data = '0 0 9 9 re f'): Stream => [entries, Buffer.from(data)];
const text = 'BT /F1 12 Tf 50 700 Td (a) Tj ET';
const bare = '<</Type/Font/Subtype/Type1/BaseFont/STSong-Light>>';
const embedded = (more: string): string[] => [
  `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Song/FontDescriptor 6 0 R${more}>>`,
  '<</Type/FontDescriptor/Flags 32/FontFile2 7 0 R>>',
];
const widths = '/FirstChar 97/LastChar 97/Widths[500]';
const form = (entries: string, data?: string): Stream =>
  stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${entries}`, data);
const xobject = { content: '/X1 Do', resources: '/XObject<</X1 5 0 R>>' };
const image = (entries: string): Stream =>
  stream(`/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8${entries}`, 'aaaa');
const state = (entries: string): Given => ({
  content: '/G1 gs 0 0 9 9 re f',
  resources: `/ExtGState<</G1<<${entries}>>>>`,
});

const allowed: readonly (readonly [string, Given])[] = [
  ['a drawing', {}],
  ['a font that is listed and never used', { resources: '/Font<</F1 5 0 R>>', more: [bare] }],
  [
    'text nobody sees under a scan',
    { content: `BT 3 Tr /F1 12 Tf (a) Tj ET`, resources: '/Font<</F1 5 0 R>>', more: [bare] },
  ],
  [
    'an embedded font',
    {
      content: text,
      resources: '/Font<</F1 5 0 R>>',
      more: [...embedded(`/Encoding/WinAnsiEncoding${widths}`), stream('')],
    },
  ],
  ['grey and RGB', { content: '1 0 0 rg 0 g /DeviceRGB cs 0 0 9 9 re f' }],
  [
    'four colours that the page explains',
    { content: '0 0 0 1 k', resources: '/ColorSpace<</DefaultCMYK/DeviceGray>>' },
  ],
  ['a form with resources of its own', { ...xobject, more: [form('/Resources<</Font<</F1 6 0 R>>>>', '0 g'), bare] }],
  ['a link', { page: '/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.cn)>>>>]' }],
  [
    'a note that shows itself',
    { page: '/Annots[<</Subtype/Square/Rect[0 0 9 9]/F 4/AP<</N 5 0 R>>>>]', more: [form('/Resources<<>>')] },
  ],
  ['a script, which stays behind', { page: '/AA<</O<</S/JavaScript/JS(1)>>>>' }],
  ['a blend mode and a soft mask', { ...state('/BM/Multiply/SMask<</G 5 0 R>>'), more: [form('/Resources<<>>')] }],
];

const refused: readonly (readonly [string, Given, string[]])[] = [
  [
    'a font that is not embedded',
    { content: text, resources: '/Font<</F1 5 0 R>>', more: [bare] },
    ['font-not-embedded STSong-Light'],
  ],
  [
    'the same in a form',
    { ...xobject, more: [form('/Resources<</Font<</F1 6 0 R>>>>', text), bare] },
    ['font-not-embedded STSong-Light'],
  ],
  [
    'a composite font without a program',
    {
      content: text,
      resources: '/Font<</F1 5 0 R>>',
      more: [
        '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
        '<</Subtype/CIDFontType2/BaseFont/SimSun>>',
      ],
    },
    ['font-not-embedded SimSun'],
  ],
  [
    'an embedded font without widths',
    { content: text, resources: '/Font<</F1 5 0 R>>', more: [...embedded('/Encoding/WinAnsiEncoding'), stream('')] },
    ['font-ill-formed Song'],
  ],
  [
    'an embedded font whose codes mean anything',
    { content: text, resources: '/Font<</F1 5 0 R>>', more: [...embedded(widths), stream('')] },
    ['font-ill-formed Song'],
  ],
  ['four colours', { content: '0 0 0 1 k 0 0 9 9 re f' }, ['four-colour']],
  ['four colours by name', { content: '/DeviceCMYK CS 0 0 9 9 re S' }, ['four-colour']],
  ['a picture of four colours', { ...xobject, more: [image('/ColorSpace/DeviceCMYK')] }, ['four-colour']],
  [
    'an ink over four colours',
    {
      content: '/C1 cs 1 scn 0 0 9 9 re f',
      resources: '/ColorSpace<</C1[/Separation/Red/DeviceCMYK 5 0 R]>>',
      more: ['<</FunctionType 2/N 1>>'],
    },
    ['four-colour'],
  ],
  ['a group mixed in four colours', { page: '/Group<</S/Transparency/CS/DeviceCMYK>>' }, ['four-colour']],
  [
    'a four-coloured picture among the instructions',
    { content: 'BI /W 1/H 1/BPC 8/CS/CMYK ID aaaa EI' },
    ['four-colour'],
  ],
  [
    'a profile that is none',
    {
      content: '/C1 cs 0 0 9 9 re f',
      resources: '/ColorSpace<</C1[/ICCBased 5 0 R]>>',
      more: [stream('/N 3', 'no profile')],
    },
    ['colour ICC'],
  ],
  ['LZW', { ...xobject, more: [image('/ColorSpace/DeviceGray/Filter/LZWDecode')] }, ['filter LZW']],
  ['data in another file', { ...xobject, more: [image('/ColorSpace/DeviceRGB/F(a.bin)')] }, ['filter 外部数据']],
  [
    'a smoothed picture',
    { ...xobject, more: [image('/ColorSpace/DeviceGray/Interpolate true')] },
    ['picture Interpolate'],
  ],
  ['a transfer curve', { ...state('/TR/Identity') }, ['graphics TR']],
  [
    'a form that leans on the page',
    {
      content: '/X1 Do',
      resources: '/XObject<</X1 5 0 R>>/ExtGState<</G1<<>>>>',
      more: [form('', '/G1 gs 0 0 9 9 re f')],
    },
    ['resources'],
  ],
  ['a note without looks', { page: '/Annots[<</Subtype/Text/Rect[0 0 9 9]/F 4>>]' }, ['annotation Text']],
  [
    'a note that is not printed',
    { page: '/Annots[<</Subtype/Square/Rect[0 0 9 9]/AP<</N 5 0 R>>>>]', more: [form('/Resources<<>>')] },
    ['annotation Square'],
  ],
  [
    'a field drawn in a strange font',
    {
      page: '/Annots[<</Subtype/Widget/Rect[0 0 9 9]/AP<</N 5 0 R>>>>]',
      more: [form('/Resources<</Font<</F1 6 0 R>>>>', text), bare],
    },
    ['font-not-embedded STSong-Light'],
  ],
];

describe('what stands against PDF/A-2b', () => {
  test.each(allowed)('not: %s', (_, given) => expect(found(given)).toEqual([]));
  test.each(refused)('%s', (_, given, obstacles) => expect(found(given)).toEqual(obstacles));

  test('of a file that cannot be read is that it cannot', () =>
    expect(probePdf(Buffer.from('no file')).archive).toEqual([{ what: 'damaged', names: [] }]));
});

const part = (id: string, bytes: Uint8Array, looked = true) => ({
  id,
  source: () => bytes,
  ...(looked && { archive: probePdf(bytes).archive }),
  stamp: () => [{ text: `佐证${id}`, at: 'top-left' as const }],
});

describe('a volume', () => {
  const sound = [part('3.1-01', typeset(2, 'a')), part('3.1-02', scanned(2))];
  const claims = (bytes: Buffer): boolean[] => [
    bytes.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B<'),
    bytes.includes('/S/GTS_PDFA1'),
  ];

  test('says it is PDF/A-2b when all of its parts allow', async () => {
    const { bytes, report } = await bind(sound);
    expect([report.archive, ...claims(bytes)]).toEqual(['2B', true, true]);
    // And is, as far as our own survey can tell.
    expect(probePdf(bytes)).toMatchObject({ archive: [] });
  });

  test.each([
    ['one part stands against it', part('x', drawn(1))],
    ['nobody looked at one part', part('x', typeset(1, 'b'), false)],
    [
      'a stamp has a glyph the face lacks',
      { ...part('x', scanned(1)), stamp: () => [{ text: '\u{10ffff}', at: 'top-left' as const }] },
    ],
  ])('claims nothing when %s', async (_, other) => {
    const { bytes, report } = await bind([...sound, other]);
    expect([report.archive, ...claims(bytes)]).toEqual([null, false, false]);
    expect(report.parts.map(({ id, archive }) => [id, archive?.length === 0])).toEqual([
      ['3.1-01', true],
      ['3.1-02', true],
      ['x', other.stamp().some(({ text }) => text.startsWith('\u{10ffff}'))],
    ]);
  });

  testWith('qpdf', 'is whole, and grew by no more than its profile and its claim', async () => {
    expect(screenProfile()).toHaveLength(508);
    const plain = await bind([...sound.slice(0, 1), part('3.1-02', scanned(2), false)]);
    const { bytes } = await bind(sound);
    expect(bytes.length - plain.bytes.length).toBeLessThan(1500);
    expect(runOn('qpdf', bytes, ['--check', '{}']).code).toBe(0);
  });
});
