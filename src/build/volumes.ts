import { byEvidence } from '../bundle/citations.ts';
import { divider, type Frame, frontMatter } from '../bundle/front.ts';
import { clauseOf } from '../bundle/layout.ts';
import { cutVolumes, documentParts, evidenceParts, type Part, type PlannedVolume } from '../bundle/parts.ts';
import type { BindReport, Stamp, StampedPage } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Citation, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { StagedFile } from '../shell/staging.ts';
import { keyOf } from '../shell/store.ts';
import { type Bindery, bindOrTake, type IdentifiedPart } from './bound.ts';

/** What binding needs from the rest of the build. */
export interface Binding {
  readonly frame: Frame;
  readonly documents: readonly Document[];
  readonly pieces: readonly EvidencePiece[];
  readonly citations: readonly Citation[];
  /** A document as PDF. A link whose address is its target is left for the binder to resolve; null drops it. */
  readonly typeset: (document: Document, address: Address) => { readonly bytes: Uint8Array; readonly pages: number };
  /** The pages of a piece as PDF; null when it cannot be paged (OFD, an archive). */
  readonly paged: (
    piece: EvidencePiece,
  ) => { readonly pages: number; readonly bytes: () => Promise<Uint8Array>; readonly identity: string } | null;
  readonly stampFont: Uint8Array;
  readonly bindery: Bindery;
  readonly progress: (text: string) => void;
}

export interface BoundVolume {
  readonly volume: Volume;
  readonly file: StagedFile;
  readonly diagnostics: readonly Diagnostic[];
}

export type Address = (target: string) => string | null;
type PageOf = (target: string) => number | null;
const unchanged: Address = (target) => target;

interface Place {
  readonly volume: number;
  readonly page: number;
}

/** Binds documents and evidence into volumes whose contents name the true pages. */
export async function bindAll(binding: Binding): Promise<BoundVolume[]> {
  const parts = planParts(binding);
  const volumes = cutVolumes(parts, binding.frame.settings.volume);
  const unsettled = volumes.map(
    (volume) =>
      binding.typeset(
        front(binding, volume, volumes, () => null),
        unchanged,
      ).pages,
  );
  const places = placesOf(volumes, unsettled);
  const bound: BoundVolume[] = [];
  for (const [i, volume] of volumes.entries()) {
    binding.progress(`装订${volume.title}（${i + 1}/${volumes.length}，${volume.parts.length}部分）`);
    bound.push(await bindOne(binding, volume, volumes, places, unsettled[i] ?? 1));
  }
  return bound;
}

function planParts(binding: Binding): Part[] {
  const { documents, pieces, frame } = binding;
  const bindable = pieces.filter((piece) => binding.paged(piece) !== null);
  return [
    ...documentParts(documents, (document) => binding.typeset(document, unchanged).pages),
    ...evidenceParts(bindable, frame.pack, {
      divider: (clause) =>
        binding.typeset(
          dividerOf(binding, clause, () => null),
          unchanged,
        ).pages,
      piece: (piece) => binding.paged(piece)?.pages ?? 1,
    }),
  ];
}

function dividerOf(binding: Binding, id: string, pageOf: PageOf): Document {
  const clause = binding.frame.pack.categories.flatMap((c) => c.clauses).find((c) => c.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const titles = new Map(binding.documents.map((d) => [d.id, d.kind]));
  const own = binding.pieces.filter((piece) => clauseOf(piece) === id);
  return divider(binding.frame, clause, own, byEvidence(binding.citations), titles, pageOf);
}

const front = (binding: Binding, volume: PlannedVolume, all: readonly PlannedVolume[], pageOf: PageOf): Document =>
  frontMatter(binding.frame, volume, all.length, pageOf);

function placesOf(volumes: readonly PlannedVolume[], frontPages: readonly number[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [i, volume] of volumes.entries()) {
    let page = (frontPages[i] ?? 0) + 1;
    for (const part of volume.parts) {
      places.set(part.target, { volume: volume.ordinal, page });
      page += part.pages;
    }
  }
  return places;
}

async function bindOne(
  binding: Binding,
  volume: PlannedVolume,
  all: readonly PlannedVolume[],
  places: ReadonlyMap<string, Place>,
  frontPages: number,
): Promise<BoundVolume> {
  const here: PageOf = (target) => {
    const place = places.get(target);
    return place?.volume === volume.ordinal ? place.page : null;
  };
  const address = addressFrom(volume, places);
  const title = binding.typeset(front(binding, volume, all, here), address);
  if (title.pages !== frontPages)
    throw new Error(`contents of ${volume.title} changed length: ${frontPages} → ${title.pages}`);
  const plan = {
    title: `${binding.frame.settings.applicant.name}申报资料合订本${volume.title}`,
    language: 'zh-CN',
    date: binding.frame.settings.date,
    producer: 'shenbao',
    fonts: { stamp: binding.stampFont },
    internal: ['evidence:', 'document:', 'clause:'],
  };
  const parts = [
    frontPart(volume, title.bytes),
    ...volume.parts.map((part) => binderPart(binding, volume, part, here, address)),
  ];
  const { report, file } = await bindOrTake(plan, parts, volumePath(volume), binding.bindery);
  return { volume: describe(volume, report), file, diagnostics: report.diagnostics };
}

const volumePath = ({ title }: PlannedVolume): string => `合订本/${title}.pdf`;

/** Inside the volume the target itself; in another volume its file and page, which desktop readers follow. */
const addressFrom =
  (volume: PlannedVolume, places: ReadonlyMap<string, Place>): Address =>
  (target) => {
    const place = places.get(target);
    if (place === undefined) return null;
    return place.volume === volume.ordinal
      ? target
      : `${encodeURIComponent(`第${place.volume}册`)}.pdf#page=${place.page}`;
  };

const frontPart = (volume: PlannedVolume, bytes: Uint8Array): IdentifiedPart => ({
  identity: keyOf(bytes),
  part: {
    id: `front:${volume.ordinal}`,
    source: () => bytes,
    outline: { title: '封面和目录', depth: 0, own: false },
  },
});

function binderPart(
  binding: Binding,
  volume: PlannedVolume,
  part: Part,
  pageOf: PageOf,
  address: Address,
): IdentifiedPart {
  const common = { id: part.target, target: part.target, outline: { title: part.title, depth: part.level - 1 } };
  const running = (page: StampedPage): Stamp => ({ text: `${volume.title}　第${page.volumePage}页`, at: 'top-right' });
  if (part.from.kind === 'evidence') {
    const { piece } = part.from;
    const source = binding.paged(piece);
    if (source === null) throw new Error(`${piece.number} has no pages`);
    return {
      // What is stamped on the pages besides: number, title and file stand in `common` and `file`.
      identity: source.identity,
      part: { ...common, ...evidencePart(piece, running), source: source.bytes },
    };
  }
  const document = part.from.kind === 'document' ? part.from.document : dividerOf(binding, part.from.clause, pageOf);
  const { bytes } = binding.typeset(document, address);
  return { identity: keyOf(bytes), part: { ...common, source: () => bytes, stamp: (page) => [running(page)] } };
}

const evidencePart = (piece: EvidencePiece, running: (page: StampedPage) => Stamp) => ({
  file: piece.file.path,
  ...(piece.range === null || piece.file.media !== 'pdf' ? {} : { pages: piece.range }),
  stamp: (page: StampedPage): Stamp[] => [
    { text: `佐证${piece.number}　第${page.index}页，共${page.count}页`, at: 'top-left' },
    running(page),
  ],
  unreadable: (problem: string) => [`佐证${piece.number}　${piece.title}`, `原件：${piece.file.path}`, problem],
});

function describe(volume: PlannedVolume, report: BindReport): Volume {
  const titles = new Map(volume.parts.map((part) => [part.target, part.title]));
  return {
    path: volumePath(volume),
    title: volume.title,
    pages: report.pages,
    parts: report.parts.map(({ id, firstPage, pages }) => ({
      target: id,
      title: titles.get(id) ?? '封面和目录',
      firstPage,
      pages,
    })),
  };
}
