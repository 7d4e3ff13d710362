import { bitmapHead } from '../../model/bitmap.ts';
import type { Media } from '../../model/evidence.ts';
import type { ByteSource } from '../../workspace.ts';
import { readDirectory, type ZipEntry } from '../../zip/directory.ts';
import { oleKind } from './ole.ts';

/** What a file is by its content; `entries` for ZIPs whose directory could be read. */
export interface Recognised {
  readonly media: Media;
  readonly locked?: boolean;
  readonly damaged?: boolean;
  readonly entries?: readonly ZipEntry[];
}

const headLength = 4096;

/** Told by magic numbers and, for ZIP and OLE, by what is inside; never by the name. */
export function recognise(source: ByteSource): Recognised {
  const head = source.read(0, headLength);
  const starts = (...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  const text = new TextDecoder('latin1').decode(head);
  if (text.slice(0, 1024).includes('%PDF-')) return { media: 'pdf' };
  if (starts(0xff, 0xd8, 0xff)) return { media: 'jpeg' };
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { media: 'png' };
  if (/^GIF8[79]a/.test(text)) return { media: 'gif' };
  if (/^RIFF.{4}WEBP/s.test(text)) return { media: 'webp' };
  if (bitmapHead(head) !== null) return { media: 'bmp' };
  if (/^(II[*+]\0|MM\0[*+])/.test(text)) return { media: 'tiff' };
  if (/^.{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)/s.test(text)) return { media: 'heic' };
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return zipKind(source);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(source);
  if (text.startsWith('{\\rtf')) return { media: 'doc' };
  return { media: isText(head, source.size > headLength) ? 'text' : 'unknown' };
}

/** OOXML and OpenDocument (ISO/IEC 26300-3) by their parts, OFD by its root file (GB/T 33190-2016), else a plain archive. */
function zipKind(source: ByteSource): Recognised {
  const entries = readDirectory(source);
  if (entries === null) return { media: 'zip', damaged: true };
  const has = (name: string): boolean => entries.some((e) => e.name.toLowerCase() === name.toLowerCase());
  const under = (folder: string): boolean => entries.some((e) => e.name.startsWith(folder));
  const locked = entries.some((e) => e.encrypted);
  const kind = (media: Media): Recognised => ({ media, entries, ...(locked && { locked }) });
  if (has('OFD.xml')) return kind('ofd');
  if (!has('[Content_Types].xml')) return kind(has('mimetype') && has('content.xml') ? 'doc' : 'zip');
  if (under('word/')) return kind('docx');
  if (under('xl/')) return kind('xlsx');
  return kind(under('ppt/') ? 'pptx' : 'zip');
}

/** No control characters, and valid UTF-8, UTF-16 or GB 18030; a character cut at the end of the head is forgiven. */
function isText(head: Uint8Array, cut: boolean): boolean {
  const wide = wideText(head, cut);
  if (wide !== null) return wide;
  if (head.length === 0 || head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: cut });
      return true;
    } catch {
      return false;
    }
  });
}

/** What Notepad calls Unicode: two bytes a character behind a mark that says in which order. Null for all else. */
function wideText(head: Uint8Array, cut: boolean): boolean | null {
  const order = head[0] === 0xff && head[1] === 0xfe ? 'le' : head[0] === 0xfe && head[1] === 0xff ? 'be' : null;
  if (order === null) return null;
  try {
    const text = new TextDecoder(`utf-16${order}`, { fatal: true }).decode(head, { stream: cut });
    return text !== '' && !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}

/** Extensions under which each kind of file may rightly go. */
export const extensions: Record<Media, readonly string[]> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  bmp: ['bmp', 'dib'],
  tiff: ['tif', 'tiff'],
  heic: ['heic', 'heif'],
  docx: ['docx', 'docm', 'dotx', 'wps'],
  xlsx: ['xlsx', 'xlsm', 'et'],
  pptx: ['pptx', 'pptm', 'ppsx', 'dps'],
  doc: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'rtf', 'dot', 'odt', 'ods', 'odp'],
  ofd: ['ofd'],
  zip: ['zip'],
  photos: [],
  text: ['txt', 'csv', 'md', 'json', 'xml', 'html', 'htm', 'yaml', 'yml'],
  unknown: [],
};
