import type { Face } from './style.ts';

/** 字体文件 — one loaded face, under a family name of our own so that no font of the host can take its place. */
export interface LoadedFace {
  /** Private family name, the only one writers may ask for. */
  readonly family: string;
  /** Name in the field or of the open face: 仿宋_GB2312, Noto Serif SC. */
  readonly name: string;
  /** File name without its folder. */
  readonly file: string;
  /** SHA-256 of the file as installed, lower-case hex. */
  readonly digest: string;
  /**
   * A bare sfnt (TTF or OTF, no collection, no WOFF) that carries `family` as its only family name. Some 15 MB, made anew
   * each time: whoever needs them keeps what he needs of them.
   */
  readonly read: () => Uint8Array;
  /** Path of a file with the same bytes; null where there is none. */
  readonly copy: () => string | null;
}

/** 字体集 — the faces a build is given; the same set and the same input give the same bytes. */
export interface FaceSet {
  /** By role in the field; two roles may share one file. */
  readonly roles: Readonly<Record<Face, { readonly face: LoadedFace; readonly substituted: boolean }>>;
  /** Asked in this order for characters a role's own face lacks (rare place names). */
  readonly fallbacks: readonly LoadedFace[];
}

/** 字体使用记录 — what stands in a written file: which face served which role, and whether it is the official one. */
export interface FaceReport {
  readonly role: Face | '后备';
  readonly name: string;
  readonly file: string;
  readonly digest: string;
  readonly substituted: boolean;
}
