import type { Diagnostic } from '../../diagnostic.ts';
import { type FileKind, fileKind, type PartsKind, partsKind } from '../../model/file-kind.ts';
import { ZIP_BASIS } from './codes.ts';

/** What a person hands in for a package by mistake, and what to do with it instead. */
interface Mistaken {
  readonly name: string;
  readonly hint: string;
}

const wanted = '核验、审核、比较要写收到的申报包（ZIP 文件）。';
const text = (name: string): Mistaken => ({
  name,
  hint: `${wanted}校对文稿用 shenbao proof，取出文中的数据用 shenbao extract；比较两份文稿，用 Word、WPS 的“审阅—比较”。`,
});
const sheet = (name: string): Mistaken => ({ name, hint: `${wanted}取出表中的数据用 shenbao extract。` });
const other = (name: string): Mistaken => ({ name, hint: wanted });
const packed = (name: string): Mistaken => ({ name, hint: `${wanted}先解开这个压缩包，再对里面的那个 ZIP 运行。` });

/** Documents of Word and its kin are archives themselves: told by the parts they must have. */
const ofParts: Readonly<Record<PartsKind, Mistaken>> = {
  docx: text('一份 Word 文档'),
  xlsx: sheet('一个 Excel 工作簿'),
  pptx: other('一份演示文稿（PPT）'),
  ofd: other('一份 OFD 版式文件'),
  opendocument: text('一份 OpenDocument 文档'),
  office: other('一份 Office 文档'),
};

const picture = other('一张图片');
const archive = packed('一个压缩包');
const ofBytes: Readonly<Record<Exclude<FileKind, 'zip'>, Mistaken>> = {
  pdf: text('一份 PDF 文件'),
  ole: text('一份老格式的 Word、Excel 或 WPS 文档'),
  rtf: text('一份 RTF 文档'),
  rar: packed('一个 RAR 压缩包'),
  '7z': packed('一个 7z 压缩包'),
  gzip: archive,
  bzip2: archive,
  xz: archive,
  jpeg: picture,
  png: picture,
  gif: picture,
  bmp: picture,
  tiff: picture,
  heic: picture,
  avif: picture,
  webp: picture,
  sound: other('一段录音或视频'),
  program: other('一个程序'),
};

/** Null for whatever may be a package, damaged or not. */
export function documentOf(file: string, paths: readonly string[]): Diagnostic | null {
  if (paths.some((path) => /(^|\/)bagit\.txt$/.test(path))) return null;
  const kind = partsKind((part) => paths.some((path) => path.startsWith(part)));
  return kind === null ? null : said(file, ofParts[kind]);
}

/** For a file that is no archive at all, by its first bytes. */
export function otherFile(file: string, head: Uint8Array): Diagnostic | null {
  const kind = fileKind(head);
  return kind === null || kind === 'zip' ? null : said(file, ofBytes[kind]);
}

const said = (file: string, { name, hint }: Mistaken): Diagnostic => ({
  code: 'not-package',
  severity: 'error',
  message: `“${file}”是${name}，不是申报包`,
  at: { file },
  basis: ZIP_BASIS,
  hint,
});
