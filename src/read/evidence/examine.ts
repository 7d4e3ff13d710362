import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { ByteSource, Workspace } from '../../workspace.ts';
import { createSeat, piecesOf, type Seat, seated } from './held.ts';
import { recognise } from './media.ts';
import { type PdfProbe, type Probe, probeFile } from './pages.ts';

/** Files open at once: enough to hide the opening, few enough for any machine's limit. */
const openAtOnce = 2;

/** Digests kept between runs. Whoever gives it answers for a file not having changed meanwhile. */
export interface DigestMemory {
  get(path: string): Promise<string | null>;
  /** `signature`: of the file that was hashed. */
  put(path: string, digest: string, more?: { readonly signature?: string }): Promise<void>;
}

/** Findings kept between runs; it may forget anything at any time, and must be emptied when the probes change. */
export interface ProbeMemory {
  get(digest: string): Promise<Finding | null>;
  put(digest: string, finding: Finding): Promise<void>;
}
export type Finding = Probe & Pick<EvidenceFile, 'media'>;

/** 探明 — what only reading a file tells; the finding is null where there is nothing in it. */
export type Examined = Pick<EvidenceFile, 'digest' | 'bytes'> & {
  readonly finding: Finding | null;
  /** Of the file as it was read. */
  readonly signature?: string;
};

/** What became of a file: what was found, or why it could not be read. */
export type Examination = Examined | { readonly unreadable: string };

/** What examining takes from whoever asks for it. */
export interface Examining {
  readonly probePdf: PdfProbe;
  /** The SHA-256 of a file that has not been touched since it was last hashed; null when that is not known. */
  readonly digests?: DigestMemory;
  /** What was found in a content before, by its SHA-256: unchanged files are hashed but not looked into again. */
  readonly memory?: ProbeMemory;
}

/** 探查的人 — open files, in any order; `seen` hears of each as soon as it is done. `known`: what may save them the work. */
export type Examiners = (
  paths: readonly string[],
  seen: (path: string, examination: Examination) => Promise<void>,
  known: Pick<Examining, 'digests' | 'memory'>,
) => Promise<void>;

/** In this thread, some files at once. */
export const examinersHere =
  (workspace: Pick<Workspace, 'open'>, probePdf: PdfProbe): Examiners =>
  async (paths, seen, known) => {
    const waiting = paths.values();
    const work = async (): Promise<void> => {
      const seat = createSeat();
      for (const path of waiting) await seen(path, await examineFile(workspace, path, { ...known, probePdf, seat }));
    };
    await Promise.all(Array.from({ length: openAtOnce }, work));
  };

async function examineFile(
  workspace: Pick<Workspace, 'open'>,
  path: string,
  { seat, ...options }: Examining & { readonly seat: Seat },
): Promise<Examination> {
  try {
    const source = await workspace.open(path);
    try {
      const before = source.signature?.();
      const seen = await look(seated(source, seat), path, options);
      if (source.signature?.() !== before) return { unreadable: '读取期间有程序在改动它，请等文件放定后再运行' };
      return { ...seen, ...(before !== undefined && { signature: before }) };
    } finally {
      source.close();
    }
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

async function look(source: ByteSource, path: string, options: Examining): Promise<Examined> {
  const digest = (await options.digests?.get(path)) ?? digestOf(source);
  if (source.size === 0) return { digest, bytes: 0, finding: null };
  const remembered = (await options.memory?.get(digest)) ?? null;
  return { digest, bytes: source.size, finding: remembered ?? (await inspect(source, options.probePdf)) };
}

async function inspect(source: ByteSource, probePdf: PdfProbe): Promise<Finding> {
  const found = recognise(source);
  const probe = found.media === 'pdf' ? await safely(probePdf, source) : probeFile(source, found);
  return { media: found.media, ...probe };
}

/** A probe that throws has met a file it cannot read: that is a finding about the file. */
async function safely(probe: PdfProbe, source: ByteSource): Promise<Probe> {
  try {
    return await probe(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { pages: null, state: 'damaged', remark: `PDF 打不开（${reason.slice(0, 120)}）` };
  }
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const bytes of piecesOf(source)) hash.update(bytes);
  return hash.digest('hex');
}
