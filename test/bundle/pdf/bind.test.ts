import { describe, expect, test } from 'vitest';
import { probePdf } from '../../../src/bundle/pdf/index.ts';
import { assemble } from '../../bench/samples.ts';
import { runOn, testWith } from './programs.ts';
import { readLabels, readLinks, readOutline, readTexts } from './reader.ts';
import { drawn, packedDrawing, scanned, typeset } from './sources.ts';
import { type Bound, bind } from './volumes.ts';

const stamped = (id: string) => ({
  id,
  target: `evidence:${id}`,
  outline: { title: `${id} 佐证`, depth: 1 },
  stamp: ({ index, count, volumePage }: { index: number; count: number; volumePage: number }) => [
    { text: `佐证 ${id} 第${index}页共${count}页`, at: 'top-right' as const },
    { text: `${volumePage}`, at: 'bottom-center' as const },
  ],
});

/** One part of every make, in two categories. */
const whole = (): Promise<Bound> =>
  bind([
    {
      id: 'cover',
      source: () => drawn(1),
      outline: { title: '三、市容环境', depth: 0, open: true },
      label: { style: 'none', prefix: '封面' },
    },
    { ...stamped('3.1-01'), source: () => typeset(3, '甲') },
    { ...stamped('3.1-02'), source: () => drawn(4) },
    {
      id: 'other',
      source: () => drawn(1),
      outline: { title: '四、生态环境', depth: 0 },
      label: { style: 'Roman', start: 4 },
    },
    { ...stamped('4.1-01'), source: () => scanned(2) },
    { ...stamped('4.1-02'), source: () => packedDrawing(3), pages: { first: 2, last: 3 } },
  ]);

describe('a volume of sound parts', () => {
  test('nothing is remarked, every page is there', async () => {
    const { report, bytes } = await whole();
    expect(report.diagnostics).toEqual([]);
    expect(report.unresolved).toEqual([]);
    expect(report.bytes).toBe(bytes.length);
    expect(report.parts.map(({ id, firstPage, pages, recovered }) => [id, firstPage, pages, recovered])).toEqual([
      ['cover', 1, 1, null],
      ['3.1-01', 2, 3, null],
      ['3.1-02', 5, 4, null],
      ['other', 9, 1, null],
      ['4.1-01', 10, 2, null],
      ['4.1-02', 12, 2, null],
    ]);
    expect(report.pages).toBe(13);
  });

  test('the same plan gives the same bytes', async () => {
    expect((await whole()).bytes.equals((await whole()).bytes)).toBe(true);
  });

  testWith('qpdf', 'qpdf finds nothing wrong', async () => {
    const { code, out, err } = runOn('qpdf', (await whole()).bytes, ['--check', '{}']);
    expect(err).toBe('');
    expect(out.toString()).toContain('No syntax or stream encoding errors');
    expect(code).toBe(0);
  });

  test('stamps can be read as text on every page that has them', async () => {
    const texts = await readTexts((await whole()).bytes);
    expect(texts[1]).toContain('佐证3.1-01第1页共3页');
    expect(texts[6]).toContain('佐证3.1-02第3页共4页');
    expect(texts[12]).toContain('佐证4.1-02第2页共2页');
    expect(texts[0]).not.toContain('佐证');
  });

  test('bookmarks nest by depth, the source’s own inside', async () => {
    const outline = await readOutline((await whole()).bytes);
    expect(outline.map(({ title, page, children }) => [title, page, children.map((c) => c.title)])).toEqual([
      ['三、市容环境', 1, ['3.1-01 佐证', '3.1-02 佐证']],
      ['四、生态环境', 9, ['4.1-01 佐证', '4.1-02 佐证']],
    ]);
    const own = outline[0]?.children[0]?.children ?? [];
    expect(own.map(({ page }) => page)).toEqual([2, 3, 4]);
  });

  test('page labels: running pages, and a part’s own', async () => {
    expect(await readLabels((await whole()).bytes)).toEqual([
      '封面',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      'IV',
      '10',
      '11',
      '12',
      '13',
    ]);
  });

  test('links inside a source lead to the same page of it, by names of both kinds', async () => {
    const links = (await readLinks((await whole()).bytes)).filter(({ page }) => page >= 5 && page <= 8);
    expect(links).toEqual([
      { page: 5, to: 6 },
      { page: 6, to: 7 },
      { page: 7, to: 8 },
      { page: 8, to: 5 },
    ]);
  });
});

describe('a survey kept from probing', () => {
  const messy = assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]/MediaBox[0 0 300 300]>>',
    '<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 6 0 R>>',
    '<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 7 0 R>>',
    '<</Type/Page/Parent 2 0 R/Resources<</XObject<</I 8 0 R>>>>/Contents 6 0 R/MediaBox[0 0 5 5]>>',
    ['', Buffer.from('q q Q 1 1 5 5 re f')],
    ['', Buffer.from('q Q % nothing painted')],
    [
      '/Type/XObject/Subtype/Image/Width 5/Height 5/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode',
      Buffer.from('no jpeg'),
    ],
  ]);

  test('says what binding would find, and gives the same volume', async () => {
    const { survey } = probePdf(messy);
    expect(survey).toEqual({
      empty: [2],
      broken: [3],
      odd: [3],
      uneven: [1, 3].map((page) => ({ page, open: 1, under: 0 })),
      tight: [
        { page: 1, top: 34, bottom: 0 },
        { page: 3, top: 0, bottom: 0 },
      ],
    });
    const part = {
      id: 'x',
      source: () => messy,
      pages: { first: 2, last: 3 },
      stamp: () => [{ text: '章', at: 'top-right' as const }],
    };
    const [fresh, kept] = [await bind([part]), await bind([{ ...part, survey }])];
    expect(kept.bytes.equals(fresh.bytes)).toBe(true);
    expect(kept.report).toEqual(fresh.report);
    expect(kept.report.diagnostics.map(({ code, at }) => [code, at.page])).toEqual([
      ['pdf-page-empty', 2],
      ['pdf-page-broken', 3],
      ['pdf-page-size-odd', 3],
    ]);
  });
});

/** A contents page: one link a line, by URI. */
const contents = (uris: readonly string[]): Uint8Array => {
  const links = uris.map(
    (uri, i) =>
      `<</Type/Annot/Subtype/Link/Rect[50 ${700 - i * 20} 200 ${715 - i * 20}]/A<</S/URI/URI<${Buffer.from(uri).toString('hex')}>>>>>`,
  );
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>',
    `<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 4 0 R/Annots[${links.join(' ')}]>>`,
    ['', Buffer.from('50 50 100 100 re f')],
  ]);
};

describe('links of ours', () => {
  const parts = (uris: readonly string[]) => [
    { id: 'contents', source: () => contents(uris) },
    { id: 'A', source: () => drawn(2), target: 'evidence:3.1-01' },
    { id: 'B', source: () => scanned(3), target: 'document:02-工作汇报' },
  ];

  test('lead ahead to a part, to a page of it, percent-encoded or not', async () => {
    const uris = [
      'evidence:3.1-01',
      'document:02-工作汇报',
      'document:02-%E5%B7%A5%E4%BD%9C%E6%B1%87%E6%8A%A5#page=3',
      'https://example.org/',
    ];
    const { bytes, report } = await bind(parts(uris));
    const links = (await readLinks(bytes)).filter(({ page }) => page === 1);
    expect(links.map(({ to }) => to)).toEqual([2, 4, 6, 'https://example.org/']);
    expect(report.diagnostics).toEqual([]);
  });

  test('without a target are reported and do not lead astray', async () => {
    const { bytes, report } = await bind(parts(['evidence:9.9-09']));
    expect(report.unresolved).toEqual([{ part: 'contents', page: 1, uri: 'evidence:9.9-09' }]);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-link-unresolved']);
    expect((await readLinks(bytes)).filter(({ page }) => page === 1)).toEqual([{ page: 1, to: null }]);
  });

  test('to a part that came to have no page are reported as well', async () => {
    const { report } = await bind([
      { id: 'contents', source: () => contents(['evidence:lost']) },
      { id: 'lost', source: () => Buffer.from('no pdf at all'), target: 'evidence:lost' },
    ]);
    expect(report.unresolved.map(({ uri }) => uri)).toEqual(['evidence:lost']);
    expect(report.diagnostics.map(({ code }) => code).sort()).toEqual(['pdf-link-unresolved', 'pdf-unreadable']);
  });

  test('can be added as rectangles, and each target is a named destination', async () => {
    const { bytes } = await bind([
      { id: 'A', source: () => scanned(1), links: () => [{ rect: [10, 10, 90, 30], uri: 'evidence:B' }] },
      { id: 'B', source: () => scanned(1), target: 'evidence:B' },
    ]);
    expect(await readLinks(bytes)).toEqual([{ page: 1, to: 2 }]);
    expect(bytes.includes('(evidence:B)[')).toBe(true);
  });
});

describe('what cannot be read', () => {
  test('becomes a marked page where the caller says so', async () => {
    const { bytes, report } = await bind([
      {
        id: 'X',
        source: () => Buffer.from('%PDF-1.4\nnothing'),
        target: 'evidence:X',
        unreadable: (problem) => ['佐证缺失', problem],
      },
    ]);
    expect(report.parts[0]).toMatchObject({ pages: 1, recovered: 'substituted' });
    expect((await readTexts(bytes))[0]).toContain('佐证缺失文件已损坏');
  });

  test('becomes another file where the caller gives one', async () => {
    const { report } = await bind([{ id: 'X', source: () => Buffer.alloc(0), unreadable: () => drawn(2) }]);
    expect(report.parts[0]).toMatchObject({ pages: 2, recovered: 'substituted' });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-unreadable']);
  });

  test('a range beyond the file is said, and what is there is bound', async () => {
    const { report } = await bind([{ id: 'X', source: () => drawn(2), pages: { first: 2, last: 5 } }]);
    expect(report.parts[0]?.pages).toBe(1);
    expect(report.diagnostics.map(({ code }) => code)).toContain('pdf-pages-missing');
  });
});
