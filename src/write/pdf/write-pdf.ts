import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { FaceReport, FaceSet } from '../../model/faces.ts';
import type { Style } from '../../model/style.ts';
import { ownTargets } from '../layout/targets.ts';
import { coverageOf } from './coverage.ts';
import { facesIn } from './embedded.ts';
import { typeset } from './engine.ts';
import { makeInk } from './ink.ts';
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

/**
 * A document as tagged PDF/A-2a, in the page geometry of the style. Synchronous; some 10 ms a page.
 * The same document, style and faces give the same bytes.
 */
export function writePdf(document: Document, style: Style, faces: FaceSet, options: PdfOptions = {}): WrittenPdf {
  const metrics = metricsOf(style);
  const ink = makeInk(coverageOf(faces), document.id);
  const pictures = loadPictures(document, options.pictures);
  const body = documentSource({
    document,
    style,
    metrics,
    ink,
    address: options.links ?? ((target) => target),
    own: ownTargets(document),
    picture: pictures.drawable,
  });
  const tagged = options.tagged ?? true;
  const source = `${preamble(document, style, faces, metrics)}\n${body}`;
  const made = typeset(source, faces, pictures.attached, { tagged, standard: tagged ? 'a-2a' : 'a-2b' });
  return { ...made, faces: facesIn(made.bytes, faces), diagnostics: [...pictures.diagnostics, ...ink.diagnostics()] };
}

/** Pages the document fills. */
export const countPages = (document: Document, style: Style, faces: FaceSet, options: PdfOptions = {}): number =>
  writePdf(document, style, faces, options).pages;
