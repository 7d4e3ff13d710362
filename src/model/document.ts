import type { Origin } from '../diagnostic.ts';

/** 文字 — plain template text. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  /** 段首语 — the run-in lead of a paragraph (一是…); writers may set it in 楷体. */
  readonly role?: 'lead' | 'strong';
}

/** 数据 — a figure or statement taken from one cell; a click on it leads to its evidence. */
export interface FigureRun {
  readonly type: 'figure';
  /** As printed, unit and qualifier included where the template asked for them. */
  readonly text: string;
  /** Stable name of the fact: `indicator/14/2023`, `profile/built-up-area`, `measures/M12`. */
  readonly fact: string;
  /** The number behind the text, when it is one; unit as printed. */
  readonly value?: number;
  readonly unit?: string;
  readonly period?: string;
  readonly scope?: string;
  readonly at: Origin;
  /** Evidence numbers that prove it; the first is the link's target. */
  readonly evidence: readonly string[];
}

/** 待补 — a missing fact, printed 【待补：…】. */
export interface GapRun {
  readonly type: 'gap';
  readonly what: string;
  /** The fact's full name, where `what` is short because its table row says the rest. */
  readonly subject?: string;
  readonly at: Origin;
}

/** 引用 — points to a piece of evidence, a document, or an attachment of this document. */
export interface ReferenceRun {
  readonly type: 'reference';
  readonly to: { readonly kind: 'evidence' | 'document' | 'attachment'; readonly id: string };
  readonly text: string;
}

/** 行内内容 — what stands in a line: a figure is a node of its own, never text. */
export type Inline = TextRun | FigureRun | GapRun | ReferenceRun;

/** 标题 */
export interface TitleBlock {
  readonly type: 'title';
  readonly lines: readonly (readonly Inline[])[];
  readonly subtitle?: readonly Inline[];
  /** In a book of several documents: the title stands in outline and contents, the headings below it one level deeper. */
  readonly outline?: boolean;
}
/** 层次标题 — numbered by position at compose time: `number` is 一、 （一） 1. （1）. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly content: readonly Inline[];
}
/** 段落 — `indent` false for a flush-left line; `align` only where the form demands it. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly role: 'body' | 'recipient' | 'note' | 'caption' | 'centered' | 'lead-in' | 'contact';
  readonly content: readonly Inline[];
}
/** 表格 — header rows repeat; widths are shares of the type area. */
export interface TableBlock {
  readonly type: 'table';
  readonly caption?: readonly Inline[];
  readonly columns: readonly { readonly width: number; readonly align: 'left' | 'center' | 'right' }[];
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
}
/** 单元格 — of a table in print. */
export interface TableCell {
  readonly content: readonly Inline[];
  readonly colspan?: number;
  readonly rowspan?: number;
}
/** 图表 — a small series drawn by the writers; every point is a figure. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly alt: string;
  readonly caption: readonly Inline[];
  readonly unit: string;
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
  readonly target?: number;
}
/** 发文机关标志与发文字号 — the red head of a 公文. `signer` only on upward documents. */
export interface LetterheadBlock {
  readonly type: 'letterhead';
  readonly issuer: string;
  readonly number: readonly Inline[];
  readonly signer?: string;
  /** 简报: name of the bulletin, issue and day under the head instead of a 文号. */
  readonly masthead?: { readonly issue: readonly Inline[]; readonly editor: string; readonly day: string };
}
/** 附件说明 */
export interface AttachmentListBlock {
  readonly type: 'attachment-list';
  readonly entries: readonly { readonly id: string; readonly title: string }[];
}
/** 署名与成文日期 */
export interface SignatureBlock {
  readonly type: 'signature';
  readonly units: readonly string[];
  readonly day: string;
}
/** 附件 — starts a new page; flush-left 附件1, then its title. */
export interface AttachmentBlock {
  readonly type: 'attachment';
  readonly id: string;
  /** Ordinal printed after 附件; null when there is only one. */
  readonly ordinal: number | null;
  readonly title: readonly Inline[];
}
/** 版记 */
export interface ImprintBlock {
  readonly type: 'imprint';
  readonly copies: readonly { readonly label: '抄送' | '报' | '送' | '发'; readonly to: string }[];
  readonly issuer: string;
  readonly day: string;
}
/** 封面 */
export interface CoverBlock {
  readonly type: 'cover';
  readonly heading: string;
  readonly title: readonly string[];
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly foot: readonly string[];
}
/** 目录 — of this document's own headings (`own`), or of given entries with the page each leads to. */
export interface ContentsBlock {
  readonly type: 'contents';
  readonly title: string;
  readonly entries: 'own' | readonly ContentsEntry[];
}
/** 目录项 — a line of a table of contents. */
export interface ContentsEntry {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A smaller line below it, each word kept whole: unit, 文号, date and pages of a piece. */
  readonly detail?: readonly string[];
  /** Page as printed; null while it is not known yet. */
  readonly page: string | null;
  /** Where a click leads: `evidence:3.1-01`, `document:02-工作汇报`. */
  readonly target: string | null;
}
/** 换页与版面方向 — everything after it is set on pages of that orientation. */
export interface PageBlock {
  readonly type: 'page';
  readonly orientation: 'portrait' | 'landscape';
}
/** 图片 — by digest; bytes come from the workspace, alt text is required. */
export interface PictureBlock {
  readonly type: 'picture';
  readonly path: string;
  readonly alt: string;
  readonly caption?: readonly Inline[];
  /** Largest size in millimetres; as large as the type area allows where it is not said. */
  readonly width?: number;
  readonly height?: number;
}

/** 并排图片 — pictures side by side, each with its own caption. */
export interface PictureRowBlock {
  readonly type: 'picture-row';
  readonly pictures: readonly PictureBlock[];
}

/** 佐证材料索引 — the evidence this document cites, each with a bookmark that figures and references lead to. */
export interface EvidenceIndexBlock {
  readonly type: 'evidence-index';
  readonly entries: readonly { readonly number: string; readonly title: string }[];
}

/** 内容块 — what a document is made of, from the top down. */
export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | ChartBlock
  | LetterheadBlock
  | AttachmentListBlock
  | SignatureBlock
  | AttachmentBlock
  | ImprintBlock
  | CoverBlock
  | ContentsBlock
  | PageBlock
  | PictureBlock
  | PictureRowBlock
  | EvidenceIndexBlock;

/** 文档 — roles, never looks; the one tree that every writer reads. */
export interface Document {
  /** `02-工作汇报`: unique in the dossier, names its files. */
  readonly id: string;
  readonly kind: string;
  readonly variant?: string;
  /** Plain title for properties, outline and contents. */
  readonly title: string;
  /** Material of the pack it belongs to, or null. */
  readonly material: string | null;
  readonly applicant: string;
  /** 成文日期 */
  readonly day: string;
  readonly draft: boolean;
  /** 公文 carry a red head, others do not. */
  readonly form: 'official' | 'plain';
  readonly blocks: readonly Block[];
}
