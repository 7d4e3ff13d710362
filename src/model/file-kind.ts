import { bitmapHead } from './bitmap.ts';

/** 文件是什么 — what a file is by its first bytes, whatever it is called. Its readers say what to do about it. */
export type FileKind =
  | ('pdf' | 'rtf' | 'zip' | 'ole' | 'program' | 'sound')
  | ('jpeg' | 'png' | 'gif' | 'bmp' | 'tiff' | 'heic' | 'avif' | 'webp')
  | ('rar' | '7z' | 'gzip' | 'bzip2' | 'xz');

/**
 * First bytes, one character each; the order tells the pictures from the films that share their containers. Mail gateways put a
 * few bytes before `%PDF-`, and readers accept it within the first kilobyte: but a PDF in an archive is none.
 */
const signatures: readonly (readonly [RegExp, FileKind])[] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^(?:II[*+]\0|MM\0[*+])/, 'tiff'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftyp(?:he[iv][a-z]|mif1|msf1)/, 'heic'],
  [/^[\s\S]{4}ftypavi[fs]/, 'avif'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [/^\{\\rtf/, 'rtf'],
  [/^Rar!\x1a\x07/, 'rar'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^\x1f\x8b/, 'gzip'],
  [/^\xfd7zXZ\0/, 'xz'],
  [/%PDF-/, 'pdf'],
  [/^BZh[1-9]/, 'bzip2'],
  [/^(?:[\s\S]{4}ftyp|\x1a\x45\xdf\xa3|ID3|\xff\xfb|RIFF)/, 'sound'],
  [/^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/, 'program'],
];

/** How much of a file is to be given. */
export const signatureLength = 1024;

/** Null for text, and for whatever is not known. */
export function fileKind(head: Uint8Array): FileKind | null {
  const start = head.subarray(0, signatureLength);
  if (bitmapHead(start) !== null) return 'bmp';
  const text = String.fromCharCode(...start);
  return signatures.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** 部件包种类 — what an archive of parts is: an office file of today, a page-faithful one (OFD), OpenDocument. */
export type PartsKind = 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'opendocument' | 'office';

/** Beginnings of the part each must have: ECMA-376 leaves the rest of the name to the program, GB/T 33190 and ISO/IEC 26300-3 do not. */
const parts: readonly (readonly [string, PartsKind])[] = [
  ['OFD.xml', 'ofd'],
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
  ['META-INF/manifest.xml', 'opendocument'],
  ['[Content_Types].xml', 'office'],
];

/** `has`: whether the archive holds a part whose name begins so. Null for an archive of files. */
export const partsKind = (has: (beginning: string) => boolean): PartsKind | null =>
  parts.find(([beginning]) => has(beginning))?.[1] ?? null;

/** 复合文件种类 — what a compound file (MS-CFB) is: an office file of old, or one of today under a password. */
export type StreamsKind = 'locked' | 'doc' | 'xls' | 'ppt';

const streams: readonly (readonly [string, StreamsKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'doc'],
  ['WpsContent', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

export const streamsKind = (has: (stream: string) => boolean): StreamsKind | null =>
  streams.find(([stream]) => has(stream))?.[1] ?? null;
