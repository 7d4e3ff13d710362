import type { Diagnostic } from '../../diagnostic.ts';
import type { ArchiveObstacle, PageSurvey } from '../../model/evidence.ts';

/** 分册计划 — what goes into one bound volume, in order. Pure data and callbacks; nothing is read before its turn comes. */
export interface VolumePlan {
  readonly title: string;
  readonly language: string;
  /** `YYYY-MM-DD`, printed into the file's dates; the clock is never asked. */
  readonly date: string;
  readonly producer: string;
  readonly parts: readonly VolumePart[];
  /** A TrueType face (glyf outlines) for stamps and substitute pages; only the glyphs used are embedded, once. */
  readonly fonts: { readonly stamp: Uint8Array };
  /** What begins a link of ours; a source's link with such a URI must be some part's target. */
  readonly internal?: readonly string[];
  /** File names of the volumes beside this one: links of our own pages may lead into them, those of a stranger's may not. */
  readonly neighbours?: readonly string[];
}

/** 分册的一部分 — one source file or a range of its pages. */
export interface VolumePart {
  readonly id: string;
  /** For diagnostics: the file the clerk knows. */
  readonly file?: string;
  /** The whole file. Called once, when its turn comes; the bytes are let go before the next part is asked for. */
  readonly source: () => Uint8Array | Promise<Uint8Array>;
  /** What `probePdf` found in the same bytes, kept from then; without it, pages are surveyed while they are bound. */
  readonly survey?: PageSurvey;
  /** What stands against PDF/A-2b in the same bytes (`probePdf`); left out, nobody looked, and the volume claims nothing. */
  readonly archive?: readonly ArchiveObstacle[];
  /** 1-based, both ends included. */
  readonly pages?: { readonly first: number; readonly last: number };
  /** What others link to: `evidence:3.1-01`, `document:02-工作汇报`; also the named destination of its first page. */
  readonly target?: string;
  readonly outline?: PartOutline;
  readonly label?: PartLabel;
  /** 印刷页码 — the number printed on each page, `12` or `12-1`, where it is not the running page of the volume. */
  readonly numbers?: readonly string[];
  readonly stamp?: (page: StampedPage) => readonly Stamp[];
  /** Extra links, in the page's own coordinates (points, origin bottom left, before /Rotate). */
  readonly links?: (page: StampedPage) => readonly PageLink[];
  /** What takes the place of a source that cannot be read: lines for a marked page, a PDF, or null for nothing. */
  readonly unreadable?: (problem: string) => readonly string[] | Uint8Array | null;
}

/** 书签 — depth 0 stands at the top; a part of depth n nests under the nearest earlier part of a smaller depth. */
export interface PartOutline {
  readonly title: string;
  readonly depth: number;
  /** Whether the source's own bookmarks nest under this entry. Default: yes. */
  readonly own?: boolean;
  /** Whether the entry is shown opened. Default: closed. */
  readonly open?: boolean;
}

/** 页码标签 (7.12.2): without one, a part's pages carry the running page of the volume. */
export interface PartLabel {
  readonly style: 'decimal' | 'roman' | 'Roman' | 'letters' | 'Letters' | 'none';
  readonly prefix?: string;
  readonly start?: number;
}

/** Which page is being stamped: all numbers are 1-based. */
export interface StampedPage {
  /** Page of this part, and how many it has here. */
  readonly index: number;
  readonly count: number;
  readonly volumePage: number;
  /** Visible size in points, as the reader sees it. */
  readonly width: number;
  readonly height: number;
}

export type Corner = 'top-left' | 'top-center' | 'top-right' | 'bottom-left' | 'bottom-center' | 'bottom-right';

/** 页面戳记 — a line of text at a corner of the page as the reader sees it. */
export interface Stamp {
  readonly text: string;
  readonly at: Corner;
  /** Points; default 9. Narrowed when the text would not fit the page's width. */
  readonly size?: number;
  /** Points from the page's visible edge; default 18. */
  readonly margin?: number;
}

export interface PageLink {
  readonly rect: readonly [number, number, number, number];
  readonly uri: string;
}

/** 装订结果 — what was bound where, and what was noticed. */
export interface BindReport {
  /** 长期保存 — `2B` where the volume is written, and marked, as PDF/A-2b: nothing in any part stands against it. */
  readonly archive: '2B' | null;
  readonly pages: number;
  readonly bytes: number;
  readonly parts: readonly BoundPart[];
  readonly unresolved: readonly { readonly part: string; readonly page: number; readonly uri: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BoundPart {
  readonly id: string;
  /** 1-based page of the volume; 0 when the part has no page. */
  readonly firstPage: number;
  readonly pages: number;
  /** What was taken out of the source, with how often. */
  readonly removed: readonly { readonly what: Removal; readonly count: number }[];
  /** How a source that was not sound was read. */
  readonly recovered: Recovery | null;
  /** What stands against PDF/A-2b; null where nobody looked. */
  readonly archive: readonly ArchiveObstacle[] | null;
}

export type Recovery = 'decrypted' | 'rebuilt' | 'substituted' | 'left-out';

export type Removal =
  | 'javascript'
  | 'launch'
  | 'attachment'
  | 'open-action'
  | 'form-action'
  | 'media'
  | 'remote-link'
  | 'form-field'
  | 'other-action';
