import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { pagePieces } from '../../src/build/pages.ts';
import { probePdf } from '../../src/bundle/pdf/index.ts';
import type { Document } from '../../src/model/document.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';
import { memoryWorkspace } from '../../src/shell/memory.ts';
import { memoryStore } from '../../src/shell/store.ts';
import { drawn } from '../bundle/pdf/sources.ts';
import { dossier } from '../read/fixture.ts';

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
  file: { path, bytes: 9, digest: path, media: 'jpeg', pages: 1, state: 'sound' },
  ...more,
});

test('a photograph is printed upright and small, with title, unit, place and day; its original is not touched', async () => {
  const photo = jpeg(photograph('甲'), '2023-06-15');
  const large = new Uint8Array(await sharp(photo).resize(3000).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  const files = { 'a.jpg': photo, 'b.jpg': large, 'c.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) };
  const set: { document: Document; picture: Uint8Array }[] = [];
  const pieces = [
    piece('a.jpg', { place: '湖畔路', date: '2023-06-15' }),
    piece('b.jpg', { date: '2023-07-01' }),
    piece('c.jpg'),
  ];
  const paged = await pagePieces(pieces, {
    workspace: memoryWorkspace(files, '2024-06-30'),
    settings: dossier.settings,
    office: null,
    store: memoryStore(),
    typeset: async (document, _, read) => {
      const picture = await read();
      set.push({ document, picture });
      return picture;
    },
    countPages: async () => 1,
  });
  for (const { number } of pieces) await paged.get(number)?.bytes();
  const captions = set.map(({ document: { blocks } }) => blocks.map((b) => (b.type === 'picture' ? b.caption : [])));
  expect(captions.map(([caption]) => caption?.map((run) => ('text' in run ? run.text : '')).join(''))).toEqual([
    '湖畔路保洁　市城管局　湖畔路　2023年6月15日',
    '湖畔路保洁　市城管局　2023年7月1日',
    '湖畔路保洁　市城管局',
  ]);
  const { width = 0, height = 0, orientation } = await sharp(set[1]?.picture).metadata();
  expect([width < height, height, orientation]).toEqual([true, 1064, undefined]);
  expect(set[0]?.picture).toEqual(photo);
  expect(set[2]?.picture.length).toBe(0);
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
    workspace: memoryWorkspace({ 'a.tif': tiff }, '2024-06-30'),
    settings: dossier.settings,
    office: null,
    store: memoryStore(),
    typeset: async ({ blocks }, digest, read) => {
      for (const block of blocks)
        if (block.type === 'picture')
          told.push((block.caption ?? []).map((run) => ('text' in run ? run.text : '')).join(''));
      pictures.push(await read());
      return drawn(1, 3, digest);
    },
    countPages: async () => 1,
  });
  const bytes = await paged.get('a.tif')?.bytes();
  expect([paged.get('a.tif')?.pages, probePdf(bytes ?? new Uint8Array()).pages]).toEqual([3, 3]);
  expect(told).toEqual([1, 2, 3].map((n) => `湖畔路保洁　市城管局　第${n}页，共3页`));
  const channels = await Promise.all(pictures.map(async (picture) => (await sharp(picture).stats()).channels));
  expect(channels.map((all) => all.findIndex(({ mean }) => mean > 200))).toEqual([0, 1, 2]);
});
