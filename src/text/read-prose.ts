import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { readDocx } from './docx/read-docx.ts';
import { joinLines } from './join.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlain } from './plain.ts';
import type { Prose, SourceLine } from './prose.ts';

type Format = Prose['format'];

/** Told by content, not by name. */
function formatOf(bytes: Uint8Array): Format {
  const head = String.fromCharCode(...bytes.slice(0, 4));
  return head.startsWith('%PDF') ? 'pdf' : head.startsWith('PK') ? 'docx' : 'txt';
}

async function linesOf(format: Format, bytes: Uint8Array, pages?: number): Promise<SourceLine[]> {
  if (format === 'pdf') return readPdf(bytes, pages);
  return format === 'docx' ? readDocx(bytes) : readPlain(bytes);
}

const unreadable = (file: string, format: Format): Diagnostic => ({
  code: 'document-unreadable',
  severity: 'error',
  message: `打不开“${file}”：文件已损坏、加了密码，或不是${format === 'txt' ? '文本' : format}文件。`,
  at: { file },
  hint: '请在 Word、WPS 或 PDF 阅读器中打开该文件，取消密码后另存一份再试。',
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

/**
 * 读文稿 — txt (UTF-8, UTF-16, GB 18030), docx or pdf as prose, of a pdf its first `pages` where given. Never throws: a
 * broken file is a diagnostic.
 */
export async function readProse(name: string, bytes: Uint8Array, pages?: number): Promise<Outcome<Prose>> {
  const file = name.normalize('NFC').replaceAll('\\', '/');
  const format = formatOf(bytes);
  try {
    const lines = await linesOf(format, bytes, pages);
    const value: Prose = { file, format, lines, ...joinLines(lines) };
    const bare = format === 'pdf' && value.paragraphs.length === 0;
    return { value, diagnostics: bare ? [silent(file)] : [] };
  } catch {
    return { value: nothing(file, format), diagnostics: [unreadable(file, format)] };
  }
}

/** 文本成文稿 — for texts that are already in memory. */
export function proseOf(file: string, text: string): Prose {
  const lines = readPlain(new TextEncoder().encode(text));
  return { file, format: 'txt', lines, ...joinLines(lines) };
}
