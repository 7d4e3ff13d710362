import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { FaceSet, LoadedFace } from '../../model/faces.ts';

/** A file the source may name by its path, `picture-0.png`. */
export interface Attached {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Typeset {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Value of the `<landmark-pages>` the source tells: the printed page of each heading, in order. */
  readonly landmarkPages: readonly string[];
}

export interface Export {
  readonly tagged: boolean;
  readonly standard: 'a-2a' | 'a-2b' | null;
}

/** 排版任务 — one document as the typesetter takes it. */
export interface TypesettingJob {
  readonly source: string;
  readonly attached: readonly Attached[];
  readonly wanted: Export;
}

/** A face as the typesetter is given it: a file it reads when type is set in it, or bytes it copies at once. */
export type FontSource = { readonly fontPaths: string[] } | { readonly fontBlobs: Buffer[] };

/** Sets type wherever that may be: here, or in a process of its own. */
export type SetType = (job: TypesettingJob, faces: FaceSet) => Promise<Typeset>;

/** Rejected source: a bug of ours, or an attached picture the typesetter cannot read. */
class TypesetError extends Error {
  override readonly name = 'TypesetError';
}

/** Any absolute folder: files live in memory only, but the typesetter names them by paths of the platform. */
const root = decodeURIComponent(new URL('.', import.meta.url).pathname).replace(/^\/(?=[A-Za-z]:)/, '');

const compilers = new WeakMap<FaceSet, NodeCompiler>();

function compilerFor(faces: FaceSet): NodeCompiler {
  const made = compilers.get(faces) ?? createCompiler(fontsOf(faces));
  compilers.set(faces, made);
  return made;
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What a typesetter elsewhere needs to set type in these faces, and in no others. */
export const fontsOf = (faces: FaceSet): FontSource[] =>
  [...new Set([...Object.values(faces.roles).map((r) => r.face), ...faces.fallbacks])].map(fontOf);

function fontOf(face: LoadedFace): FontSource {
  const copy = face.copy();
  return copy === null ? { fontBlobs: [buffer(face.read())] } : { fontPaths: [copy] };
}

/** Making one reads the host's fonts too (0.3 s), which private family names keep out: one for many documents. */
export const createCompiler = (fonts: readonly FontSource[]): NodeCompiler =>
  NodeCompiler.create({ workspace: root, fontArgs: [...fonts] });

/** Typesets synchronously, with one compiler for a set of faces. */
export const typeset = (job: TypesettingJob, faces: FaceSet): Typeset => typesetBy(compilerFor(faces), job);

/** The memo of old layouts is dropped at once: it grows to gigabytes otherwise. */
export function typesetBy(compiler: NodeCompiler, { source, attached, wanted }: TypesettingJob): Typeset {
  for (const { path, bytes } of attached) compiler.mapShadow(root + path, buffer(bytes));
  try {
    const document = layOut(compiler, source);
    const bytes = compiler.pdf(document, {
      pdfTags: wanted.tagged,
      ...(wanted.standard && { pdfStandard: wanted.standard }),
    });
    const told: unknown = compiler.query(document, { selector: '<landmark-pages>', field: 'value' });
    return { bytes, pages: document.numOfPages, landmarkPages: pagesTold(told) };
  } finally {
    for (const { path } of attached) compiler.unmapShadow(root + path);
    compiler.evictCache(1);
  }
}

function layOut(compiler: NodeCompiler, source: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFileContent: source });
  const document = outcome.result;
  if (document) return document;
  const failure = outcome.takeDiagnostics();
  throw new TypesetError(JSON.stringify(failure?.shortDiagnostics ?? 'no reason given'));
}

function pagesTold(told: unknown): string[] {
  const first = Array.isArray(told) ? told[0] : [];
  return Array.isArray(first) ? first.map(String) : [];
}
