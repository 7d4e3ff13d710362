import { documentPath } from '../bundle/layout.ts';
import { urlOfPath } from '../bundle/names.ts';
import type { Volume } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Style } from '../model/style.ts';
import { keyOf } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import type { Address } from './binding.ts';
import type { WrittenDocument } from './entries.ts';
import type { Kept } from './kept.ts';
import type { Pictures } from './pictures.ts';
import { documentBefore, type Previous } from './previous.ts';
import type { Typesetter } from './typeset.ts';
import { named } from './volumes.ts';

/** What writing documents takes. */
export interface DocumentDesk {
  readonly pack: StandardPack;
  readonly typesetter: Typesetter;
  readonly style: Style;
  readonly kept: Kept;
  readonly pictures: Pictures;
  readonly previous: Previous | null;
  readonly progress: Progress;
}

/** Every document as PDF and Word, its links leading into the volumes; what says what it said before is taken as it was. */
export async function writeDocuments(
  documents: readonly Document[],
  volumes: readonly Volume[],
  desk: DocumentDesk,
): Promise<WrittenDocument[]> {
  const address = addressesIn(volumes);
  const written: WrittenDocument[] = [];
  for (const document of documents) {
    desk.progress('写出文档', { done: written.length + 1, all: documents.length, now: `《${document.title}》` });
    const before = desk.previous && (await documentBefore(desk.previous, document));
    const links = address(documentPath(document, desk.pack));
    written.push(before === null ? await writeDocument(document, links, desk) : { document, ...before });
  }
  return written;
}

async function writeDocument(document: Document, address: Address, desk: DocumentDesk): Promise<WrittenDocument> {
  const { typesetter, style, kept, pictures } = desk;
  const { bytes, pages, landmarkPages } = await typesetter.typeset(document, address);
  const work = `《${document.title}》的Word稿`;
  const text = keyOf(JSON.stringify(document));
  const inputs = { 正文: text, 图片: pictures.digest(document), ...typesetter.look, 页码: landmarkPages.join(' ') };
  const held = kept.find(work, inputs);
  if (held !== null) return { document, pdf: bytes, pages, docx: held };
  // Loaded for the first one to be written: a build that only takes what is kept need not wait for it.
  const { writeDocx } = await import('../write/docx/write-docx.ts');
  const docx = await writeDocx(document, style, { landmarkPages, pictures: pictures.bytes });
  kept.keep(work, inputs, docx);
  return { document, pdf: bytes, pages, docx };
}

/** From a document's own file to a place in a volume: `../合订本/第1册.pdf#nameddest=evidence%3A3.1-01`. */
function addressesIn(volumes: readonly Volume[]): (path: string) => Address {
  const places = new Map<string, string>();
  for (const { path, parts } of volumes) {
    const url = urlOfPath(path);
    for (const { target } of parts) if (!places.has(target)) places.set(target, `${url}#${named(target)}`);
  }
  return (path) => {
    const up = '../'.repeat(path.split('/').length - 1);
    return (target) => {
      const place = places.get(target);
      return place === undefined ? null : up + place;
    };
  };
}
