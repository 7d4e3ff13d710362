import { joinPdfs } from '../bundle/pdf/index.ts';
import { printOf } from '../insight/print.ts';
import { longDay } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { Settings } from '../model/dossier.ts';
import type { EvidenceFile, EvidencePiece, PageSurvey } from '../model/evidence.ts';
import type { OfficeConverter } from '../shell/office.ts';
import { keyOf, type Store } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';

/** 佐证页 — a piece as pages of PDF, read only when its turn comes. */
export interface PagedPiece {
  readonly pages: number;
  readonly bytes: () => Promise<Uint8Array>;
  /** What was seen of the pages when the file came in. */
  readonly survey?: PageSurvey;
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
  readonly typeset: (document: Document, digest: string, picture: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  readonly countPages: (pdf: Uint8Array) => Promise<number>;
  /** The pages an unchanged piece had in the sequence before; only where ours would have to be made. */
  readonly before?: (piece: EvidencePiece) => PagedPiece | null;
}

const office = new Set(['docx', 'xlsx', 'pptx', 'doc']);

/** Pages for every piece that can have them, by evidence number; what is missing stays an original beside the volume. */
export async function pagePieces(pieces: readonly EvidencePiece[], paging: Paging): Promise<Map<string, PagedPiece>> {
  const paged = new Map<string, PagedPiece>();
  for (const piece of pieces) {
    const made = await pagePiece(piece, paging);
    if (made !== null) paged.set(piece.number, made);
  }
  return paged;
}

async function pagePiece(piece: EvidencePiece, paging: Paging): Promise<PagedPiece | null> {
  const { file, range } = piece;
  if (file.media === 'pdf') {
    const pages = range === null ? (file.pages ?? 1) : range.last - range.first + 1;
    const bytes = () => paging.workspace.read(file.path);
    const survey = file.survey && { survey: file.survey };
    return { pages, bytes, identity: file.digest, made: 'original', ...survey };
  }
  const before = paging.before?.(piece) ?? null;
  if (before !== null) return before;
  if (file.media === 'jpeg' || file.media === 'png') {
    const document = pictureDocument(piece, paging.settings);
    const printed = keyOf('print', printing, file.digest);
    const bytes = () =>
      paging.typeset(document, printed, async () => photoPrint(await paging.workspace.read(file.path)));
    return { pages: 1, bytes, identity: keyOf('picture', printed, JSON.stringify(document)), made: 'picture' };
  }
  if (file.media === 'tiff') return sheets(piece, paging);
  return office.has(file.media) ? convert(file, paging) : null;
}

/** Pages of a fax or a scanner's TIFF, each as a picture is, one after another in one file. */
function sheets(piece: EvidencePiece, { settings, typeset, workspace }: Paging): PagedPiece | null {
  const { file } = piece;
  const pages = file.pages ?? 0;
  if (pages < 1 || pages > mostSheets || file.state !== 'sound') return null;
  const made = Array.from({ length: pages }, (_, i) => {
    const document = pictureDocument(piece, settings, pages === 1 ? '' : `第${i + 1}页，共${pages}页`);
    return { i, document, printed: keyOf('print', printing, file.digest, String(i)) };
  });
  const bytes = async (): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    for (const { i, document, printed } of made)
      parts.push(await typeset(document, printed, async () => photoPrint(await workspace.read(file.path), i)));
    return joinPdfs(parts, settings.date);
  };
  const identity = keyOf('sheets', ...made.flatMap(({ document, printed }) => [printed, JSON.stringify(document)]));
  return { pages, bytes, identity, made: 'picture' };
}

/** A TIFF that says it has more is no scan. */
const mostSheets = 500;

/** Converted pages wait in the store, not in memory. */
async function convert(file: EvidenceFile, paging: Paging): Promise<PagedPiece | null> {
  const { office: converter, workspace, store, countPages } = paging;
  if (converter === null || file.state !== 'sound') return null;
  const key = keyOf('office', converter.version, file.digest);
  const pdf = (await store.get(key)) ?? (await converter.convert(await workspace.read(file.path), file.media));
  if (pdf === null) return null;
  await store.put(key, pdf);
  return {
    pages: await countPages(pdf),
    bytes: async () => (await store.get(key)) ?? pdf.slice(0, 0),
    identity: key,
    made: 'converted',
  };
}

/** The largest a picture is printed (134 × 135 mm) at 200 dots an inch, in pixels. */
const photoRoom = { width: 1056, height: 1064 } as const;
/** To be counted up when the same picture would be printed another way: kept pages go by it. */
const printing = '1';

/** The original stays as it is; the page has a copy where it must be turned or made smaller, nothing where it is unreadable. */
const photoPrint = async (original: Uint8Array, sheet?: number): Promise<Uint8Array> =>
  (await printOf(original, photoRoom, sheet))?.bytes ?? new Uint8Array();

/** A photograph on a page of its own, with what it shows, whose it is, where and when. */
function pictureDocument(piece: EvidencePiece, settings: Settings, sheet = ''): Document {
  const facts = [piece.title, piece.unit, piece.place ?? '', piece.date === null ? '' : longDay(piece.date), sheet]
    .filter((part) => part !== '')
    .join('　');
  return {
    id: `佐证-${piece.number}`,
    kind: '佐证图片',
    title: piece.title,
    material: null,
    applicant: settings.applicant.name,
    day: settings.date,
    draft: false,
    form: 'plain',
    blocks: [{ type: 'picture', path: piece.file.path, alt: piece.title, caption: [{ type: 'text', text: facts }] }],
  };
}
