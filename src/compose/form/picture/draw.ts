import type PizZip from 'pizzip';
import { pictureSize } from '../../../model/picture-size.ts';
import { attributeOf, encoded, tagsOf } from '../scan.ts';
import type { AskedPicture } from '../wording.ts';
import { createAttacher, type Parts } from './attach.ts';
import { drawing, fitted } from './drawing.ts';
import { type Filler, placeAll } from './place.ts';
import { bodyRoom, headRoom, type Room, sectionRooms } from './room.ts';

/** Bytes of a picture by its path in the workspace; null when it is not there or cannot be shown. */
export type PictureReader = (path: string) => Promise<Uint8Array | null>;

interface Drawing {
  /** Paths of the filled parts, the body first. */
  readonly parts: readonly string[];
  readonly read: PictureReader;
  readonly tell: (tag: string, why: string, hint: string) => void;
}

/** Puts the pictures asked for into their places in the filled parts. */
export async function drawPictures(
  zip: PizZip,
  asked: readonly AskedPicture[],
  { parts: paths, read, tell }: Drawing,
): Promise<void> {
  if (asked.length === 0) return;
  const held = new Map<string, Uint8Array | null>();
  for (const { block } of asked) if (!held.has(block.path)) held.set(block.path, await read(block.path));
  const parts = partsOf(zip);
  const easel = { parts, attacher: createAttacher(parts), held, tell, placed: new Set<number>(), lastId: 0 };
  const texts = paths.map((path) => parts.text(path) ?? '');
  easel.lastId = lastId(texts);
  const body = texts[0] ?? '';
  const sections = sectionRooms(body, tagsOf(body));
  texts.forEach((text, i) => {
    const room = i === 0 ? bodyRoom(sections) : headRoom(sections);
    parts.write(paths[i] ?? '', placeAll(text, room, fillerFor(easel, asked, paths[i] ?? '')));
  });
  asked.forEach(({ tag }, i) => {
    if (!easel.placed.has(i)) tell(tag, '这里放不了图片。', '把字段移到正文、表格、文本框、页眉或页脚的文字里。');
  });
}

interface Easel extends Pick<Drawing, 'tell'> {
  readonly parts: Parts;
  readonly attacher: ReturnType<typeof createAttacher>;
  readonly held: ReadonlyMap<string, Uint8Array | null>;
  readonly placed: Set<number>;
  lastId: number;
}

const fillerFor =
  (easel: Easel, asked: readonly AskedPicture[], part: string): Filler =>
  (index, room: Room) => {
    const wanted = asked[index];
    if (wanted === undefined) return { text: '' };
    easel.placed.add(index);
    const { block, tag } = wanted;
    const bytes = easel.held.get(block.path) ?? null;
    const pixels = bytes === null ? null : pictureSize(bytes);
    if (bytes === null || pixels === null) {
      const why = bytes === null ? '不在工作区里，或打不开' : '不是 PNG、JPEG 或 GIF 图片';
      easel.tell(tag, `“${block.path}”${why}。`, '核对路径；图片另存为 JPEG 或 PNG。');
      return { text: encoded(`【待补：${block.alt}】`) };
    }
    easel.lastId += 1;
    const relation = easel.attacher.attach(part, block.path, bytes, pixels.type);
    const size = fitted(pixels, block.width ?? null, room);
    return { drawing: drawing({ id: easel.lastId, relation, alt: block.alt, size }) };
  };

const partsOf = (zip: PizZip): Parts => ({
  has: (path) => zip.file(path) !== null,
  text: (path) => zip.file(path)?.asText() ?? null,
  write: (path, content) => {
    zip.file(path, content);
  },
});

/** Ids of drawings must be unique in the file. */
function lastId(texts: readonly string[]): number {
  let last = 0;
  for (const xml of texts)
    for (const tag of tagsOf(xml))
      if (tag.name === 'wp:docPr') last = Math.max(last, Number(attributeOf(xml, tag, 'id')) || 0);
  return last;
}
