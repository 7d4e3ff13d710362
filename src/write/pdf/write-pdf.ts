import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { FaceReport, FaceSet } from '../../model/faces.ts';
import type { Style } from '../../model/style.ts';
import { ownTargets } from '../layout/targets.ts';
import { coverageOf } from './coverage.ts';
import { facesIn } from './embedded.ts';
import { type Typeset, type TypesettingJob, typeset } from './engine.ts';
import { makeInk } from './ink.ts';
import { addressed, createMarks } from './links.ts';
import { metricsOf } from './metrics.ts';
import { loadPictures } from './pictures.ts';
import { preamble } from './preamble.ts';
import { documentSource } from './source.ts';

export interface PdfOptions {
  /** Address for `evidence:3.1-01` or `document:02-工作汇报`; null for no link. By default the target itself, for the binder to resolve. */
  readonly links?: (target: string) => string | null;
  /** Bytes of a picture, by its path in the workspace; may throw when there is none. */
  readonly pictures?: (path: string) => Uint8Array;
  /** Off for very long lists: tags triple their size. An untagged file is PDF/A-2b. */
  readonly tagged?: boolean;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly faces: readonly FaceReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** Printed page of each landmark (`landmarksOf`), for the cached contents of the Word file. */
  readonly landmarkPages: readonly string[];
}

/** 排好未填链接的稿 — set in type; its links lead to marks until `addressPdf` says where. */
export interface DraftPdf extends WrittenPdf {
  /** What the marks stand for, by number. */
  readonly targets: readonly string[];
  /** What the text also refers to, where there was nothing to lead to. */
  readonly dead: readonly string[];
}

export interface DraftOptions extends Omit<PdfOptions, 'links'> {
  /** Whether there is anything to lead to; by default there is. */
  readonly linkable?: (target: string) => boolean;
}

/**
 * A document as tagged PDF/A-2a, in the page geometry of the style. Synchronous; some 10 ms a page.
 * The same document, style and faces give the same bytes.
 */
export function writePdf(document: Document, style: Style, faces: FaceSet, options: PdfOptions = {}): WrittenPdf {
  const { links = itself, ...rest } = options;
  return addressPdf(draftPdf(document, style, faces, { ...rest, linkable: (target) => links(target) !== null }), links);
}

const itself = (target: string): string => target;

/** The dear part of `writePdf`, which does not depend on where links lead. */
export function draftPdf(document: Document, style: Style, faces: FaceSet, options: DraftOptions = {}): DraftPdf {
  const { job, finish } = prepareDraft(document, style, faces, options);
  return finish(typeset(job, faces));
}

/** 待排稿 — a document as the typesetter takes it, and what becomes of the pages it gives back. */
export interface PreparedDraft {
  readonly job: TypesettingJob;
  readonly finish: (made: Typeset) => DraftPdf;
}

/** A draft before type is set, for whoever has that done elsewhere. */
export function prepareDraft(
  document: Document,
  style: Style,
  faces: FaceSet,
  options: DraftOptions = {},
): PreparedDraft {
  const metrics = metricsOf(style);
  const ink = makeInk(coverageOf(faces), document.id);
  const pictures = loadPictures(document, options.pictures);
  const { targets, markOf } = createMarks();
  const linkable = options.linkable ?? (() => true);
  const dead = new Set<string>();
  const body = documentSource({
    document,
    style,
    metrics,
    ink,
    address: (target) => {
      if (linkable(target)) return markOf(target);
      dead.add(target);
      return null;
    },
    own: ownTargets(document),
    picture: pictures.drawable,
  });
  const tagged = options.tagged ?? true;
  return {
    job: {
      source: `${preamble(document, style, faces, metrics)}\n${body}`,
      attached: pictures.attached,
      wanted: { tagged, standard: tagged ? 'a-2a' : 'a-2b' },
    },
    finish: (made) => {
      const diagnostics = [...pictures.diagnostics, ...ink.diagnostics()];
      return { ...made, targets, dead: [...dead], faces: facesIn(made.bytes, faces), diagnostics };
    },
  };
}

/** The draft with its addresses. Throws where nothing is there to lead to: that had to be known before setting type. */
export function addressPdf(
  { targets, dead: _, ...draft }: DraftPdf,
  links: (target: string) => string | null,
): WrittenPdf {
  const bytes = addressed(draft.bytes, (mark) => {
    const target = targets[mark] ?? '';
    const address = links(target);
    if (address === null) throw new Error(`no address for ${target}`);
    return { address, description: describe(target) };
  });
  return { ...draft, bytes };
}

const kinds: Readonly<Record<string, string>> = { evidence: '佐证', document: '', clause: '条款' };

/** `evidence:3.1-01` as it is read aloud: `佐证3.1-01`. */
function describe(target: string): string {
  const [, kind = '', name = target] = /^(\w+):(.*)$/.exec(target) ?? [];
  return `${kinds[kind] ?? ''}${name}`;
}
