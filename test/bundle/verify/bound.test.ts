import { PDFArray, type PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { createComparison, type Difference } from '../../../src/bundle/verify/bound/page.ts';
import { type OpenedSource, openSource } from '../../../src/pdf/source/open.ts';
import { drawn, packedDrawing, scanned, typeset } from '../pdf/sources.ts';
import { bind } from '../pdf/volumes.ts';

function open(bytes: Uint8Array): OpenedSource {
  const opened = openSource(bytes);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

/** A volume of one original, stamped as evidence is. */
async function volumeOf(original: Uint8Array, pages?: { first: number; last: number }): Promise<Uint8Array> {
  const stamp = ({ index, count, volumePage }: { index: number; count: number; volumePage: number }) => [
    { text: `佐证3.1-01　第${index}页，共${count}页`, at: 'top-left' as const },
    { text: `第1册　第${volumePage}页`, at: 'top-right' as const },
  ];
  const { bytes } = await bind([{ id: 'x', source: () => original, stamp, ...(pages && { pages }) }]);
  return bytes;
}

function differences(original: Uint8Array, volume: Uint8Array, first = 1): Difference[] {
  const [own, bound] = [open(original), open(volume)];
  const compare = createComparison(own, bound.document);
  return bound.pages.map((page, i) => {
    const wanted = own.pages[first - 1 + i];
    if (wanted === undefined) throw new Error('a page too many');
    return compare(wanted, page);
  });
}

/** A page with a form field, a note, a mark near the upper edge, turned, and its contents in two streams. */
async function form(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 500]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText('86.5', { x: 40, y: 488, font });
  const field = pdf.getForm().createTextField('rate');
  field.setText('86.5');
  field.addToPage(page, { x: 50, y: 300, width: 100, height: 20 });
  page.node.addAnnot(pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [9, 9, 30, 30] })));
  page.setRotation({ type: 'degrees', angle: 90 } as never);
  return pdf.save({ useObjectStreams: false });
}

const originals: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['a typeset file', () => typeset(3, '甲')],
  ['drawings', () => drawn(4)],
  ['scans', () => scanned(2)],
  ['objects packed in streams', () => packedDrawing(3)],
  ['a turned page with fields and notes that had to grow', form],
  ['a volume that was bound before', async () => volumeOf(await form())],
];

describe('a bound page', () => {
  it.each(originals)('is the page of the original and our stamps: %s', async (_, make) => {
    const original = await make();
    const volume = await volumeOf(original);
    expect(differences(original, volume)).toEqual(open(original).pages.map(() => null));
  });

  it('is known in a part of a file by the page it is, and not by its neighbour', async () => {
    const original = await packedDrawing(3);
    const volume = await volumeOf(original, { first: 2, last: 3 });
    expect(differences(original, volume, 2)).toEqual([null, null]);
    expect(differences(original, volume, 1)).not.toContain(null);
  });
});

type Forge = (volume: PDFDocument) => void | Promise<void>;

/** As they stand: the library's own way to them wraps the page in instructions of its own. */
const contentsOf = (volume: PDFDocument): PDFArray => volume.getPage(0).node.Contents() as PDFArray;
const named = (volume: PDFDocument, category: string): PDFDict =>
  volume.getPage(0).node.Resources()?.lookup(PDFName.of(category)) as PDFDict;

/** Puts instructions at a place of the first page's contents: 0 is before all others, -1 behind them. */
const painted =
  (text: string, place: 0 | -1): Forge =>
  (volume) => {
    const contents = contentsOf(volume);
    const stream = volume.context.register(volume.context.stream(text));
    if (place === 0) contents.insert(0, stream);
    else contents.push(stream);
  };

/** Instructions of the last stream of the first page, written anew. */
const restamped =
  (change: (text: string) => string): Forge =>
  (volume) => {
    const contents = contentsOf(volume);
    const last = contents.size() - 1;
    const stream = volume.context.lookup(contents.get(last)) as unknown as { contents: Uint8Array };
    const text = change(Buffer.from(stream.contents).toString('latin1'));
    contents.set(last, volume.context.register(volume.context.stream(text)));
  };

const white = 'q 1 1 1 rg 0 0 400 500 re f Q';
const forgeries: readonly (readonly [string, Forge, Difference])[] = [
  ['something painted over it', painted(white, -1), 'contents'],
  ['something painted under it', painted(white, 0), 'added'],
  ['something painted together with the stamps', restamped((text) => `${text}${white}\n`), 'added'],
  ['a stamp moved onto the page', restamped((text) => text.replace(/ \d+(\.\d+)? Tm/g, ' 250 Tm')), 'added'],
  ['a stamp grown over the page', restamped((text) => text.replace(/\/ShbStamp 9 Tf/, '/ShbStamp 400 Tf')), 'added'],
  ['the drawn field moved', restamped((text) => text.replace(/cm \/ShbForm/, 'cm 3 0 0 3 0 0 cm /ShbForm')), 'added'],
  ['less of it shown', (volume) => volume.getPage(0).setCropBox(0, 0, 400, 400), 'size'],
  ['turned', (volume) => volume.getPage(0).setRotation({ type: 'degrees', angle: 180 } as never), 'size'],
  ['its own instructions left out', (volume) => contentsOf(volume).remove(1), 'contents'],
  [
    'a note that covers it',
    async (volume) => {
      const appearance = volume.context.register(volume.context.formXObject([], { BBox: [0, 0, 400, 500] }));
      const note = { Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 400, 500], AP: { N: appearance } };
      (volume.getPage(0).node.lookup(PDFName.of('Annots')) as PDFArray).push(volume.context.obj(note));
    },
    'annotations',
  ],
  [
    'another face under the name of its own',
    async (volume) => {
      const Font = named(volume, 'Font');
      const other = await volume.embedFont(StandardFonts.ZapfDingbats);
      for (const name of Font.keys()) if (!`${name}`.includes('Shb')) Font.set(name, other.ref);
    },
    'resources',
  ],
  [
    'a name given to something of its own',
    (volume) => {
      named(volume, 'Font').set(PDFName.of('F9'), PDFRef.of(1));
    },
    'resources',
  ],
  [
    'the bytes of the drawn field changed',
    (volume) => {
      const XObject = named(volume, 'XObject');
      const [name] = XObject.keys();
      const other = volume.context.stream('0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20] });
      if (name) XObject.set(name, volume.context.register(other));
    },
    'added',
  ],
  [
    'another box for its field',
    (volume) => {
      const annots = volume.getPage(0).node.lookup(PDFName.of('Annots')) as PDFArray;
      const note =
        annots && (volume.context.lookup(annots.get(0)) as never as { set: (k: PDFName, v: PDFArray) => void });
      const rect = PDFArray.withContext(volume.context);
      for (const n of [0, 0, 400, 500]) rect.push(PDFNumber.of(n));
      note?.set(PDFName.of('Rect'), rect);
    },
    'annotations',
  ],
];

describe('a bound page that was changed', () => {
  it.each(forgeries)('%s', async (_, forge, found) => {
    const original = await form();
    const volume = await PDFDocument.load(await volumeOf(original), { updateMetadata: false });
    await forge(volume);
    expect(differences(original, await volume.save({ useObjectStreams: false }))).toEqual([found]);
  });
});
