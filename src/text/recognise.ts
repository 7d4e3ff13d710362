import {
  type FileKind,
  fileKind,
  type PartsKind,
  partsKind,
  type StreamsKind,
  streamsKind,
} from '../model/file-kind.ts';
import { plausibleText } from './decode.ts';

/** 看作什么 — a document this program reads, or why it does not and what to do instead. */
export type Recognised =
  | { readonly format: 'txt' | 'docx' | 'pdf' }
  | { readonly format: null; readonly seen: string; readonly hint: string };

const saveAs = '请用 Word 或 WPS 打开它，“另存为”docx 后再试。';
const attach = '请只把其中的文稿（txt、docx、pdf）取出来再试。';
const refused = (seen: string, hint: string): Recognised => ({ format: null, seen, hint });
const picture = (kind: string): Recognised =>
  refused(`一张${kind}图片`, '图片里没有可校对的文字；请提供可编辑的文稿，或先做文字识别（OCR）。');

/** What is no text at all; `Record`, so that a kind nobody has words for does not compile. */
const others: Readonly<Record<Exclude<FileKind, 'pdf' | 'zip' | 'ole'>, Recognised>> = {
  jpeg: picture('JPEG'),
  png: picture('PNG'),
  gif: picture('GIF'),
  bmp: picture('BMP'),
  tiff: picture('TIFF'),
  heic: picture('HEIC'),
  avif: picture('AVIF'),
  webp: picture('WebP'),
  rar: refused('压缩包', attach),
  '7z': refused('压缩包', attach),
  gzip: refused('压缩包', attach),
  bzip2: refused('压缩包', attach),
  xz: refused('压缩包', attach),
  program: refused('程序文件', attach),
  rtf: refused('RTF 文档', saveAs),
  sound: refused('音频或视频文件', attach),
};

/** Their first bytes are letters, and a text may begin with the same. */
const lettered: ReadonlySet<FileKind> = new Set(['program', 'sound', 'bzip2']);

/** Told by content, not by name: a name may lie. */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return refused('空文件', '请重新导出或重新接收这个文件。');
  const kind = fileKind(bytes);
  if (kind === 'pdf') return { format: 'pdf' };
  if (kind === 'zip') return zipKind(bytes);
  if (kind === 'ole') return oleKind(bytes);
  if (kind !== null && !(lettered.has(kind) && plausibleText(bytes))) return others[kind];
  if (plausibleText(bytes)) return { format: 'txt' };
  return refused('看不出格式的二进制文件或无法识别的编码', '请换用 txt（UTF-8 或 GBK 编码）、docx 或 pdf 文件。');
}

const ofParts: Readonly<Record<PartsKind, Recognised>> = {
  docx: { format: 'docx' },
  ofd: refused('OFD 版式文件', '请在 OFD 阅读器中另存为 pdf，或提供原来的 docx。'),
  xlsx: refused('Excel 工作簿', '请把要校对的文字存成 docx；表中的数据请用 shenbao check 检查。'),
  pptx: refused('演示文稿', '请把要校对的文字存成 docx。'),
  opendocument: refused('OpenDocument 文档（odt、ods、odp）', saveAs),
  office: refused('不完整的 Office 文件', attach),
};

/** Names inside a ZIP stand unpacked in its local headers and its directory, of which the latter may be missing. */
function zipKind(bytes: Uint8Array): Recognised {
  const kind = partsKind((part) =>
    holds(
      bytes,
      [...part].map((c) => c.charCodeAt(0)),
    ),
  );
  return kind === null ? refused('ZIP 压缩包', attach) : ofParts[kind];
}

const utf16 = (name: string): number[] => [...name].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);

const ofStreams: Readonly<Record<StreamsKind, Recognised>> = {
  locked: refused('加了打开密码的 Office 文件', '请取消密码，另存为 docx 后再试。'),
  doc: refused('旧版 Word 或 WPS 文档（doc、wps）', saveAs),
  xls: refused('旧版 Excel 工作簿（xls、et）', attach),
  ppt: refused('旧版演示文稿（ppt、dps）', attach),
};

/** Names of the streams of an OLE file stand in its directory as UTF-16. */
function oleKind(bytes: Uint8Array): Recognised {
  const kind = streamsKind((stream) => holds(bytes, utf16(stream)));
  return kind === null ? refused('旧版 Office 文件', saveAs) : ofStreams[kind];
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
