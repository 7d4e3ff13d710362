import type { Archived } from '../bundle/archive.ts';
import type { Frame } from '../bundle/front.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Citation, Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { LoadedFace } from '../model/faces.ts';
import type { StagedFile } from '../shell/staging.ts';
import type { Progress } from '../shell/terminal.ts';
import type { Bindery } from './bound.ts';
import type { PagedPiece } from './pages.ts';
import type { Previous } from './previous.ts';
import type { Laid } from './typeset.ts';

/** What binding needs from the rest of the build. */
export interface Binding {
  readonly frame: Frame;
  readonly documents: readonly Document[];
  readonly pieces: readonly EvidencePiece[];
  readonly citations: readonly Citation[];
  /** A document as PDF. A link whose address is its target is left for the binder to resolve; null drops it. */
  readonly typeset: (document: Document, address: Address) => Promise<Laid>;
  /** How many pages that makes. */
  readonly pagesOf: (document: Document, address: Address) => Promise<number>;
  /** The pages of a piece as PDF; null when it cannot be paged (OFD, an archive). */
  readonly paged: (
    piece: EvidencePiece,
  ) => Pick<PagedPiece, 'pages' | 'bytes' | 'identity' | 'survey' | 'archive'> | null;
  readonly stampFont: Pick<LoadedFace, 'digest' | 'read'>;
  readonly bindery: Bindery;
  /** The sequence before, when this is not the first. */
  readonly previous: Previous | null;
  readonly progress: Progress;
}

export interface BoundVolume extends Archived {
  readonly volume: Volume;
  readonly file: StagedFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a link goes: its target as it is to stand in the file, or null where it leads nowhere. */
export type Address = (target: string) => string | null;

/** For what has no links but those the binder makes. */
export const unchanged: Address = (target) => target;
