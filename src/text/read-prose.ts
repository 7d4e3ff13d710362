import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { Unpacking } from '../zip/opened.ts';
import { readDocx } from './docx/read-docx.ts';
import { joinLines } from './join.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlain } from './plain.ts';
import type { Prose, SourceLine } from './prose.ts';
import { recognise } from './recognise.ts';
import { linesWithin, mostCharacters } from './within.ts';

type Format = Prose['format'];

async function linesOf(format: Format, bytes: Uint8Array, pages?: number): Promise<SourceLine[]> {
  if (format === 'pdf') return readPdf(bytes, pages);
  return format === 'docx' ? readDocx(bytes) : readPlain(bytes);
}

/** What may be said of a file before a word of it is read. */
export const proseCodes = [
  { code: 'document-unreadable', title: '文稿打不开' },
  { code: 'document-without-text', title: '文稿没有文字层' },
  { code: 'document-garbled', title: '文稿里有乱码' },
  { code: 'document-cut', title: '文稿太长，只读了前面一部分' },
] as const;

const refusal = (file: string, seen: string, hint: string): Diagnostic => ({
  code: 'document-unreadable',
  severity: 'error',
  message: `“${file}”不是能读的文稿：它是${seen}。`,
  at: { file },
  hint,
});

const unreadable = (file: string, format: Format, error: unknown): Diagnostic => {
  const large = error instanceof Unpacking && error.reason === 'large';
  return {
    code: 'document-unreadable',
    severity: 'error',
    message: `打不开“${file}”：它是${format}文件，但${large ? '解压后大得不像文稿（文字部分超过32MB，或有成千上万个部件）' : '已损坏或加了密码'}。`,
    at: { file },
    hint: `请在 Word、WPS 或 PDF 阅读器中打开该文件，${large ? '删去不用的内容' : '取消密码'}后另存一份再试。`,
  };
};

const cutAt = (file: string, { line, page }: SourceLine, most: number): Diagnostic => ({
  code: 'document-cut',
  severity: 'warning',
  message: `“${file}”太长，只读了前${most}个字，第${line}行以后的没有读。`,
  at: { file, line, ...(page === undefined ? {} : { page }) },
  hint: '请把它分成几份，逐份再试。',
});

const silent = (file: string): Diagnostic => ({
  code: 'document-without-text',
  severity: 'warning',
  message: `“${file}”没有文字层（多半是扫描件），没有可校对的文字。`,
  at: { file },
  hint: '请提供可检索的电子版，或先做文字识别（OCR）。',
});

/** An empty document of that name: what a reader of a broken file gets. */
const nothing = (file: string, format: Format): Prose => ({ file, format, lines: [], paragraphs: [], wrapped: false });

/** How much of a document is read. */
export interface ReadLimits {
  /** Of a pdf its first so many pages. */
  readonly pages?: number;
  readonly characters?: number;
}

/**
 * 读文稿 — txt (UTF-8, UTF-16, GB 18030), docx or pdf as prose. Never throws: a file of another kind, a broken one, or one
 * that was not read to its end is a diagnostic that says so.
 */
export async function readProse(
  name: string,
  bytes: Uint8Array,
  { pages, characters = mostCharacters }: ReadLimits = {},
): Promise<Outcome<Prose>> {
  const file = name.normalize('NFC').replaceAll('\\', '/');
  const seen = recognise(bytes);
  const { format } = seen;
  if (format === null) return { value: nothing(file, 'txt'), diagnostics: [refusal(file, seen.seen, seen.hint)] };
  try {
    const { lines, cut } = linesWithin(await linesOf(format, bytes, pages), characters);
    const value: Prose = { file, format, lines, ...joinLines(lines) };
    const bare = format === 'pdf' && value.paragraphs.length === 0;
    return { value, diagnostics: [...(bare ? [silent(file)] : []), ...(cut ? [cutAt(file, cut, characters)] : [])] };
  } catch (error) {
    return { value: nothing(file, format), diagnostics: [unreadable(file, format, error)] };
  }
}

/** 文本成文稿 — for texts that are already in memory. */
export function proseOf(file: string, text: string): Prose {
  const lines = readPlain(new TextEncoder().encode(text));
  return { file, format: 'txt', lines, ...joinLines(lines) };
}
