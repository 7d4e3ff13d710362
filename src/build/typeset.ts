import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { type WrittenPdf, writePdf } from '../write/pdf/write-pdf.ts';
import type { Address } from './volumes.ts';

/** 排版 — documents as PDF, each text with each set of links once; remembers the faces used and what was noticed. */
export interface Typesetter {
  typeset(document: Document, address: Address): WrittenPdf;
  /** A page of one picture; not kept. */
  typesetPicture(document: Document, picture: Uint8Array): WrittenPdf;
  readonly faces: () => readonly FaceReport[];
  readonly diagnostics: () => readonly Diagnostic[];
}

interface Done {
  /** What each target was answered; another answer is another file. */
  readonly answers: ReadonlyMap<string, string | null>;
  readonly made: WrittenPdf;
}

export function createTypesetter(style: Style, faces: FaceSet): Typesetter {
  const done = new Map<Document['id'], { readonly text: string; readonly files: Done[] }>();
  const used = new Map<string, FaceReport>();
  const noticed = new Map<string, Diagnostic>();
  const note = (made: WrittenPdf): WrittenPdf => {
    for (const face of made.faces) used.set(`${face.role} ${face.digest}`, face);
    for (const d of made.diagnostics) noticed.set(JSON.stringify(d), d);
    return made;
  };
  const filesOf = (document: Document): Done[] => {
    const text = JSON.stringify(document);
    const held = done.get(document.id);
    if (held?.text === text) return held.files;
    const fresh: Done[] = [];
    done.set(document.id, { text, files: fresh });
    return fresh;
  };
  return {
    typeset: (document, address) => {
      const files = filesOf(document);
      const known = files.find(({ answers }) => [...answers].every(([target, answer]) => address(target) === answer));
      if (known !== undefined) return known.made;
      const answers = new Map<string, string | null>();
      const links: Address = (target) => {
        const answer = address(target);
        answers.set(target, answer);
        return answer;
      };
      const made = note(writePdf(document, style, faces, { links }));
      files.push({ answers, made });
      return made;
    },
    typesetPicture: (document, picture) => note(writePdf(document, style, faces, { pictures: () => picture })),
    faces: () => [...used.values()].sort((a, b) => (a.role + a.digest < b.role + b.digest ? -1 : 1)),
    diagnostics: () => [...noticed.values()],
  };
}
