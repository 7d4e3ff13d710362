import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { pagePieces } from '../../src/build/pages.ts';
import { createTypesetter, type PicturePages } from '../../src/build/typeset.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';
import type { FaceSet } from '../../src/model/faces.ts';
import { picturesOf, plainText } from '../../src/model/reading-order.ts';
import { probePdf } from '../../src/pdf/source/probe.ts';
import { readStyle } from '../../src/read/style.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { openPdf } from '../../src/text/pdf/reader.ts';
import { drawn } from '../bundle/pdf/sources.ts';
import { memoryStore } from '../memory-store.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { dossier } from '../read/fixture.ts';

const file = (path: string) => ({ path, bytes: 9, digest: path, media: 'jpeg', pages: 1, state: 'sound' }) as const;
const piece = (path: string, more: Partial<EvidencePiece> = {}): EvidencePiece => ({
  number: path,
  title: '湖畔路保洁',
  unit: '市城管局',
  docNumber: '',
  date: null,
  kind: '照片',
  clauses: [],
  indicators: [],
  range: null,
  file: file(path),
  ...more,
});
const photo = jpeg(photograph('甲'), '2023-06-15');
const paging = {
  settings: dossier.settings,
  office: null,
  store: memoryStore(),
  look: probePdf,
};

test('a photograph is printed upright and small, with title, unit, place and day; its original is not touched', async () => {
  const large = new Uint8Array(await sharp(photo).resize(3000).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  const files = { 'a.jpg': photo, 'b.jpg': large, 'c.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) };
  const made: PicturePages[] = [];
  const pieces = [piece('a.jpg', { place: '湖畔路' }), piece('b.jpg', { date: '2023-07-01' }), piece('c.jpg')];
  const paged = await pagePieces(pieces, {
    ...paging,
    workspace: memoryWorkspace(files, '2024-06-30'),
    typeset: async (_, __, make) => {
      made.push(await make());
      return new Uint8Array();
    },
  });
  for (const { number } of pieces) await paged.get(number)?.bytes();
  const captions = made.map(({ document }) => picturesOf(document).map(({ caption }) => plainText(caption ?? [])));
  expect(captions).toEqual([
    ['湖畔路保洁　市城管局　湖畔路　2023年6月15日'],
    ['湖畔路保洁　市城管局　2023年7月1日'],
    ['湖畔路保洁　市城管局'],
  ]);
  const { width = 0, height = 0, orientation } = await sharp(made[1]?.pictures('b.jpg')).metadata();
  expect([width < height, height, orientation]).toEqual([true, 1064, undefined]);
  expect(made[0]?.pictures('a.jpg')).toEqual(photo);
  expect(made[2]?.pictures('c.jpg').length).toBe(0);
});

test('every page of a TIFF becomes a page, in its order, in one file', async () => {
  const colours = ['#f00', '#0f0', '#00f'];
  const sheets = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 60, height: 90, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const tiff = new Uint8Array(
    await sharp(sheets, { join: { animated: true } })
      .tiff()
      .toBuffer(),
  );
  const told: string[] = [];
  const pictures: Uint8Array[] = [];
  const file = { path: 'a.tif', bytes: 9, digest: 'a', media: 'tiff' as const, pages: 3, state: 'sound' as const };
  const paged = await pagePieces([piece('a.tif', { file })], {
    ...paging,
    workspace: memoryWorkspace({ 'a.tif': tiff }, '2024-06-30'),
    typeset: async (_, identity, make) => {
      const { document, pictures: read } = await make();
      told.push(...picturesOf(document).map(({ caption }) => plainText(caption ?? [])));
      pictures.push(read('a.tif'));
      return drawn(1, 3, identity);
    },
  });
  const bytes = await paged.get('a.tif')?.bytes();
  expect([paged.get('a.tif')?.pages, probePdf(bytes ?? new Uint8Array()).pages]).toEqual([3, 3]);
  expect(told).toEqual([1, 2, 3].map((n) => `湖畔路保洁　市城管局　第${n}页，共3页`));
  const channels = await Promise.all(pictures.map(async (picture) => (await sharp(picture).stats()).channels));
  expect(channels.map((all) => all.findIndex(({ mean }) => mean > 200))).toEqual([0, 1, 2]);
});

describe('a folder of pictures', () => {
  const paths = Array.from({ length: 5 }, (_, i) => `整治/${i + 1} 路口.jpg`);
  const folder = piece('整治', {
    photos: paths.map(file),
    file: { ...file('整治'), media: 'photos' },
    place: '柳荫巷',
  });
  let faces: FaceSet;
  beforeAll(async () => {
    faces = await loadFaces('开源');
  });

  test.each([
    ['一张', 5],
    ['两张', 3],
    ['四张', 2],
  ] as const)('%s to a page: %i pages, with every caption and ink', async (photosPerPage, expected) => {
    const typesetter = createTypesetter(readStyle(await loadLibrary(), 'national-hygienic-city-2021'), faces);
    const paged = await pagePieces([folder], {
      ...paging,
      settings: { ...dossier.settings, photosPerPage },
      workspace: memoryWorkspace(Object.fromEntries(paths.map((path) => [path, photo])), '2024-06-30'),
      typeset: typesetter.typesetPictures,
    });
    expect(paged.get('整治')?.pages).toBe(expected);
    const reader = await openPdf((await paged.get('整治')?.bytes()) ?? new Uint8Array());
    const texts = await Promise.all(Array.from({ length: expected }, (_, i) => reader.text(i + 1)));
    expect(texts.join('').match(/路口/g)).toHaveLength(5);
    expect(texts[0]).toContain('2023年6月15日');
    expect(await reader.ink(expected)).toBeGreaterThan(0.02);
    await reader.close();
  });
});
