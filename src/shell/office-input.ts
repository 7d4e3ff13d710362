import { gunzipSync } from 'node:zlib';
import { sourceOf } from '../model/bytes.ts';
import { tagsOf } from '../xml/markup.ts';
import { inflateEntry, readDirectory } from '../zip/directory.ts';

/**
 * 交给办公软件的文件 — LibreOffice follows no link of a document with our settings, with two exceptions: it draws pictures on
 * this very disk that fields of an RTF file or elements of an SVG drawing name. What lies on the clerk's disk must not come to
 * stand in a stranger's document. Null where the file is better not opened at all.
 */
export function withoutLocalPictures(bytes: Uint8Array): Uint8Array | null {
  const head = latin(bytes.subarray(0, 5));
  if (head === '{\\rtf') return withoutFields(bytes);
  return head.startsWith('PK') && drawingsOf(bytes).some(namesFiles) ? null : bytes;
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Fields that only say where one is in the document, or what its makers did; all others keep the result they had. */
const harmless =
  /^(?:[\s{]|\\(?!fldinst)[a-z]+-?\d*)*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|REF|TOC|TC|XE|SEQ|EQ|HYPERLINK|DATE|TIME|FORM[A-Z]+|STYLEREF|SYMBOL)(?=[\s\\{}])/i;

/** The keyword of an instruction becomes one nobody knows, and readers pass over it; nothing else moves. */
function withoutFields(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes);
  const copy = bytes.slice();
  for (const { index, 0: keyword } of text.matchAll(/\\fldinst(?![a-z])/g)) {
    const after = index + keyword.length;
    if (!harmless.test(text.slice(after, after + 400))) copy.set(Buffer.from('\\fldpast'), index);
  }
  return copy;
}

const mostDrawing = 64 * 1024 * 1024;

/** SVG drawings among the parts, whatever they are called: readers tell them by what is in them, packed once more or not. */
function drawingsOf(bytes: Uint8Array): string[] {
  const source = sourceOf(bytes);
  return (readDirectory(source) ?? []).flatMap((entry) => {
    const part = inflateEntry(source, entry, mostDrawing);
    if (typeof part === 'string') return [];
    const text = latin(part[0] === 0x1f && part[1] === 0x8b ? unpacked(part) : part);
    return text.slice(0, 8192).includes('<svg') ? [text] : [];
  });
}

function unpacked(part: Uint8Array): Uint8Array {
  try {
    return gunzipSync(part, { maxOutputLength: mostDrawing });
  } catch {
    return part;
  }
}

const drawn = /<(?:[\w-]+:)?(?:image|use|feImage|tref)(?=\s)/gi;
const inside = /^(?:#|data:image\/(?:png|jpe?g|gif|bmp)[;,]|$)/i;

/** Another part of the drawing, or a picture that lies inside it, is no file. */
function namesFiles(drawing: string): boolean {
  if (drawing.includes('<!ENTITY')) return true;
  try {
    return [...tagsOf(drawing, drawn)].some(({ tag }) =>
      [...tag.matchAll(/href\s*=\s*["']([^"']*)/gi)].some(([, target = '']) => !inside.test(target.trim())),
    );
  } catch {
    return true;
  }
}
