import { longDay, longMonth } from './day.ts';

/** 佐证文件 — a file under 佐证材料/, as probed: never its bytes. Media is told by content, not by name. */
export interface EvidenceFile {
  /** Relative to the workspace, NFC, forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly media: Media;
  /** Pages a reviewer will see; null when it cannot be known. */
  readonly pages: number | null;
  readonly state: 'sound' | 'encrypted' | 'locked' | 'damaged' | 'empty';
  /** Title the file states of itself (OFD), where it does. */
  readonly title?: string;
  /** What is wrong, for the clerk, when `state` is not sound. */
  readonly remark?: string;
  /** Of a PDF: what the binder must know of its pages, so that they need not be looked through again. */
  readonly survey?: PageSurvey;
  /** Of a PDF: what stands against PDF/A-2b when it is bound; empty where nothing does. */
  readonly archive?: readonly ArchiveObstacle[];
}

/** 长期保存障碍 — what in a PDF stands against PDF/A-2b (ISO 19005-2) once it is bound, with names that help to find it. */
export interface ArchiveObstacle {
  readonly what: ArchiveFault;
  /** Fonts, filters, pages; a few of them. */
  readonly names: readonly string[];
}

/** 障碍种类 — each is said to the clerk in words of its own. */
export type ArchiveFault =
  | 'font-not-embedded'
  | 'font-ill-formed'
  | 'four-colour'
  | 'colour'
  | 'filter'
  | 'picture'
  | 'graphics'
  | 'resources'
  | 'annotation'
  | 'page'
  | 'damaged';

/**
 * 页面普查 — what must be known of a PDF's pages to stamp them rightly and never to bind a blank page unnoticed. Pages are
 * 1-based in the file; pages without a remark are not listed. Plain data, kept with the file's digest.
 */
export interface PageSurvey {
  /** Nothing is painted. */
  readonly empty: readonly number[];
  /** Instructions, a font or a picture are damaged. */
  readonly broken: readonly number[];
  /** A size no paper has. */
  readonly odd: readonly number[];
  /** The graphics state is not left as it was found: `q` without `Q`, and `Q` without `q`. */
  readonly uneven: readonly { readonly page: number; readonly open: number; readonly under: number }[];
  /** Marks come near the upper or lower edge as shown: how many points are left. */
  readonly tight: readonly { readonly page: number; readonly top: number; readonly bottom: number }[];
}

/** 文件种类 — by what it is, as far as it makes a difference to whoever binds or reads it. */
export type Media =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heic'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'ofd'
  | 'zip'
  | 'photos'
  | 'text'
  | 'unknown';

/** 单张图片 — kinds of which one file is one picture that can be drawn. */
const drawn: ReadonlySet<Media> = new Set(['jpeg', 'png', 'gif', 'webp', 'bmp']);
const shown: ReadonlySet<Media> = new Set([...drawn, 'tiff', 'heic', 'photos']);

/** Whether a file becomes one picture on a page. */
export const isPicture = ({ media, state }: Pick<EvidenceFile, 'media' | 'state'>): boolean =>
  drawn.has(media) && state === 'sound';

/** 图片 — shows something and has no words to be read, be it one picture, several pages or a folder. */
export const isImage = (media: Media): boolean => shown.has(media);

/** 佐证材料 — one numbered piece: what is cited, bound once, and listed in the ledger. */
export interface EvidencePiece {
  /** 佐证编号 `3.1-01` */
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly docNumber: string;
  readonly date: string | null;
  /** Where no more is known of its day. */
  readonly month?: string | undefined;
  /** Where a photograph was taken, where the registry says it. */
  readonly place?: string;
  readonly kind: string;
  readonly clauses: readonly string[];
  readonly indicators: readonly string[];
  readonly file: EvidenceFile;
  /** 成组照片 — the pictures of a folder that is one piece, in order of name; `file` then stands for the folder, media `photos`. */
  readonly photos?: readonly EvidenceFile[];
  /** Pages of the file that form this piece, 1-based inclusive; null for all. */
  readonly range: { readonly first: number; readonly last: number } | null;
}

/** The files a piece is made of: one, or the pictures of its folder. */
export const filesOf = ({ file, photos }: EvidencePiece): readonly EvidenceFile[] => photos ?? [file];

/** 佐证目录 — the ledger: every piece in order of number. */
export interface Ledger {
  readonly pieces: readonly EvidencePiece[];
}

type Dated = Pick<EvidencePiece, 'date' | 'month'>;

/** 日期 in words, as far as it is known: 2023年6月1日, 2023年6月; empty where nothing is. */
export const dateInWords = ({ date, month }: Dated): string =>
  date !== null ? longDay(date) : month === undefined ? '' : longMonth(month);

/** The same for columns: 2023-06-01, 2023-06. */
export const dateInDigits = ({ date, month }: Dated): string => date ?? month ?? '';
