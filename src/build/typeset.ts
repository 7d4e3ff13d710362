import { surveyPdf } from '../bundle/pdf/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { PageSurvey } from '../model/evidence.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { keyOf } from '../shell/store.ts';
import { addressPdf, type DraftPdf, draftPdf, type WrittenPdf, writePdf } from '../write/pdf/write-pdf.ts';
import type { Address } from './binding.ts';
import { type Inputs, type Kept, nothingKept, seal, unseal } from './kept.ts';
import { noPictures, type Pictures } from './pictures.ts';

/** 排版 — documents as PDF, each text set once wherever its links lead; remembers the faces used and what was noticed. */
export interface Typesetter {
  typeset(document: Document, address: Address): WrittenPdf;
  /** The same, made only when its bytes are asked for. */
  lay(document: Document, address: Address): Laid;
  pagesOf(document: Document, address: Address): number;
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
  readonly bytes: () => Uint8Array;
}

/** A draft with what the binder will ask of its pages: filling links in changes nothing of that. */
interface Draft extends DraftPdf {
  readonly survey: PageSurvey;
}

/** 图片页 — a document of pictures, and their bytes by path. */
export interface PicturePages {
  readonly document: Document;
  readonly pictures: (path: string) => Uint8Array;
}

export function createTypesetter(
  style: Style,
  faces: FaceSet,
  kept: Kept = nothingKept,
  pictures: Pictures = noPictures,
): Typesetter {
  const notes = createNotes();
  const draftsOf = rememberDrafts();
  const look = lookOf(style, faces);
  const textOf = rememberTexts(pictures);
  const draftOf = (document: Document, address: Address): Draft => {
    const text = textOf(document);
    const drafts = draftsOf(document, text);
    const known = drafts.find((draft) => suits(draft, address));
    if (known !== undefined) return known;
    const draft = keptDraft(kept, document, { 正文: text, ...look }, address, (linkable) => {
      const drawn = draftPdf(document, style, faces, { linkable, pictures: pictures.bytes });
      return { ...drawn, survey: surveyPdf(drawn.bytes) };
    });
    drafts.push(draft);
    return notes.take(draft);
  };
  return {
    look,
    typeset: (document, address) => addressPdf(draftOf(document, address), address),
    lay: (document, address) => {
      const draft = draftOf(document, address);
      const places = draft.targets.map(address);
      const identity = keyOf(JSON.stringify([textOf(document), look, draft.targets, places, draft.dead]));
      return { pages: draft.pages, identity, survey: draft.survey, bytes: () => addressPdf(draft, address).bytes };
    },
    pagesOf: (document, address) => draftOf(document, address).pages,
    typesetPictures: async (title, identity, make) => {
      const work = `佐证图片“${title}”的页面`;
      const inputs = { 图片和说明: identity, ...look };
      const held = kept.find(work, inputs);
      if (held !== null) return notes.take(opened(held)).bytes;
      const { document, pictures: read } = await make();
      const made = writePdf(document, style, faces, { pictures: read });
      kept.keep(work, inputs, sealed(made));
      return notes.take(made).bytes;
    },
    faces: notes.faces,
    diagnostics: notes.diagnostics,
  };
}

/** The faces used and what was noticed in all that was set, each once. */
function createNotes() {
  const used = new Map<string, FaceReport>();
  const noticed = new Map<string, Diagnostic>();
  return {
    take: <T extends WrittenPdf>(made: T): T => {
      for (const face of made.faces) used.set(`${face.role} ${face.digest}`, face);
      for (const d of made.diagnostics) noticed.set(JSON.stringify(d), d);
      return made;
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
function rememberDrafts(): (document: Document, text: string) => Draft[] {
  const done = new Map<Document['id'], { readonly text: string; readonly drafts: Draft[] }>();
  return ({ id }, text) => {
    const held = done.get(id);
    if (held?.text === text) return held.drafts;
    const fresh: Draft[] = [];
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
function keptDraft(
  kept: Kept,
  document: Document,
  base: Inputs,
  address: Address,
  draw: (linkable: (target: string) => boolean) => Draft,
): Draft {
  const asks = { 所引: 'targets', ...base };
  const asked = kept.recall(asks);
  const inputsFor = (targets: readonly string[]): Inputs => ({
    ...base,
    无处可引: keyOf(JSON.stringify(targets.filter((target) => address(target) === null))),
  });
  const work = `《${document.title}》的排版`;
  const held = kept.find(work, inputsFor(asked === null ? [] : readTargets(asked)));
  if (asked !== null && held !== null) return openedDraft(held);
  const draft = draw((target) => address(target) !== null);
  const found = [...draft.targets, ...draft.dead].sort();
  kept.remember(asks, new TextEncoder().encode(JSON.stringify(found)));
  kept.keep(work, inputsFor(found), sealed(draft));
  return draft;
}

const readTargets = (held: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(held));

const sealed = ({ bytes, ...facts }: WrittenPdf): Uint8Array => seal(facts, bytes);

function opened(held: Uint8Array): WrittenPdf {
  const { facts, bytes } = unseal(held);
  return { ...(facts as Omit<WrittenPdf, 'bytes'>), bytes };
}

function openedDraft(held: Uint8Array): Draft {
  const { facts, bytes } = unseal(held);
  return { ...(facts as Omit<Draft, 'bytes'>), bytes };
}
