import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { keyOf } from '../shell/store.ts';
import { type WrittenPdf, writePdf } from '../write/pdf/write-pdf.ts';
import { type Inputs, type Kept, nothingKept, seal, unseal } from './kept.ts';
import { noPictures, type Pictures } from './pictures.ts';
import type { Address } from './volumes.ts';

/** 排版 — documents as PDF, each text with each set of links once; remembers the faces used and what was noticed. */
export interface Typesetter {
  typeset(document: Document, address: Address): WrittenPdf;
  /** Pages of pictures; `identity` stands for the pictures and the words beside them, which are only made when needed. */
  typesetPictures(title: string, identity: string, make: () => Promise<PicturePages>): Promise<Uint8Array>;
  readonly faces: () => readonly FaceReport[];
  readonly diagnostics: () => readonly Diagnostic[];
  /** What every page depends on beside its text: style and faces. */
  readonly look: Inputs;
}

/** 图片页 — a document of pictures, and their bytes by path. */
export interface PicturePages {
  readonly document: Document;
  readonly pictures: (path: string) => Uint8Array;
}

/** What each target was answered; another answer is another file. */
type Answers = ReadonlyMap<string, string | null>;

interface Done {
  readonly answers: Answers;
  readonly made: WrittenPdf;
}

export function createTypesetter(
  style: Style,
  faces: FaceSet,
  kept: Kept = nothingKept,
  pictures: Pictures = noPictures,
): Typesetter {
  const done = new Map<Document['id'], { readonly text: string; readonly files: Done[] }>();
  const used = new Map<string, FaceReport>();
  const noticed = new Map<string, Diagnostic>();
  const look = lookOf(style, faces);
  const note = (made: WrittenPdf): WrittenPdf => {
    for (const face of made.faces) used.set(`${face.role} ${face.digest}`, face);
    for (const d of made.diagnostics) noticed.set(JSON.stringify(d), d);
    return made;
  };
  const filesOf = (document: Document, text: string): Done[] => {
    const held = done.get(document.id);
    if (held?.text === text) return held.files;
    const fresh: Done[] = [];
    done.set(document.id, { text, files: fresh });
    return fresh;
  };
  return {
    look,
    typeset: (document, address) => {
      const text = JSON.stringify(document) + pictures.digest(document);
      const files = filesOf(document, text);
      const known = files.find(({ answers }) => [...answers].every(([target, answer]) => address(target) === answer));
      if (known !== undefined) return known.made;
      const { answers, made } = keptPdf(kept, document, { 正文: keyOf(text), ...look }, address, (links) =>
        writePdf(document, style, faces, { links, pictures: pictures.bytes }),
      );
      files.push({ answers, made });
      return note(made);
    },
    typesetPictures: async (title, identity, make) => {
      const work = `佐证图片“${title}”的页面`;
      const inputs = { 图片和说明: identity, ...look };
      const held = kept.find(work, inputs);
      if (held !== null) return note(opened(held)).bytes;
      const { document, pictures: read } = await make();
      const made = writePdf(document, style, faces, { pictures: read });
      kept.keep(work, inputs, sealed(made));
      return note(made).bytes;
    },
    faces: () => [...used.values()].sort((a, b) => (a.role + a.digest < b.role + b.digest ? -1 : 1)),
    diagnostics: () => [...noticed.values()],
  };
}

function lookOf(style: Style, faces: FaceSet): Inputs {
  const roles = Object.entries(faces.roles).map(([role, { face, substituted }]) => [role, face.digest, substituted]);
  return {
    版式: keyOf(JSON.stringify(style)),
    字体: keyOf(JSON.stringify([roles, faces.fallbacks.map((f) => f.digest)])),
  };
}

/** The file as kept for these answers. What a text asks for is kept by the text alone, so that it need not be read. */
function keptPdf(
  kept: Kept,
  document: Document,
  base: Inputs,
  address: Address,
  write: (links: Address) => WrittenPdf,
): Done {
  const asks = { 所引: 'targets', ...base };
  const asked = kept.recall(asks);
  const inputsFor = (answers: Answers): Inputs => ({ ...base, 所引页: keyOf(JSON.stringify([...answers])) });
  const answers = new Map((asked === null ? [] : readTargets(asked)).map((target) => [target, address(target)]));
  const work = `《${document.title}》的排版`;
  const held = kept.find(work, inputsFor(answers));
  if (asked !== null && held !== null) return { answers, made: opened(held) };
  const found = new Map<string, string | null>();
  const made = write((target) => {
    const answer = address(target);
    found.set(target, answer);
    return answer;
  });
  kept.remember(asks, new TextEncoder().encode(JSON.stringify([...found.keys()])));
  kept.keep(work, inputsFor(found), sealed(made));
  return { answers: found, made };
}

const readTargets = (held: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(held));

const sealed = ({ bytes, ...facts }: WrittenPdf): Uint8Array => seal(facts, bytes);

function opened(held: Uint8Array): WrittenPdf {
  const { facts, bytes } = unseal(held);
  return { ...(facts as Omit<WrittenPdf, 'bytes'>), bytes };
}
