import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { FaceReport, FaceSet } from '../model/faces.ts';
import type { Style } from '../model/style.ts';
import { writeDocx } from './docx/write-docx.ts';
import { outline } from './outline.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { writeText } from './text.ts';

export { type DocxOptions, writeDocx } from './docx/write-docx.ts';
export { type Landmark, landmarksOf } from './layout/landmarks.ts';
export { outline } from './outline.ts';
export { glyphCode } from './pdf/ink.ts';
export { type PdfOptions, type WrittenPdf, writePdf } from './pdf/write-pdf.ts';
export { writeText } from './text.ts';

/** What a writer may need beside the tree; each takes what it uses. */
export interface WriteContext {
  readonly style: Style;
  readonly faces: FaceSet;
  readonly links?: (target: string) => string | null;
  readonly pictures?: (path: string) => Uint8Array;
  readonly landmarkPages?: readonly string[];
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
  readonly faces: readonly FaceReport[];
}

/** 写出器 — a tree in, a file out; no writer reads the dossier. */
export interface Writer {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  write(document: Document, context: WriteContext): Promise<Written>;
}

const plain = (text: string): Written => ({ bytes: new TextEncoder().encode(text), diagnostics: [], faces: [] });

/** All writers. To add one: its folder, and a row here; the test then writes every node with it, twice. */
export const writers: readonly Writer[] = [
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    write: async (document, { style, faces, ...options }) => writePdf(document, style, faces, options),
  },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document, { style, ...options }) => ({
      bytes: await writeDocx(document, style, options),
      diagnostics: [],
      faces: [],
    }),
  },
  { id: 'text', extension: 'txt', mediaType: 'text/plain', write: async (document) => plain(writeText(document)) },
  {
    id: 'outline',
    extension: 'outline.txt',
    mediaType: 'text/plain',
    write: async (document) => plain(outline(document)),
  },
];
