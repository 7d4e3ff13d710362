import type { Day } from './day.ts';

/**
 * 内容洞察 — what can be seen inside one file of evidence, by its content alone: plain JSON, kept by digest, so that an
 * unchanged file is not opened again. Null parts do not apply to the medium.
 */
export interface Insight {
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Why it was not looked into, for the clerk; null where it was. */
  readonly skipped: string | null;
  readonly text: TextInsight | null;
  readonly photo: PhotoInsight | null;
  readonly office: OfficeInsight | null;
  /** 动态内容 of a PDF: 脚本, 附件, 启动程序, 多媒体; empty for a plain one. */
  readonly active: readonly string[];
}

/** 文字层 */
export interface TextInsight {
  /** Letters, digits and characters; blanks and punctuation do not count. */
  readonly characters: number;
  /** Pages read, and whether the file has more. */
  readonly pages: number | null;
  readonly cut: boolean;
  /** Figures that belong to one of the pack's indicators or facts. */
  readonly figures: readonly StatedFigure[];
  /** 标题 as the paper itself has it; absent where its first lines hold none. */
  readonly heading?: string;
  /** 发文字号 in its own head; absent where none stands there, or two. */
  readonly docNumber?: StatedMark;
  /** What the calendar refutes: weekdays, days that do not exist, lunar dates, ordinals. */
  readonly slips: readonly StatedSlip[];
  /** 个人信息 it shows, masked; absent where it shows none. */
  readonly personal?: PersonalMarks;
  /** 密级标志 it bears; absent where it bears none. */
  readonly secret?: StatedMark;
  /** Every number the text holds, distinct, ascending; a table's cells among them. */
  readonly numbers: readonly number[];
  /** The smallest hashes of its shingles, ascending: two sketches give the share of text in common. */
  readonly sketch: readonly number[];
}

/** 文中数据 — one figure as a piece of evidence states it. */
export interface StatedFigure {
  /** Id of an indicator, of a part, or of a fact of 基本情况. */
  readonly indicator: string;
  /** Of a fact in the unit the pack asks for; `unit` is the one written. */
  readonly value: number | string;
  readonly unit: string;
  readonly qualifier: string;
  /** `2023`, `近三年`, or empty. */
  readonly period: string;
  readonly scope: string;
  /** 目标值: what is to be reached. Absent: what is. */
  readonly aim?: true;
  /** 1-based; absent where the format has no pages. */
  readonly page?: number;
  /** 1-based line of the text as read. */
  readonly line: number;
  /** From the name to the unit. */
  readonly quote: string;
  /** The sentence it stands in, at most 160 characters around it. */
  readonly sentence: string;
}

/** 文中日期差错 — words of a piece of evidence that the calendar refutes. */
export interface StatedSlip {
  readonly quote: string;
  /** What the calendar says, without a final 。 */
  readonly message: string;
  /** 1-based; absent where the format has no pages. */
  readonly page?: number;
  /** 1-based line of the text as read. */
  readonly line: number;
}

/** 文中标记 — words of a piece of evidence that should not go out, as far as they may be repeated. */
export interface StatedMark {
  readonly words: string;
  /** 1-based; absent where the format has no pages. */
  readonly page?: number;
  /** 1-based line of the text as read. */
  readonly line: number;
}

/** 个人信息 — how many, and the first of them: `手机号138****78`. */
export interface PersonalMarks {
  readonly count: number;
  readonly first: StatedMark;
}

/** 照片 */
export interface PhotoInsight {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** 感知哈希 — 128 bits in hex; pictures that look alike differ in few bits. Null for a flat or a mostly white picture (a scan). */
  readonly hash: string | null;
  /** Nothing is on it: a sheet of paper scanned from behind, a lens nobody uncovered. */
  readonly blank?: true;
  /** Day the camera recorded. */
  readonly taken: Day | null;
  /** Exif orientation 1 … 8. */
  readonly orientation: number | null;
  /** 相机时钟没有设过 — the day it recorded is the one it starts with. */
  readonly unset?: true;
  /** 改图软件 that wrote the file last. */
  readonly editor?: string;
  /** 内嵌缩略图 stands upright where the picture lies, or lies where it stands. */
  readonly previewTurned?: true;
}

/** 办公软件痕迹 — what a Word, Excel or PowerPoint file still carries beside its text. */
export interface OfficeInsight {
  /** 修订 not yet accepted or rejected, and who made them. */
  readonly changes: Trace;
  /** 批注 */
  readonly comments: Trace;
  /** 隐藏的文字, sheets or slides; the names or the first words of them. */
  readonly hidden: Trace;
  readonly macros: boolean;
  /** 嵌入的对象和文件, by what they are; absent where there is none. */
  readonly embedded?: Trace;
  /** 从外面取的内容 — pictures, templates, workbooks, commands that opening the file fetches; absent where there is none. */
  readonly fetched?: Trace;
}

/** 痕迹 — how many of a sort there are, and a few to find them by. */
export interface Trace {
  readonly count: number;
  /** At most three, each at most 20 characters. */
  readonly samples: readonly string[];
}

/** 查看结果 — by digest of the file. */
export type Insights = ReadonlyMap<string, Insight>;

/** 印证 — one indicator or fact of 基本情况 held against the evidence that can be read. Numbers are those of pieces. */
export interface Corroboration {
  /** Id of an indicator, of a part, or of a fact of 基本情况. */
  readonly indicator: string;
  readonly name: string;
  /** Pieces that state the same figure (or both of its terms). */
  readonly corroborated: readonly string[];
  /** Pieces that state another figure for the same year and scope. */
  readonly contradicted: readonly string[];
  /** Own pieces that hold the bare number, but one so common (2, 100) that this says little. */
  readonly mentioned: readonly string[];
  /** Own pieces with a text layer that state none of its figures. */
  readonly silent: readonly string[];
  /** Own pieces without a text layer: photographs, scans. */
  readonly unread: readonly string[];
}

/** `3件印证，1件相左`; where no piece speaks, why none does. */
export function corroborationWords({ corroborated, contradicted, mentioned, silent, unread }: Corroboration): string {
  const count = (pieces: readonly string[], words: string): string[] =>
    pieces.length === 0 ? [] : [`${pieces.length}件${words}`];
  const spoken = [...count(corroborated, '印证'), ...count(contradicted, '相左')];
  if (spoken.length > 0) return spoken.join('，');
  const rest = [...count(mentioned, '提及'), ...count(silent, '未写此数'), ...count(unread, '没有文字层，请人工核对')];
  return rest.length === 0 ? '没有可核对的佐证' : rest.join('，');
}
