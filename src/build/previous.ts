import type { SequenceState } from '../amend/index.ts';
import { byEvidence } from '../bundle/citations.ts';
import { divider, type Frame } from '../bundle/front.ts';
import { clauseOf } from '../bundle/layout.ts';
import type { Part } from '../bundle/parts.ts';
import { stableJson } from '../bundle/stable-json.ts';
import type { Citation, LedgerRow, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import { picturesOf } from '../model/reading-order.ts';
import type { Sink, StagedFile } from '../shell/staging.ts';
import type { PagedPiece } from './pages.ts';

/** 上一序列 — the package handed in before: what nobody touched since is taken from it, byte for byte. */
export interface Previous {
  readonly state: SequenceState;
  /** A file of its, by its path below `data/`. */
  read(path: string): Promise<Uint8Array>;
  /** The same for a large one, streamed. */
  copy(path: string, sink: Sink): Promise<StagedFile>;
}

/** The row of a piece that is as it was handed in: same file, same pages, same words beside it. */
function rowBefore({ state }: Previous, piece: EvidencePiece): LedgerRow | null {
  const row = state.ledger.rows.find(({ number }) => number === piece.number);
  return row !== undefined && contentOf(row) === contentOf(piece) ? row : null;
}

const contentOf = ({ file, range, title, unit, docNumber, date, place, number }: EvidencePiece): string =>
  stableJson([number, file.digest, range, title, unit, docNumber, date, place ?? null]);

/** The pages that were made for a piece, when it is as it was. */
export function pagesBefore(previous: Previous | null, piece: EvidencePiece): PagedPiece | null {
  const row = previous && rowBefore(previous, piece);
  if (previous === null || row === null || row.volume === null) return null;
  const identity = previous.state.files.get(row.path);
  if (identity === undefined) return null;
  return { pages: row.volume.pages, bytes: () => previous.read(row.path), identity, made: 'converted' };
}

/** The files of a document that says what it said before. */
export async function documentBefore(
  previous: Previous,
  document: Document,
): Promise<{ readonly pdf: Uint8Array; readonly docx: Uint8Array; readonly pages: number } | null> {
  const found = previous.state.documents.documents.find((entry) => entry.document.id === document.id);
  if (found === undefined || found.docx === null || !sameDocument(found.document, document)) return null;
  return { pdf: await previous.read(found.pdf), docx: await previous.read(found.docx), pages: found.pages };
}

/** A picture may have been exchanged under its name: what shows one is made anew. */
const sameDocument = (a: Document, b: Document): boolean =>
  picturesOf(b).length === 0 && stableJson(a) === stableJson(b);

/** What a part is now, beside what it was. */
export interface Standing {
  readonly frame: Frame;
  readonly pieces: readonly EvidencePiece[];
  readonly documents: readonly Document[];
  readonly citations: readonly Citation[];
}

/** Whether a part is what it was in the sequence before, so that its pages need not be made again. */
export function untouched(previous: Previous, part: Part, now: Standing): boolean {
  if (part.change !== undefined) return false;
  const { from } = part;
  if (from.kind === 'withdrawn') return true;
  if (from.kind === 'evidence') return rowBefore(previous, from.piece) !== null;
  if (from.kind === 'divider') return sameDivider(previous, from.clause, now);
  const before = previous.state.documents.documents.find(({ document }) => document.id === from.document.id);
  return before !== undefined && sameDocument(before.document, from.document);
}

/** A divider is made from the ledger; made again from the old one it must say the same, page numbers aside. */
function sameDivider({ state }: Previous, id: string, now: Standing): boolean {
  const clause = now.frame.pack.categories.flatMap(({ clauses }) => clauses).find((c) => c.id === id);
  if (clause === undefined) return false;
  const documents = state.documents.documents.map(({ document }) => document);
  const before = { pieces: state.ledger.rows, documents, citations: state.ledger.citations };
  const [old, fresh] = [before, now].map(({ pieces, documents: all, citations }) =>
    divider(
      now.frame,
      clause,
      pieces.filter((piece) => clauseOf(piece) === id),
      byEvidence(citations),
      new Map(all.map((d) => [d.id, d.kind])),
      () => null,
    ),
  );
  return stableJson(old?.blocks) === stableJson(fresh?.blocks);
}

/** The volume as it was, where not one of its parts was touched; null where it must be bound anew. */
export function volumeBefore(previous: Previous, path: string, parts: readonly Part[], now: Standing): Volume | null {
  const volume = previous.state.ledger.volumes.find((v) => v.path === path);
  const old = volume?.parts.filter(({ target }) => !target.startsWith('front:')) ?? [];
  const same =
    old.length === parts.length &&
    parts.every((part, i) => old[i]?.target === part.target && untouched(previous, part, now));
  return volume !== undefined && same ? volume : null;
}
