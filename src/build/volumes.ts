import type { Archived } from '../bundle/archive.ts';
import { byEvidence } from '../bundle/citations.ts';
import { divider, type Frame, frontMatter, type PageOf, withdrawnPage } from '../bundle/front.ts';
import { clauseOf } from '../bundle/layout.ts';
import { documentParts, evidenceParts, type Part, type PlannedVolume } from '../bundle/parts.ts';
import { type BindReport, destinationName, type Stamp, type StampedPage } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Citation, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { LoadedFace } from '../model/faces.ts';
import type { StagedFile } from '../shell/staging.ts';
import { keyOf } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import { type Bindery, bindOrTake, type IdentifiedPart } from './bound.ts';
import type { PagedPiece } from './pages.ts';
import type { Previous } from './previous.ts';
import { type Place, placesOf, planVolumes, type SettledVolume, settleVolume, volumePath } from './settled.ts';

/** What binding needs from the rest of the build. */
export interface Binding {
  readonly frame: Frame;
  readonly documents: readonly Document[];
  readonly pieces: readonly EvidencePiece[];
  readonly citations: readonly Citation[];
  /** A document as PDF. A link whose address is its target is left for the binder to resolve; null drops it. */
  readonly typeset: (document: Document, address: Address) => { readonly bytes: Uint8Array; readonly pages: number };
  /** How many pages that makes. */
  readonly pagesOf: (document: Document, address: Address) => number;
  /** The pages of a piece as PDF; null when it cannot be paged (OFD, an archive). */
  readonly paged: (
    piece: EvidencePiece,
  ) => Pick<PagedPiece, 'pages' | 'bytes' | 'identity' | 'survey' | 'archive'> | null;
  readonly stampFont: Pick<LoadedFace, 'digest' | 'read'>;
  readonly bindery: Bindery;
  /** The sequence before, when this is not the first. */
  readonly previous: Previous | null;
  readonly progress: Progress;
}

export interface BoundVolume extends Archived {
  readonly volume: Volume;
  readonly file: StagedFile;
  readonly diagnostics: readonly Diagnostic[];
}

export type Address = (target: string) => string | null;
const unchanged: Address = (target) => target;

/** Binds documents and evidence into volumes whose contents name the true pages. */
export async function bindAll(binding: Binding): Promise<BoundVolume[]> {
  const planned = planVolumes(planParts(binding), binding);
  const volumes = planned.map((volume) =>
    settleVolume(volume, binding, (own) =>
      binding.pagesOf(
        front(binding, own, planned.length, () => null),
        unchanged,
      ),
    ),
  );
  const places = placesOf(volumes);
  const bound: BoundVolume[] = [];
  const onPart = counted(volumes, binding.progress);
  for (const volume of volumes) {
    bound.push(
      volume.kept === null
        ? await bindOne({ ...binding, onPart }, volume, volumes.length, places)
        : await carryOver(binding, volume.kept),
    );
  }
  return bound;
}

/** Over all volumes that are bound anew: a clerk waits for the last. */
function counted(volumes: readonly SettledVolume[], progress: Progress): (volume: string) => void {
  const all = volumes.reduce((sum, { kept, parts }) => sum + (kept === null ? parts.length + 1 : 0), 0);
  let done = 0;
  return (now) => {
    done += 1;
    progress('装订合订本', { done, all, now });
  };
}

/** A volume nobody touched, from the package handed in before. */
async function carryOver({ previous, bindery }: Binding, volume: Volume): Promise<BoundVolume> {
  if (previous === null) throw new Error('nothing was handed in before');
  return {
    volume,
    file: await previous.copy(volume.path, bindery.staging.create(volume.path)),
    diagnostics: [],
    archive: null,
    obstacles: null,
  };
}

function planParts(binding: Binding): Part[] {
  const { documents, pieces, frame } = binding;
  const bindable = pieces.filter((piece) => binding.paged(piece) !== null);
  const targets = new Set([
    ...documents.map(({ id }) => `document:${id}`),
    ...bindable.flatMap((piece) => [`evidence:${piece.number}`, `clause:${clauseOf(piece)}`]),
  ]);
  const planned: Address = (target) => (targets.has(target) ? target : null);
  let set = 0;
  return [
    ...documentParts(documents, (document) => {
      binding.progress('排版文档', { done: ++set, all: documents.length, now: `《${document.title}》` });
      return binding.pagesOf(document, planned);
    }),
    ...evidenceParts(bindable, frame.pack, {
      divider: (clause) => {
        binding.progress(`排版条款${clause}的隔页`);
        return binding.pagesOf(
          dividerOf(binding, clause, () => null),
          unchanged,
        );
      },
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

const front = (binding: Binding, volume: PlannedVolume, count: number, pageOf: PageOf): Document =>
  frontMatter(binding.frame, volume, count, pageOf);

async function bindOne(
  binding: Binding & { readonly onPart: (volume: string) => void },
  volume: SettledVolume,
  count: number,
  places: ReadonlyMap<string, Place>,
): Promise<BoundVolume> {
  const here: PageOf = (target) => {
    const place = places.get(target);
    return place?.volume === volume.ordinal ? place.label : null;
  };
  const address = addressFrom(volume, places);
  const title = binding.typeset(front(binding, volume, count, here), address);
  if (title.pages !== volume.frontPages)
    throw new Error(`contents of ${volume.title} changed length: ${volume.frontPages} → ${title.pages}`);
  const plan = {
    title: `${binding.frame.settings.applicant.name}申报资料合订本${volume.title}`,
    language: 'zh-CN',
    date: binding.frame.settings.date,
    producer: 'shenbao',
    internal: ['evidence:', 'document:', 'clause:'],
    neighbours: Array.from({ length: count }, (_, i) => `第${i + 1}册.pdf`).filter(
      (name) => name !== `${volume.title}.pdf`,
    ),
  };
  const parts = [
    frontPart(volume, title.bytes),
    ...volume.parts.map((part) => binderPart(binding, volume, part, here, address)),
  ];
  const told = parts.map((one) => telling(one, () => binding.onPart(volume.title)));
  const { report, file } = await bindOrTake(plan, told, volumePath(volume.title), binding);
  const { archive, diagnostics } = report;
  return { volume: describe(volume, report), file, diagnostics, archive, obstacles: obstaclesOf(report) };
}

/** A part whose turn is told when it comes. */
const telling = ({ identity, part }: IdentifiedPart, tell: () => void): IdentifiedPart => ({
  identity,
  part: {
    ...part,
    source: () => {
      tell();
      return part.source();
    },
  },
});

/** Where in a volume: by name, not by page, so that it stays true when a later sequence puts pages in before it. */
export const named = (target: string): string => `nameddest=${encodeURIComponent(destinationName(target))}`;

/** Inside the volume the target itself; in another volume its file and name. */
const addressFrom =
  (volume: PlannedVolume, places: ReadonlyMap<string, Place>): Address =>
  (target) => {
    const place = places.get(target);
    if (place === undefined) return null;
    return place.volume === volume.ordinal
      ? target
      : `${encodeURIComponent(`第${place.volume}册`)}.pdf#${named(target)}`;
  };

const frontPart = (volume: SettledVolume, bytes: Uint8Array): IdentifiedPart => ({
  identity: keyOf(bytes),
  part: {
    id: `front:${volume.ordinal}`,
    ...numbersOf(volume, `front:${volume.ordinal}`),
    source: () => bytes,
    archive: [],
    outline: { title: '封面和目录', depth: 0, own: false },
  },
});

function binderPart(
  binding: Binding,
  volume: SettledVolume,
  part: Part,
  pageOf: PageOf,
  address: Address,
): IdentifiedPart {
  const common = {
    id: part.target,
    target: part.target,
    outline: { title: part.title, depth: part.level - 1 },
    ...numbersOf(volume, part.target),
  };
  const running = runningStamp(volume, part);
  if (part.from.kind === 'evidence') {
    const { piece } = part.from;
    const source = binding.paged(piece);
    if (source === null) throw new Error(`${piece.number} has no pages`);
    return {
      // What is stamped on the pages besides: number, title and file stand in `common` and `file`.
      identity: source.identity,
      part: {
        ...common,
        ...evidencePart(piece, running),
        source: source.bytes,
        ...(source.survey && { survey: source.survey }),
        ...(source.archive && { archive: source.archive }),
      },
    };
  }
  const document = pageMade(binding, part, pageOf);
  const { bytes } = binding.typeset(document, address);
  const stamp = (page: StampedPage): Stamp[] => [running(page)];
  // Typesetting refuses what is not PDF/A.
  return { identity: keyOf(bytes), part: { ...common, source: () => bytes, archive: [], stamp } };
}

function pageMade(binding: Binding, { from, title }: Part, pageOf: PageOf): Document {
  if (from.kind === 'document') return from.document;
  if (from.kind === 'divider') return dividerOf(binding, from.clause, pageOf);
  if (from.kind === 'withdrawn') return withdrawnPage(binding.frame, title, from.withdrawn);
  throw new Error(`${from.kind} is not typeset`);
}

/** `第1册　第12-1页` at the corner; on the last page of a part, what numbers behind it are empty. */
function runningStamp({ title, labels, gaps }: SettledVolume, { target }: Part): (page: StampedPage) => Stamp {
  return ({ index, count, volumePage }) => {
    const gap = index === count ? gaps.get(target) : undefined;
    const label = labels.get(target)?.[index - 1] ?? String(volumePage);
    return { text: `${title}　第${label}页${gap === undefined ? '' : `（第${gap}页空缺）`}`, at: 'top-right' };
  };
}

/** Only a volume that grew numbers its pages otherwise than by their order. */
function numbersOf({ labels }: SettledVolume, target: string): { readonly numbers?: readonly string[] } {
  const numbers = labels.get(target);
  return numbers === undefined ? {} : { numbers };
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

const obstaclesOf = ({ parts }: BindReport): Archived['obstacles'] =>
  new Map(parts.map(({ id, archive }) => [id, archive]));

function describe(volume: SettledVolume, report: BindReport): Volume {
  const parts = new Map(volume.parts.map((part) => [part.target, part]));
  return {
    path: volumePath(volume.title),
    title: volume.title,
    pages: report.pages,
    ...(report.archive === null ? {} : { archive: report.archive }),
    parts: report.parts.map(({ id, firstPage, pages }) => {
      const labels = volume.labels.get(id)?.slice(0, pages);
      const from = parts.get(id)?.from;
      return {
        target: id,
        title: parts.get(id)?.title ?? '封面和目录',
        firstPage,
        pages,
        ...(labels?.some((label, i) => label !== String(firstPage + i)) ? { labels } : {}),
        ...(from?.kind === 'withdrawn' ? { withdrawn: from.withdrawn } : {}),
      };
    }),
  };
}
