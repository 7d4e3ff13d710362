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

/** First bytes in hex → what they are. */
const magic: readonly (readonly [RegExp, Recognised])[] = [
  [/^ffd8ff/, picture('JPEG')],
  [/^89504e470d0a1a0a/, picture('PNG')],
  [/^474946383[79]61/, picture('GIF')],
  [/^424d.{8}00000000/, picture('BMP')],
  [/^(?:49492a00|4d4d002a)/, picture('TIFF')],
  [/^.{8}66747970(?:6865|6d6966|6d7366)/, picture('HEIC')],
  [/^52494646.{8}57454250/, picture('WebP')],
  [/^(?:377abcaf271c|526172211a07|1f8b|425a68|fd377a585a00)/, refused('压缩包', attach)],
  [/^(?:4d5a|7f454c46|cafebabe|cffaedfe)/, refused('程序文件', attach)],
  [/^7b5c727466/, refused('RTF 文档', saveAs)],
  [/^(?:.{8}66747970|1a45dfa3|494433|fffb|52494646)/, refused('音频或视频文件', attach)],
];

/** Told by content, not by name: a name may lie. */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return refused('空文件', '请重新导出或重新接收这个文件。');
  const head = bytes.subarray(0, 1024);
  const latin = String.fromCharCode(...head);
  if (latin.includes('%PDF-')) return { format: 'pdf' };
  const hex = [...head.subarray(0, 32)].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (/^504b(?:0304|0506)/.test(hex)) return zipKind(bytes);
  if (hex.startsWith('d0cf11e0a1b11ae1')) return oleKind(bytes);
  const known = magic.find(([pattern]) => pattern.test(hex));
  if (known !== undefined && !(plausibleText(bytes) && hex.startsWith('4d5a'))) return known[1];
  if (plausibleText(bytes)) return { format: 'txt' };
  return refused('看不出格式的二进制文件或无法识别的编码', '请换用 txt（UTF-8 或 GBK 编码）、docx 或 pdf 文件。');
}

/** Names inside a ZIP stand unpacked in its local headers and its directory. */
function zipKind(bytes: Uint8Array): Recognised {
  const has = (name: string): boolean =>
    holds(
      bytes,
      [...name].map((c) => c.charCodeAt(0)),
    );
  if (has('word/document.xml')) return { format: 'docx' };
  if (has('OFD.xml')) return refused('OFD 版式文件', '请在 OFD 阅读器中另存为 pdf，或提供原来的 docx。');
  if (has('xl/workbook.xml'))
    return refused('Excel 工作簿', '请把要校对的文字存成 docx；表中的数据请用 shenbao check 检查。');
  if (has('ppt/presentation.xml')) return refused('演示文稿', '请把要校对的文字存成 docx。');
  return refused(has('[Content_Types].xml') ? '不完整的 Office 文件' : 'ZIP 压缩包', attach);
}

const utf16 = (name: string): number[] => [...name].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);

/** Names of the streams of an OLE file stand in its directory as UTF-16. */
function oleKind(bytes: Uint8Array): Recognised {
  const has = (name: string): boolean => holds(bytes, utf16(name));
  if (has('EncryptedPackage')) return refused('加了打开密码的 Office 文件', '请取消密码，另存为 docx 后再试。');
  if (has('WordDocument')) return refused('旧版 Word 或 WPS 文档（doc、wps）', saveAs);
  if (has('Workbook') || has('Book')) return refused('旧版 Excel 工作簿（xls、et）', attach);
  if (has('PowerPoint Document')) return refused('旧版演示文稿（ppt、dps）', attach);
  return refused('旧版 Office 文件', saveAs);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
