import type { Media } from '../../model/evidence.ts';
import { type FileKind, fileKind, type PartsKind, partsKind } from '../../model/file-kind.ts';
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

/** Kinds that are a medium of evidence as they stand. */
const plain: Partial<Readonly<Record<FileKind, Media>>> = {
  pdf: 'pdf',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
  tiff: 'tiff',
  heic: 'heic',
  rtf: 'doc',
};

/** Told by magic numbers and, for ZIP and OLE, by what is inside; never by the name. */
export function recognise(source: ByteSource): Recognised {
  const head = source.read(0, headLength);
  const kind = fileKind(head);
  if (kind === 'zip') return zipKind(source);
  if (kind === 'ole') return oleKind(source);
  const media = kind === null ? undefined : plain[kind];
  return { media: media ?? (isText(head, source.size > headLength) ? 'text' : 'unknown') };
}

const ofParts: Readonly<Record<PartsKind, Media>> = {
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  ofd: 'ofd',
  opendocument: 'doc',
  office: 'zip',
};

/** Office files by their parts, else a plain archive. */
function zipKind(source: ByteSource): Recognised {
  const entries = readDirectory(source);
  if (entries === null) return { media: 'zip', damaged: true };
  const names = entries.map(({ name }) => name.toLowerCase());
  const kind = partsKind((part) => names.some((name) => name.startsWith(part.toLowerCase())));
  const locked = entries.some((e) => e.encrypted);
  return { media: kind === null ? 'zip' : ofParts[kind], entries, ...(locked && { locked }) };
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
