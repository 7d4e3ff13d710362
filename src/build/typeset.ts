import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { PageSurvey } from '../model/evidence.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { keyOf } from '../shell/store.ts';
import { type SetType, typeset } from '../write/pdf/engine.ts';
import { addressPdf, type DraftOptions, type DraftPdf, prepareDraft, type WrittenPdf } from '../write/pdf/write-pdf.ts';
import { type Address, unchanged } from './binding.ts';
import { createDrafter, type Drafter, type HeldDraft, opened, sealed } from './drafts.ts';
import { type Inputs, type Kept, nothingKept } from './kept.ts';
import { noPictures, type Pictures } from './pictures.ts';

/** 排版 — documents as PDF, each text set once wherever its links lead; remembers the faces used and what was noticed. */
export interface Typesetter {
  typeset(document: Document, address: Address): Promise<WrittenPdf>;
  /** The same, made only when its bytes are asked for. */
  lay(document: Document, address: Address): Promise<Laid>;
  pagesOf(document: Document, address: Address): Promise<number>;
  /** Pages of pictures; `identity` stands for the pictures and the words beside them, which are only made when needed. */
  typesetPictures(title: string, identity: string, make: () => Promise<PicturePages>): Promise<Uint8Array>;
  readonly faces: () => readonly FaceReport[];
  readonly diagnostics: () => readonly Diagnostic[];
  /** What every page depends on beside its text: style and faces. */
  readonly look: Inputs;
}

/** 排好的页 — what is known of typeset pages before their links are filled in. */
export interface Laid {
  readonly pages: number;
  /** What the bytes go by: text, pictures, style, faces, and where each link leads. */
  readonly identity: string;
  readonly survey: PageSurvey;
  readonly bytes: () => Promise<Uint8Array>;
}

/** 图片页 — a document of pictures, and their bytes by path. */
export interface PicturePages {
  readonly document: Document;
  readonly pictures: (path: string) => Uint8Array;
}

/** What setting type may draw on; left out: nothing is kept, there are no pictures, type is set here. */
export interface TypesettingMeans {
  readonly kept?: Kept;
  readonly pictures?: Pictures;
  readonly setType?: SetType | undefined;
}

export function createTypesetter(
  style: Style,
  faces: FaceSet,
  { kept = nothingKept, pictures = noPictures, setType = setHere }: TypesettingMeans = {},
): Typesetter {
  const notes = createNotes();
  const look = lookOf(style, faces);
  const textOf = rememberTexts(pictures);
  const draw = async (document: Document, options: DraftOptions): Promise<DraftPdf> => {
    const { job, finish } = prepareDraft(document, style, faces, options);
    return finish(await setType(job, faces));
  };
  const drafter = { kept, look, textOf, note: notes.take, draw, pictures: pictures.bytes };
  const draftOf = createDrafter(drafter);
  return {
    look,
    typeset: async (document, address) => addressedFrom(await draftOf(document, address), address),
    lay: async (document, address) => {
      const draft = await draftOf(document, address);
      const places = draft.targets.map(address);
      const identity = keyOf(JSON.stringify([textOf(document), look, draft.targets, places, draft.dead]));
      const bytes = async () => (await addressedFrom(draft, address)).bytes;
      return { pages: draft.pages, identity, survey: draft.survey, bytes };
    },
    pagesOf: async (document, address) => (await draftOf(document, address)).pages,
    typesetPictures: (title, identity, make) => typesetPictures(drafter, title, identity, make),
    faces: notes.faces,
    diagnostics: notes.diagnostics,
  };
}

async function typesetPictures(
  { kept, look, note, draw }: Pick<Drafter, 'kept' | 'look' | 'note' | 'draw'>,
  title: string,
  identity: string,
  make: () => Promise<PicturePages>,
): Promise<Uint8Array> {
  const work = `佐证图片“${title}”的页面`;
  const inputs = { 图片和说明: identity, ...look };
  const held = kept.find(work, inputs);
  const made = held === null ? await drawPictures(draw, make) : opened(held);
  if (held === null) kept.keep(work, inputs, sealed(made));
  note(made);
  return made.bytes;
}

async function drawPictures(draw: Drafter['draw'], make: () => Promise<PicturePages>): Promise<WrittenPdf> {
  const { document, pictures } = await make();
  return addressPdf(await draw(document, { pictures }), unchanged);
}

const setHere: SetType = async (job, faces) => typeset(job, faces);

const addressedFrom = async ({ bytes, ...draft }: HeldDraft, address: Address): Promise<WrittenPdf> =>
  addressPdf({ ...draft, bytes: await bytes() }, address);

/** The faces used and what was noticed in all that was set, each once. */
function createNotes() {
  const used = new Map<string, FaceReport>();
  const noticed = new Map<string, Diagnostic>();
  return {
    take: (made: Pick<WrittenPdf, 'faces' | 'diagnostics'>): void => {
      for (const face of made.faces) used.set(`${face.role} ${face.digest}`, face);
      for (const d of made.diagnostics) noticed.set(JSON.stringify(d), d);
    },
    faces: () => [...used.values()].sort((a, b) => (a.role + a.digest < b.role + b.digest ? -1 : 1)),
    diagnostics: () => [...noticed.values()],
  };
}

/** The digest of all a document says and shows; it is asked for again and again. */
function rememberTexts(pictures: Pictures): (document: Document) => string {
  const known = new WeakMap<Document, string>();
  return (document) => {
    const text = known.get(document) ?? keyOf(JSON.stringify(document) + pictures.digest(document));
    known.set(document, text);
    return text;
  };
}

function lookOf(style: Style, faces: FaceSet): Inputs {
  const roles = Object.entries(faces.roles).map(([role, { face, substituted }]) => [role, face.digest, substituted]);
  return {
    版式: keyOf(JSON.stringify(style)),
    字体: keyOf(JSON.stringify([roles, faces.fallbacks.map((f) => f.digest)])),
  };
}
