import { surveyPdf } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { PageSurvey } from '../model/evidence.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { keyOf } from '../shell/store.ts';
import { type SetType, typeset } from '../write/pdf/engine.ts';
import { addressPdf, type DraftOptions, type DraftPdf, prepareDraft, type WrittenPdf } from '../write/pdf/write-pdf.ts';
import type { Address } from './binding.ts';
import { type Inputs, type Kept, nothingKept, seal, unseal } from './kept.ts';
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

/** A draft with what the binder will ask of its pages: filling links in changes nothing of that. */
interface Draft extends DraftPdf {
  readonly survey: PageSurvey;
}

/** A draft whose bytes are read when they are needed: those of a large dossier's first build take 50 MB. */
interface HeldDraft extends Omit<Draft, 'bytes'> {
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
  const draftsOf = rememberDrafts();
  const look = lookOf(style, faces);
  const textOf = rememberTexts(pictures);
  const takenFrom = (made: WrittenPdf): Uint8Array => {
    notes.take(made);
    return made.bytes;
  };
  const draw = async (document: Document, options: DraftOptions): Promise<DraftPdf> => {
    const { job, finish } = prepareDraft(document, style, faces, options);
    return finish(await setType(job, faces));
  };
  const draftOf = async (document: Document, address: Address): Promise<HeldDraft> => {
    const text = textOf(document);
    const drafts = draftsOf(document, text);
    const known = drafts.find((draft) => suits(draft, address));
    if (known !== undefined) return known;
    const draft = await keptDraft(kept, document, { 正文: text, ...look }, address, async (linkable) => {
      const drawn = await draw(document, { linkable, pictures: pictures.bytes });
      return { ...drawn, survey: surveyPdf(drawn.bytes) };
    });
    drafts.push(draft);
    notes.take(draft);
    return draft;
  };
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
    typesetPictures: async (title, identity, make) => {
      const work = `佐证图片“${title}”的页面`;
      const inputs = { 图片和说明: identity, ...look };
      const held = kept.find(work, inputs);
      if (held !== null) return takenFrom(opened(held));
      const { document, pictures: read } = await make();
      const made = addressPdf(await draw(document, { pictures: read }), (target) => target);
      kept.keep(work, inputs, sealed(made));
      return takenFrom(made);
    },
    faces: notes.faces,
    diagnostics: notes.diagnostics,
  };
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

/** The drafts of a document, one for each set of places it can lead to, while its text stays the same. */
function rememberDrafts(): (document: Document, text: string) => HeldDraft[] {
  const done = new Map<Document['id'], { readonly text: string; readonly drafts: HeldDraft[] }>();
  return ({ id }, text) => {
    const held = done.get(id);
    if (held?.text === text) return held.drafts;
    const fresh: HeldDraft[] = [];
    done.set(id, { text, drafts: fresh });
    return fresh;
  };
}

function lookOf(style: Style, faces: FaceSet): Inputs {
  const roles = Object.entries(faces.roles).map(([role, { face, substituted }]) => [role, face.digest, substituted]);
  return {
    版式: keyOf(JSON.stringify(style)),
    字体: keyOf(JSON.stringify([roles, faces.fallbacks.map((f) => f.digest)])),
  };
}

/** Whether all a draft leads to has an address, and nothing else has. */
const suits = ({ targets, dead }: Pick<DraftPdf, 'targets' | 'dead'>, address: Address): boolean =>
  targets.every((target) => address(target) !== null) && dead.every((target) => address(target) === null);

/** The draft as kept for what can be led to. What a text refers to is kept by the text alone, so that it need not be read. */
async function keptDraft(
  kept: Kept,
  document: Document,
  base: Inputs,
  address: Address,
  draw: (linkable: (target: string) => boolean) => Promise<Draft>,
): Promise<HeldDraft> {
  const asks = { 所引: 'targets', ...base };
  const asked = kept.recall(asks);
  const inputsFor = (targets: readonly string[]): Inputs => ({
    ...base,
    无处可引: keyOf(JSON.stringify(targets.filter((target) => address(target) === null))),
  });
  const work = `《${document.title}》的排版`;
  const held = kept.find(work, inputsFor(asked === null ? [] : readTargets(asked)));
  if (asked !== null && held !== null) return inMemory(openedDraft(held));
  const drawn = () => draw((target) => address(target) !== null);
  const draft = await drawn();
  const found = [...draft.targets, ...draft.dead].sort();
  kept.remember(asks, new TextEncoder().encode(JSON.stringify(found)));
  kept.keep(work, inputsFor(found), sealed(draft));
  return onShelf(kept, inputsFor(found), draft, drawn);
}

const readTargets = (held: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(held));

const inMemory = ({ bytes, ...facts }: Draft): HeldDraft => ({ ...facts, bytes: async () => bytes });

/** What was just set is asked for again when a volume is bound and when the document's own file is written: it waits on the disk. */
function onShelf(kept: Kept, inputs: Inputs, draft: Draft, draw: () => Promise<Draft>): HeldDraft {
  if (kept.recall(inputs) === null) return inMemory(draft);
  const { bytes: _, ...facts } = draft;
  return {
    ...facts,
    bytes: async () => {
      const held = kept.recall(inputs);
      return held === null ? (await draw()).bytes : openedDraft(held).bytes;
    },
  };
}

const sealed = ({ bytes, ...facts }: WrittenPdf): Uint8Array => seal(facts, bytes);

function opened(held: Uint8Array): WrittenPdf {
  const { facts, bytes } = unseal(held);
  return { ...(facts as Omit<WrittenPdf, 'bytes'>), bytes };
}

function openedDraft(held: Uint8Array): Draft {
  const { facts, bytes } = unseal(held);
  return { ...(facts as Omit<Draft, 'bytes'>), bytes };
}
