import { bitmapHead } from '../../model/bitmap.ts';
import { viewOf } from '../../model/bytes.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import { pictureSize } from '../../model/picture-size.ts';
import type { ByteSource } from '../../workspace.ts';
import { inflateEntry, type ZipEntry } from '../../zip/directory.ts';
import type { Recognised } from './media.ts';
import { webpSize } from './webp.ts';
import { isWholeText } from './whole-text.ts';

/** What a look inside tells: pages a reviewer will see (null: cannot be known), and whether the file is whole. */
export type Probe = Pick<EvidenceFile, 'pages' | 'state' | 'remark' | 'title' | 'survey' | 'archive'>;

/** Looks into a PDF; given by whoever can read them. */
export type PdfProbe = (source: ByteSource) => Probe | Promise<Probe>;

const sound = (pages: number | null): Probe => ({ pages, state: 'sound' });
const damaged = (remark: string): Probe => ({ pages: null, state: 'damaged', remark });
const maxPart = 8 * 1024 * 1024;
const tailLength = 64 * 1024;
const mixed = '文字到后面换了编码或有乱码，别人打开会看到乱码，请用记事本核对，另存为 UTF-8 或 PDF 再放入';
const torn = '图片不完整（缺少结尾），请重新索取';

/** Pages and soundness of anything but a PDF. */
export function probeFile(source: ByteSource, found: Recognised): Probe {
  if (found.damaged) return damaged('文件不完整，打不开，请重新索取');
  if (found.locked) return { pages: null, state: 'locked', remark: '设了打开密码，请去掉密码后重新放入' };
  switch (found.media) {
    case 'jpeg':
      return hasTail(source, [0xff, 0xd9]) ? pictured(source) : damaged(torn);
    case 'png':
      return hasTail(source, [0x49, 0x45, 0x4e, 0x44]) ? pictured(source) : damaged(torn);
    case 'gif':
      return endsWith(source, 0x3b) ? pictured(source) : damaged(torn);
    case 'webp':
      return source.size >= webpLength(source) ? pictured(source) : damaged(torn);
    case 'bmp':
      return bitmap(source);
    case 'heic':
      return sound(1);
    case 'tiff':
      return tiffPages(source);
    case 'ofd':
      return ofdPages(source, found);
    case 'text':
      return isWholeText(source) ? sound(null) : damaged(mixed);
    default:
      return sound(null);
  }
}

/** More is no photograph of evidence but a mistake or an attack: it would take half a gigabyte to draw. */
const mostPixels = 120_000_000;

/** A picture is one page if it says how large it is, and says something that can be drawn. */
function pictured(source: ByteSource): Probe {
  // The size stands in the head, unless a camera wrote a long preview before it.
  const size = sizeIn(source.read(0, Math.min(source.size, tailLength))) ?? sizeIn(source.read(0, source.size));
  if (size === null) return damaged('图片已损坏（读不出尺寸），请重新索取');
  return ofSize(size);
}

const sizeIn = (bytes: Uint8Array): Size | null => pictureSize(bytes) ?? webpSize(bytes);

interface Size {
  readonly width: number;
  readonly height: number;
}

function ofSize({ width, height }: Size): Probe {
  if (width === 0 || height === 0) return damaged(`图片的尺寸是${width}×${height}，没有画面，请重新索取`);
  if (width * height <= mostPixels) return sound(1);
  return damaged(`图片有${width}×${height}像素，大得无法排进页面，请用看图软件缩小后（长边一万像素以内）另存再放入`);
}

function bitmap(source: ByteSource): Probe {
  const head = bitmapHead(source.read(0, tailLength));
  if (head === null) return damaged('图片已损坏（读不出尺寸），请重新索取');
  if (!head.plain) return damaged('位图用了少见的压缩方式，画不出来，请用看图软件另存为 PNG 再放入');
  return head.pixelsAt + head.rowBytes * head.height > source.size ? damaged(torn) : ofSize(head);
}

/** What a RIFF file says of its own length, its first eight bytes included (RFC 9649, 2.4). */
const webpLength = (source: ByteSource): number => viewOf(source.read(0, 8)).getUint32(4, true) + 8;

/** Behind the zeros some programs add. */
function endsWith(source: ByteSource, mark: number): boolean {
  const length = Math.min(source.size, tailLength);
  return source.read(source.size - length, length).findLast((byte) => byte !== 0) === mark;
}

function hasTail(source: ByteSource, mark: readonly number[]): boolean {
  const length = Math.min(source.size, tailLength);
  const tail = source.read(source.size - length, length);
  for (let at = tail.length - mark.length; at >= 0; at -= 1)
    if (mark.every((byte, i) => tail[at + i] === byte)) return true;
  return false;
}

/** One page an image directory (TIFF 6.0, section 2); a chain that leaves the file or returns on itself is damage. */
function tiffPages(source: ByteSource): Probe {
  const head = viewOf(source.read(0, 8));
  const little = head.getUint8(0) === 0x49;
  if (head.byteLength < 8 || head.getUint16(2, little) !== 42) return sound(1);
  const seen = new Set<number>();
  let offset = head.getUint32(4, little);
  while (offset !== 0) {
    const count = viewOf(source.read(offset, 2));
    if (seen.has(offset) || count.byteLength < 2) return damaged('图片不完整，请重新索取');
    seen.add(offset);
    const next = viewOf(source.read(offset + 2 + count.getUint16(0, little) * 12, 4));
    if (next.byteLength < 4) return damaged('图片不完整，请重新索取');
    offset = next.getUint32(0, little);
  }
  return sound(seen.size);
}

/** Pages of every document in the file: `<ofd:Page …>` of each Document.xml (GB/T 33190-2016, 7.5). */
function ofdPages(source: ByteSource, { entries = [] }: Recognised): Probe {
  const documents = entries.filter((e) => /(^|\/)Document\.xml$/i.test(e.name));
  let pages = 0;
  for (const entry of documents) {
    const bytes = inflateEntry(source, entry, maxPart);
    if (typeof bytes === 'string') return damaged('OFD 文件内部损坏，请重新索取');
    pages += new TextDecoder().decode(bytes).match(/<(?:\w+:)?Page\s[^>]*BaseLoc/g)?.length ?? 0;
  }
  if (pages === 0) return damaged('OFD 文件里找不到页，请重新索取');
  const title = ofdTitle(source, entries);
  return title === '' ? sound(pages) : { ...sound(pages), title };
}

/** `<ofd:Title>` of the first document's DocInfo (GB/T 33190-2016, 7.4); '' where there is none. */
function ofdTitle(source: ByteSource, entries: readonly ZipEntry[]): string {
  const root = entries.find((e) => /^OFD\.xml$/i.test(e.name));
  const bytes = root === undefined ? '' : inflateEntry(source, root, maxPart);
  if (typeof bytes === 'string') return '';
  const found = /<(?:\w+:)?Title>([^<]*)</.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return found.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '').trim();
}
