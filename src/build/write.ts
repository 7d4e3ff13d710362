import { type ArchiveLine, archiveLines, archiveNotes } from '../bundle/archive.ts';
import { catalogue, documentRows, evidenceRows } from '../bundle/catalogue.ts';
import type { Frame } from '../bundle/front.ts';
import { packageName } from '../bundle/layout.ts';
import { type PdfProbe, probePdf } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { BundleEntry, Citation, LedgerRow, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { FaceReport, LoadedFace } from '../model/faces.ts';
import { once } from '../model/once.ts';
import type { StandardPack } from '../model/pack.ts';
import { refusedNotes, unboundNotes } from '../read/evidence/index.ts';
import { readStyle } from '../read/style.ts';
import type { StagedFile } from '../shell/staging.ts';
import type { Workspace } from '../workspace.ts';
import { asSettled, type SettledTexts } from './as-settled.ts';
import type { BoundVolume } from './binding.ts';
import { evidenceEntries, knownCitations, ledgerRows, type WrittenDocument } from './entries.ts';
import { type FiledMaterial, filedMaterials, unnumbered } from './filed.ts';
import { type FilledForm, formEntries } from './forms.ts';
import type { Intake } from './intake.ts';
import { nothingKept } from './kept.ts';
import type { Machine } from './machine.ts';
import { type PagedPiece, pagePieces, wantsOffice } from './pages.ts';
import { loadPictures } from './pictures.ts';
import { type Previous, pagesBefore } from './previous.ts';
import { createTypesetter } from './typeset.ts';
import { bindAll } from './volumes.ts';
import { type DocumentDesk, writeDocuments } from './write-documents.ts';

/** 写出结果 — every file of the package but the page, the record and the sheets. */
export interface Written {
  readonly documents: readonly WrittenDocument[];
  readonly evidence: ReadonlyMap<string, BundleEntry>;
  readonly rows: readonly LedgerRow[];
  readonly volumes: readonly { readonly volume: Volume; readonly file: StagedFile }[];
  /** 长期保存核查 — every piece that is bound, and what stands against PDF/A in it. */
  readonly archive: readonly ArchiveLine[];
  readonly forms: readonly BundleEntry[];
  readonly filed: readonly FiledMaterial[];
  readonly faces: readonly FaceReport[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Writing {
  readonly intake: Intake;
  readonly documents: readonly Document[];
  readonly forms: readonly FilledForm[];
  readonly citations: readonly Citation[];
  readonly workspace: Workspace;
  readonly machine: Machine;
  readonly previous?: Previous | null;
  /** What evidence says against a figure in the texts may still be looked for. */
  readonly settled?: SettledTexts;
}

/** Pages first, then volumes, then the documents again with links to the pages they turned out to be on. */
export async function write(writing: Writing): Promise<Written> {
  const { intake, machine, settled = { isKnown: () => true, texts: async () => writing } } = writing;
  const { pieces } = intake.ledger;
  const desk = await openDesk(writing);
  const { paged, unlisted, converter } = await pageAll(writing, desk);
  const filed = await filedMaterials(unlisted, paged, intake.pack, machine.staging);
  const evidence = await evidenceEntries(pieces, paged, intake.pack, machine.staging);
  const { texts, made } = await asSettled<Laid>(writing, settled, (texts, before) =>
    layOut({ ...writing, ...texts, machine: withStaged(machine, desk, before) }, desk, { paged, evidence, filed }),
  );
  const { bound, rows, documents } = made;
  const archive = archiveLines(rows, bound);
  const filled = await formEntries(texts.forms, intake, machine);
  return {
    documents,
    evidence,
    rows,
    volumes: bound,
    archive,
    forms: filled.value,
    filed,
    faces: desk.typesetter.faces(),
    diagnostics: [
      ...desk.typesetter.diagnostics(),
      ...unboundNotes(pieces, (piece) => paged.has(piece.number), converter),
      ...refusedOf(filed, intake.pack),
      ...bound.flatMap((volume) => volume.diagnostics),
      ...archiveNotes(archive, bound),
      ...filled.diagnostics,
    ],
  };
}

const refusedOf = (filed: readonly FiledMaterial[], { upload }: StandardPack): Diagnostic[] =>
  refusedNotes(
    filed.map(({ file, entry }) => ({ file, as: entry.path })),
    upload.accepted,
  );

/** What depends on the texts: volumes with their pages, and the documents that name these pages. */
interface Laid {
  readonly bound: readonly BoundVolume[];
  readonly rows: readonly LedgerRow[];
  readonly documents: readonly WrittenDocument[];
}

interface Gathered extends Pick<Written, 'evidence' | 'filed'> {
  readonly paged: ReadonlyMap<string, PagedPiece>;
}

async function layOut(writing: Writing, desk: Desk, { paged, evidence, filed }: Gathered): Promise<Laid> {
  const { intake, documents, machine } = writing;
  const bound = await bindVolumes(writing, desk, paged);
  await machine.giveBack?.();
  const volumes = bound.map(({ volume }) => volume);
  const rows = ledgerRows(intake.ledger.pieces, evidence, volumes);
  const paths = filed.map(({ entry }) => entry.path);
  const listed = documentRows(documents, desk.frame, volumes, paths);
  const contents = catalogue(desk.frame, listed, evidenceRows(rows, volumes));
  const written = await writeDocuments([contents, ...documents], volumes, desk);
  await machine.giveBack?.();
  return { bound, rows, documents: written };
}

/** What this build bound of other texts stands for the last output. */
function withStaged(machine: Machine, { frame }: Pick<Desk, 'frame'>, before: Laid | null): Machine {
  if (before === null) return machine;
  const name = packageName(frame.settings, frame.pack);
  const files = new Map(before.bound.map(({ volume, file }) => [`${name}/${volume.path}`, file]));
  return { ...machine, earlier: async (path) => files.get(path) ?? null };
}

interface Desk extends DocumentDesk {
  readonly frame: Frame;
  readonly stampFont: Pick<LoadedFace, 'digest' | 'read'>;
}

async function openDesk({ intake, documents, workspace, machine, previous = null }: Writing): Promise<Desk> {
  const { settings } = intake.dossier.value;
  const style = readStyle(machine.library, intake.pack.id);
  const faces = await machine.faces(settings.fonts);
  const stamps = faces.roles.宋体.face;
  const kept = machine.kept ?? nothingKept;
  const pictures = await loadPictures(documents, workspace);
  return {
    pack: intake.pack,
    frame: { settings, pack: intake.pack },
    typesetter: createTypesetter(style, faces, { kept, pictures, setType: machine.setType }),
    style,
    kept,
    pictures,
    previous,
    progress: machine.progress,
    stampFont: { digest: stamps.digest, read: once(stamps.read) },
  };
}

/** `unlisted` are the materials without a number; `converter` is what turned office files into pages, null where nothing could. */
async function pageAll({ intake, workspace, machine }: Writing, { typesetter, previous }: Desk) {
  const { pieces } = intake.ledger;
  const unlisted = unnumbered(intake.files, pieces, intake.pack);
  const all = [...pieces, ...unlisted];
  const office = wantsOffice(all) ? await machine.office() : null;
  const paged = await pagePieces(all, {
    workspace,
    settings: intake.dossier.value.settings,
    office,
    store: machine.store,
    typeset: typesetter.typesetPictures,
    look: probed,
    progress: machine.progress,
    before: (piece) => pagesBefore(previous, piece),
  });
  return { paged, unlisted, converter: office?.version ?? null };
}

function bindVolumes(
  { intake, documents, citations, machine }: Writing,
  { frame, typesetter, stampFont, kept, previous, progress }: Desk,
  paged: ReadonlyMap<string, PagedPiece>,
): Promise<BoundVolume[]> {
  const { pieces } = intake.ledger;
  const name = packageName(frame.settings, frame.pack);
  return bindAll({
    frame,
    documents,
    pieces,
    citations: knownCitations(citations, pieces),
    typeset: typesetter.lay,
    pagesOf: typesetter.pagesOf,
    paged: (piece) => paged.get(piece.number) ?? null,
    stampFont,
    bindery: {
      kept,
      staging: machine.staging,
      earlier: (path) => machine.earlier?.(`${name}/${path}`) ?? Promise.resolve(null),
    },
    previous,
    progress,
  });
}

function probed(pdf: Uint8Array): Pick<PdfProbe, 'pages' | 'archive'> {
  const { pages, archive } = probePdf(pdf);
  return { pages, archive };
}
