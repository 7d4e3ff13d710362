import type { Origin } from '../diagnostic.ts';
import type { EvidencePiece } from './evidence.ts';

/**
 * 申报包内文件 — path below `data/` and where its bytes come from; large ones are files in staging, never held. A CRC-32 that is
 * known already saves the archive a second reading.
 */
export type BundleEntry =
  | { readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly path: string;
      readonly file: string;
      readonly size: number;
      readonly digest: string;
      readonly crc32?: number;
    };

/** 分册 — one bound volume as it came out: where every part of it begins. Pages are 1-based in the volume's file. */
export interface Volume {
  /** `合订本/第1册.pdf` */
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  /** 长期保存 — the file is PDF/A-2b and says so; absent where something in it stands against that. */
  readonly archive?: '2B';
  readonly parts: readonly VolumePart[];
}

/** 册内部分 — a document, a divider or a piece of evidence inside a volume; `target` is what links name. */
export interface VolumePart {
  readonly target: string;
  readonly title: string;
  readonly firstPage: number;
  readonly pages: number;
  /** 印刷页码 — what is printed on each page, in a volume that grew: `['12', '12-1']`; absent where it is the page of the file. */
  readonly labels?: readonly string[];
  /** 撤下 — what stood here before, under which printed pages, and the sequence that took it away. */
  readonly withdrawn?: { readonly sequence: number; readonly labels: readonly string[] };
}

/** The number printed on page `index` (from 0) of a part. */
export const printedPage = ({ firstPage, labels }: VolumePart, index = 0): string =>
  labels?.[index] ?? String(firstPage + index);

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
  readonly volume: BoundPlace | null;
}

/** 册页 — where a piece stands: `page` of the file, `label` as printed there where the two differ. */
export interface BoundPlace {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  readonly label?: string;
}

/** `第1册第12-1页` */
export const placeText = ({ path, page, label }: BoundPlace): string =>
  `${path.replace(/^.*\/|\.[^.]*$/g, '')}第${label ?? page}页`;
