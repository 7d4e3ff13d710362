import { exifOf } from '../insight/exif.ts';
import { printOf } from '../insight/print.ts';
import { longDay } from '../model/day.ts';
import type { Block, Document, PictureBlock } from '../model/document.ts';
import { dateInWords, type EvidenceFile, type EvidencePiece, filesOf } from '../model/evidence.ts';
import { plainDocument } from '../model/plain-document.ts';
import type { Settings } from '../model/settings.ts';
import { titleOf } from '../read/evidence/place.ts';
import { keyOf } from '../shell/store.ts';
import type { PicturePages } from './typeset.ts';

/** To be counted up when the same pictures would be printed another way: kept pages go by it. */
const printing = '2';
/** The largest one is printed (134 × 135 mm) at 200 dots an inch, in pixels. */
const room = { width: 1056, height: 1064 } as const;

/** What pages of pictures go by: the pictures, and everything printed beside them. */
export const photosIdentity = (piece: EvidencePiece, settings: Settings): string =>
  keyOf('photos', printing, piece.file.digest, JSON.stringify(outlineOf(piece, settings)));

/** All that is known before a picture is opened; a camera's date follows from the pictures. */
const outlineOf = ({ number, title, unit, place, date, month, photos }: EvidencePiece, settings: Settings) => [
  [number, title, unit, place, date ?? month ?? null],
  photos?.map(({ path }) => path) ?? [],
  [settings.applicant.name, settings.date, settings.photosPerPage],
];

/**
 * 照片页 — one photograph on a page of its own, or those of a folder several to a page, each with what it shows, where and
 * when. The originals stay as they are: a page has a copy where one must be turned or made smaller, and says 待补 where one
 * is unreadable.
 */
export async function photoPages(
  piece: EvidencePiece,
  settings: Settings,
  read: (path: string) => Promise<Uint8Array>,
): Promise<PicturePages> {
  const prints = new Map<string, Uint8Array>();
  const pictures: PictureBlock[] = [];
  for (const file of filesOf(piece)) {
    const original = await read(file.path);
    prints.set(file.path, (await printOf(original, room))?.bytes ?? new Uint8Array());
    const taken = piece.date === null ? exifOf(original).taken : null;
    pictures.push(pictureOf(piece, file, taken === null ? dateInWords(piece) : longDay(taken)));
  }
  return {
    document: documentOf(piece, settings, piece.photos === undefined ? pictures : album(piece, pictures, settings)),
    pictures: (path) => prints.get(path) ?? new Uint8Array(),
  };
}

/** In a folder the file's own name says what it shows; unit and title stand above them all. */
function pictureOf(piece: EvidencePiece, { path }: EvidenceFile, day: string, note = ''): PictureBlock {
  const shows = piece.photos === undefined ? [piece.title, piece.unit] : [titleOf(path)];
  const words = [...shows, piece.place ?? '', day, note].filter((part) => part !== '');
  return { type: 'picture', path, alt: shows[0] ?? '', caption: [{ type: 'text', text: words.join('　') }] };
}

/** 多页扫描件的一页 — sheet `at`, from 0, of `count` in one file. */
export async function sheetPage(
  piece: EvidencePiece,
  settings: Settings,
  original: Uint8Array,
  { at, count }: { readonly at: number; readonly count: number },
): Promise<PicturePages> {
  const print = (await printOf(original, room, at))?.bytes ?? new Uint8Array();
  const note = count === 1 ? '' : `第${at + 1}页，共${count}页`;
  return {
    document: documentOf(piece, settings, [pictureOf(piece, piece.file, dateInWords(piece), note)]),
    pictures: () => print,
  };
}

/** Millimetres for which two rows with captions, and the title on the first page, fill a page. */
const sizes = {
  一张: { each: 1, width: 134, height: 135 },
  两张: { each: 2, width: 134, height: 84 },
  四张: { each: 4, width: 74, height: 84 },
} as const;

function album({ title, unit }: EvidencePiece, pictures: readonly PictureBlock[], settings: Settings): Block[] {
  const { each, ...size } = sizes[settings.photosPerPage];
  const heading: Block = {
    type: 'title',
    lines: [[{ type: 'text', text: title }]],
    ...(unit !== '' && { subtitle: [{ type: 'text', text: unit }] }),
  };
  const pages = groupsOf(
    pictures.map((picture): PictureBlock => ({ ...picture, ...size })),
    each,
  ).map((group): Block[] => (each === 4 ? groupsOf(group, 2).map(rowOf) : group));
  return [heading, ...pages.flatMap((page, i): Block[] => (i === 0 ? page : [nextPage, ...page]))];
}

const nextPage: Block = { type: 'page', orientation: 'portrait' };
const rowOf = (pictures: readonly PictureBlock[]): Block => ({ type: 'picture-row', pictures });
const groupsOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, i * size + size));

/** The pages of evidence bear no 草稿: they are what was handed in. */
const documentOf = ({ number, title }: EvidencePiece, settings: Settings, blocks: readonly Block[]): Document =>
  plainDocument({ ...settings, draft: false }, { id: `佐证-${number}`, kind: '佐证图片', title, blocks });
