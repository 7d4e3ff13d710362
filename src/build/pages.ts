import { joinPdfs } from '../bundle/pdf/index.ts';
import {
  type ArchiveObstacle,
  type EvidenceFile,
  type EvidencePiece,
  isPicture,
  type PageSurvey,
} from '../model/evidence.ts';
import { once } from '../model/once.ts';
import type { Settings } from '../model/settings.ts';
import { createSeat, type Seat } from '../read/evidence/held.ts';
import type { OfficeConverter } from '../shell/office.ts';
import { keyOf, type Store } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import type { Workspace } from '../workspace.ts';
import { photoPages, photosIdentity, sheetPage } from './photos.ts';
import type { Typesetter } from './typeset.ts';

/** 佐证页 — a piece as pages of PDF, read only when its turn comes; the bytes hold until another piece's are asked for. */
export interface PagedPiece {
  readonly pages: number;
  readonly bytes: () => Promise<Uint8Array>;
  /** What was seen of the pages when the file came in. */
  readonly survey?: PageSurvey;
  /** What stands against PDF/A-2b; left out where nobody looked. */
  readonly archive?: readonly ArchiveObstacle[];
  /** What the bytes go by: the same digest, the same pages. */
  readonly identity: string;
  /** How the pages came to be, where they are not the original's own. */
  readonly made: 'original' | 'picture' | 'converted';
}

export interface Paging {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly office: OfficeConverter | null;
  readonly store: Store;
  readonly typeset: Typesetter['typesetPictures'];
  readonly progress?: Progress;
  /** Into pages that were made, not handed in. */
  readonly look: (pdf: Uint8Array) => { readonly pages: number; readonly archive: readonly ArchiveObstacle[] };
  /** The pages an unchanged piece had in the sequence before; only where ours would have to be made. */
  readonly before?: (piece: EvidencePiece) => PagedPiece | null;
}

/** Originals are read in one place, one after another. */
interface Desk extends Paging {
  readonly seat: Seat;
}

async function seatedIn({ workspace, seat }: Desk, { path }: EvidenceFile): Promise<Uint8Array> {
  const source = await workspace.open(path);
  try {
    return seat(source);
  } finally {
    source.close();
  }
}

const office = new Set(['docx', 'xlsx', 'pptx', 'doc']);

/** Whether there is anything among the pieces that only office software can read. */
export const wantsOffice = (pieces: readonly EvidencePiece[]): boolean =>
  pieces.some(({ file }) => office.has(file.media) && file.state === 'sound');

/** Pages for every piece that can have them, by evidence number; what is missing stays an original beside the volume. */
export async function pagePieces(pieces: readonly EvidencePiece[], paging: Paging): Promise<Map<string, PagedPiece>> {
  const paged = new Map<string, PagedPiece>();
  const desk = { ...paging, seat: createSeat() };
  for (const [i, piece] of pieces.entries()) {
    if (piece.file.media !== 'pdf') paging.progress?.('准备佐证页面', { done: i + 1, all: pieces.length });
    const made = await pagePiece(piece, desk);
    if (made !== null) paged.set(piece.number, made);
  }
  return paged;
}

async function pagePiece(piece: EvidencePiece, paging: Desk): Promise<PagedPiece | null> {
  const { file, range } = piece;
  if (file.media === 'pdf') {
    const pages = range === null ? (file.pages ?? 1) : range.last - range.first + 1;
    const bytes = () => seatedIn(paging, file);
    const { survey, archive } = file;
    return {
      pages,
      bytes,
      identity: file.digest,
      made: 'original',
      ...(survey && { survey }),
      ...(archive && { archive }),
    };
  }
  const before = paging.before?.(piece) ?? null;
  if (before !== null) return before;
  if (file.media === 'photos') return pageAlbum(piece, paging);
  if (isPicture(file)) {
    const identity = photosIdentity(piece, paging.settings);
    const bytes = () => photographs(piece, identity, paging);
    return { pages: 1, bytes, identity, made: 'picture', archive: [] };
  }
  if (file.media === 'tiff') return sheets(piece, paging);
  return office.has(file.media) ? convert(file, paging) : null;
}

/** Pages of a fax or a scanner's TIFF, each as a picture is, one after another in one file. */
function sheets(piece: EvidencePiece, { settings, typeset, workspace }: Paging): PagedPiece | null {
  const { file, title } = piece;
  const count = file.pages ?? 0;
  if (count < 1 || count > mostSheets || file.state !== 'sound') return null;
  const identity = photosIdentity(piece, settings);
  const bytes = async (): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    // Once for all its pages, and only where one of them is not kept.
    const read = once(() => workspace.read(file.path));
    for (let at = 0; at < count; at += 1) {
      const make = async () => sheetPage(piece, settings, await read(), { at, count });
      parts.push(await typeset(title, keyOf(identity, String(at)), make));
    }
    return joinPdfs(parts, settings.date);
  };
  return { pages: count, bytes, identity, made: 'picture', archive: [] };
}

/** A TIFF that says it has more is no scan. */
const mostSheets = 500;

/** Converted pages wait in the store, not in memory. */
async function convert(file: EvidenceFile, paging: Paging): Promise<PagedPiece | null> {
  const { office: converter, workspace, store, look } = paging;
  if (converter === null || file.state !== 'sound') return null;
  const key = keyOf('office', converter.version, file.digest);
  const convertNow = async () => converter.convert(await workspace.read(file.path), file.media);
  const pdf = (await store.get(key)) ?? (await convertNow());
  if (pdf === null) return null;
  await store.put(key, pdf);
  // The store may forget: then the file is converted once more, and a page that says so stands where that fails.
  const again = async (): Promise<Uint8Array> => (await convertNow()) ?? new Uint8Array();
  return {
    ...look(pdf),
    bytes: async () => (await store.get(key)) ?? again(),
    identity: key,
    made: 'converted',
  };
}

const photographs = (piece: EvidencePiece, identity: string, { typeset, workspace, settings }: Paging) =>
  typeset(piece.title, identity, () => photoPages(piece, settings, (path) => workspace.read(path)));

/** How many pages a folder of pictures takes is known when it has been set. */
async function pageAlbum(piece: EvidencePiece, paging: Paging): Promise<PagedPiece> {
  const identity = photosIdentity(piece, paging.settings);
  const { pages } = paging.look(await photographs(piece, identity, paging));
  return { pages, bytes: () => photographs(piece, identity, paging), identity, made: 'picture', archive: [] };
}
