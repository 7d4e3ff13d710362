import { type ArchiveLine, archiveLines, archiveNotes } from '../bundle/archive.ts';
import { catalogue, documentRows, evidenceRows } from '../bundle/catalogue.ts';
import { documentPath, packageName } from '../bundle/layout.ts';
import { urlOfPath } from '../bundle/names.ts';
import { type PdfProbe, probePdf } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { BundleEntry, Citation, LedgerRow, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { FaceReport, LoadedFace } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { refusedNotes, unboundNotes } from '../read/evidence/index.ts';
import { readStyle } from '../read/style.ts';
import type { StagedFile } from '../shell/staging.ts';
import { keyOf } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';
import type { Address } from './binding.ts';
import { evidenceEntries, knownCitations, ledgerRows, type WrittenDocument } from './entries.ts';
import { type FiledMaterial, filedMaterials, unnumbered } from './filed.ts';
import { type FilledForm, formEntries } from './forms.ts';
import type { Intake } from './intake.ts';
import { type Kept, nothingKept } from './kept.ts';
import type { Machine } from './machine.ts';
import { pagePieces, wantsOffice } from './pages.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { documentBefore, type Previous, pagesBefore } from './previous.ts';
import { createTypesetter, type Typesetter } from './typeset.ts';
import { bindAll, named } from './volumes.ts';

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
}

/** Pages first, then volumes, then the documents again with links to the pages they turned out to be on. */
export async function write(writing: Writing): Promise<Written> {
  const { intake, documents, forms, citations, workspace, machine, previous = null } = writing;
  const { settings } = intake.dossier.value;
  const style = readStyle(machine.library, intake.pack.id);
  const faces = await machine.faces(settings.fonts);
  const kept = machine.kept ?? nothingKept;
  const pictures = await loadPictures(documents, workspace);
  const typesetter = createTypesetter(style, faces, kept, pictures);
  const { pieces } = intake.ledger;
  const others = unnumbered(intake.files, pieces, intake.pack);
  const all = [...pieces, ...others];
  const office = wantsOffice(all) ? await machine.office() : null;
  const paged = await pagePieces(all, {
    workspace,
    settings,
    office,
    store: machine.store,
    typeset: typesetter.typesetPictures,
    look: probed,
    progress: machine.progress,
    before: (piece) => pagesBefore(previous, piece),
  });
  const frame = { settings, pack: intake.pack };
  const bound = await bindAll({
    frame,
    documents,
    pieces,
    citations: knownCitations(citations, pieces),
    typeset: typesetter.typeset,
    pagesOf: typesetter.pagesOf,
    paged: (piece) => paged.get(piece.number) ?? null,
    stampFont: readOnce(faces.roles.宋体.face),
    bindery: {
      kept,
      staging: machine.staging,
      earlier: (path) => machine.earlier?.(`${packageName(settings, intake.pack)}/${path}`) ?? Promise.resolve(null),
    },
    previous,
    progress: machine.progress,
  });
  const volumes = bound.map(({ volume }) => volume);
  const evidence = await evidenceEntries(pieces, paged, intake.pack, machine.staging);
  const rows = ledgerRows(pieces, evidence, volumes);
  const filed = await filedMaterials(others, paged, intake.pack, machine.staging);
  const listed = documentRows(
    documents,
    frame,
    volumes,
    filed.map(({ entry }) => entry.path),
  );
  const contents = catalogue(frame, listed, evidenceRows(rows, volumes));
  const address = addressesIn(volumes);
  const written: WrittenDocument[] = [];
  const papers = [contents, ...documents];
  for (const document of papers) {
    machine.progress('写出文档', { done: written.length + 1, all: papers.length, now: `《${document.title}》` });
    const links = address(documentPath(document, intake.pack));
    const before = previous && (await documentBefore(previous, document));
    written.push(
      before === null
        ? await writeDocument(document, links, { typesetter, style, kept, pictures })
        : { document, ...before },
    );
  }
  const archive = archiveLines(rows, bound);
  const filled = await formEntries(forms, intake, machine);
  return {
    documents: written,
    evidence,
    rows,
    volumes: bound,
    archive,
    forms: filled.value,
    filed,
    faces: typesetter.faces(),
    diagnostics: [
      ...typesetter.diagnostics(),
      ...unboundNotes(pieces, (piece) => paged.has(piece.number), office?.version ?? null),
      ...refusedNotes(
        filed.map(({ file, entry }) => ({ file, as: entry.path })),
        intake.pack.upload.accepted,
      ),
      ...bound.flatMap((b) => b.diagnostics),
      ...archiveNotes(archive, bound),
      ...filled.diagnostics,
    ],
  };
}

function probed(pdf: Uint8Array): Pick<PdfProbe, 'pages' | 'archive'> {
  const { pages, archive } = probePdf(pdf);
  return { pages, archive };
}

/** For as long as volumes are bound. */
function readOnce({ digest, read }: LoadedFace): Pick<LoadedFace, 'digest' | 'read'> {
  let bytes: Uint8Array | undefined;
  return {
    digest,
    read: () => {
      bytes ??= read();
      return bytes;
    },
  };
}

interface Desk {
  readonly typesetter: Typesetter;
  readonly style: Style;
  readonly kept: Kept;
  readonly pictures: Pictures;
}

async function writeDocument(document: Document, address: Address, desk: Desk): Promise<WrittenDocument> {
  const { typesetter, style, kept, pictures } = desk;
  const { bytes, pages, landmarkPages } = typesetter.typeset(document, address);
  const work = `《${document.title}》的Word稿`;
  const text = keyOf(JSON.stringify(document));
  const inputs = { 正文: text, 图片: pictures.digest(document), ...typesetter.look, 页码: landmarkPages.join(' ') };
  const held = kept.find(work, inputs);
  if (held !== null) return { document, pdf: bytes, pages, docx: held };
  // Loaded for the first one to be written: a build that only takes what is kept need not wait for it.
  const { writeDocx } = await import('../write/docx/write-docx.ts');
  const docx = await writeDocx(document, style, { landmarkPages, pictures: pictures.bytes });
  kept.keep(work, inputs, docx);
  return { document, pdf: bytes, pages, docx };
}

/** From a document's own file to a place in a volume: `../合订本/第1册.pdf#nameddest=evidence%3A3.1-01`. */
const addressesIn =
  (volumes: readonly Volume[]) =>
  (path: string): Address =>
  (target) => {
    const up = '../'.repeat(path.split('/').length - 1);
    for (const volume of volumes) {
      const part = volume.parts.find((p) => p.target === target);
      if (part !== undefined) return `${up}${urlOfPath(volume.path)}#${named(target)}`;
    }
    return null;
  };
