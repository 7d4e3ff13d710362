import type { Origin } from '../diagnostic.ts';
import type { EvidencePiece } from './evidence.ts';

/** 申报包内文件 — path below `data/` and where its bytes come from; large ones are files in staging, never held. */
export type BundleEntry =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly file: string; readonly size: number; readonly digest: string };

/** 分册 — one bound volume as it came out: where every part of it begins. Pages are 1-based in the volume's file. */
export interface Volume {
  /** `合订本/第1册.pdf` */
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  readonly parts: readonly VolumePart[];
}

/** 册内部分 — a document, a divider or a piece of evidence inside a volume; `target` is what links name. */
export interface VolumePart {
  readonly target: string;
  readonly title: string;
  readonly firstPage: number;
  readonly pages: number;
}

/** 引证 — one place in a document that cites a piece of evidence. */
export interface Citation {
  readonly evidence: string;
  readonly document: string;
  /** Name of the fact, as in FigureRun. */
  readonly fact: string;
  readonly text: string;
  readonly at: Origin;
}

/** 佐证台账行 — a piece with its file in the package and its page in the volume. */
export interface LedgerRow extends EvidencePiece {
  /** Path below `data/`. */
  readonly path: string;
  /** Volume file and 1-based page of its first page there; null when it is not bound (OFD, originals). */
  readonly volume: { readonly path: string; readonly page: number; readonly pages: number } | null;
}
