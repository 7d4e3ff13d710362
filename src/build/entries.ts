import { documentPath, evidencePath } from '../bundle/layout.ts';
import {
  type BoundPlace,
  type BundleEntry,
  type Citation,
  type LedgerRow,
  printedPage,
  type Volume,
  type VolumePart,
} from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidenceFile, EvidencePiece } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import { extensions } from '../read/evidence/media.ts';
import type { Sink, StagedFile, Staging } from '../shell/staging.ts';
import type { PagedPiece } from './pages.ts';

/** A document's two files, ready to go in. */
export interface WrittenDocument {
  readonly document: Document;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  readonly pages: number;
}

export const documentEntries = (written: readonly WrittenDocument[], pack: StandardPack): BundleEntry[] =>
  written.flatMap(({ document, pdf, docx }) => [
    { path: `${documentPath(document, pack)}.pdf`, bytes: pdf },
    { path: `${documentPath(document, pack)}.docx`, bytes: docx },
  ]);

/** The evidence as it goes in: the original where it is one the platform takes or nobody could page, else its pages. */
export async function evidenceEntries(
  pieces: readonly EvidencePiece[],
  paged: ReadonlyMap<string, PagedPiece>,
  pack: StandardPack,
  staging: Staging,
): Promise<Map<string, BundleEntry>> {
  const entries = new Map<string, BundleEntry>();
  for (const piece of pieces)
    entries.set(piece.number, await evidenceEntry(piece, paged.get(piece.number), pack, staging));
  return entries;
}

async function evidenceEntry(
  piece: EvidencePiece,
  paged: PagedPiece | undefined,
  pack: StandardPack,
  staging: Staging,
): Promise<BundleEntry> {
  const { extension, ...content } = await contentOf(piece, paged, staging);
  return { path: evidencePath(piece, pack, extension), ...content };
}

/** The bytes a file goes in with, and the ending they ask for. */
export async function contentOf(
  { number, file: { path, bytes, digest, media } }: Pick<EvidencePiece, 'number' | 'file'>,
  paged: PagedPiece | undefined,
  staging: Staging,
): Promise<StagedFile & { readonly extension: string }> {
  if (paged !== undefined && paged.made !== 'original')
    return { extension: 'pdf', ...stage(staging.create(`${number}.pdf`), await paged.bytes()) };
  return { extension: extensionFor(path, media), file: path, size: bytes, digest };
}

/** The name's own, unless the content is of another kind: a HEIC photograph called .jpg opens nowhere. */
function extensionFor(path: string, media: EvidenceFile['media']): string {
  const own = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
  const right = extensions[media];
  return own !== undefined && (right.length === 0 || right.includes(own)) ? own : (right[0] ?? media);
}

function stage(sink: Sink, bytes: Uint8Array): StagedFile {
  sink.write(bytes);
  return sink.finish();
}

/** 佐证台账 with every piece's file and its page in a volume. */
export function ledgerRows(
  pieces: readonly EvidencePiece[],
  entries: ReadonlyMap<string, BundleEntry>,
  volumes: readonly Volume[],
): LedgerRow[] {
  const places = new Map(volumes.flatMap(({ path, parts }) => parts.map((part) => [part.target, placeOf(path, part)])));
  return pieces.map((piece) => ({
    ...piece,
    path: entries.get(piece.number)?.path ?? '',
    volume: places.get(`evidence:${piece.number}`) ?? null,
  }));
}

function placeOf(path: string, part: VolumePart): BoundPlace {
  const [page, label] = [part.firstPage, printedPage(part)];
  return { path, page, pages: part.pages, ...(label === String(page) ? {} : { label }) };
}

/** Cited numbers that name no piece: the check speaks of them; here they only must not become links. */
export const knownCitations = (citations: readonly Citation[], pieces: readonly EvidencePiece[]): Citation[] => {
  const known = new Set(pieces.map((piece) => piece.number));
  return citations.filter((citation) => known.has(citation.evidence));
};
