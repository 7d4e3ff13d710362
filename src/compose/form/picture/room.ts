import { attributeOf, type Tag } from '../scan.ts';
import { keepCells, type Seen } from './cell.ts';

/** 可用的地方 — the largest a picture may be where it stands, in twips (1/20 pt). */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The type area of one section, by where its properties stand in the text. */
export interface SectionRoom {
  readonly at: number;
  readonly room: Room;
}

/** A4 between usual margins, where the form does not say. */
const usual: Room = { width: 8306, height: 13_958 };
/** A header grows with what stands in it: a picture there is a mark, not a page. */
const headHeight = 1418;
/** A picture on the page leaves room for its caption and neighbours. */
const pageShare = 0.6;
const smallest = 200;
/** English Metric Units, in which drawings are measured, in a twip. */
const emuInTwip = 635;

/** Follows the tags of a part and knows, at any point, how much room there is. */
export interface RoomKeeper {
  see(tag: Tag): void;
  room(): Room;
}

/** @param page room between the margins for a paragraph that begins at an offset */
export function keepRoom(xml: string, page: (paragraph: number) => Room): RoomKeeper {
  const cells = keepCells();
  const around: string[] = [];
  const drawings: Room[] = [];
  let paragraph = 0;
  let indents = 0;
  return {
    see: (tag) => {
      const seen = seenOf(xml, tag, around.at(-1));
      cells.see(seen);
      if (tag.kind !== 'close') {
        if (tag.name === 'w:p') [paragraph, indents] = [tag.start, 0];
        if (tag.name === 'w:ind') indents = indentsOf(seen);
        if (tag.name === 'wp:extent') drawings.push(drawingRoom(seen));
      } else if (tag.name === 'w:drawing') drawings.pop();
      if (tag.kind === 'open') around.push(tag.name);
      if (tag.kind === 'close') around.pop();
    },
    room: () => {
      const boxed = around.includes('w:txbxContent') ? drawings.slice(-1) : [];
      const all = [page(paragraph), ...boxed, ...cells.rooms()];
      return {
        width: Math.max(smallest, Math.min(...all.map(({ width }) => width)) - indents),
        height: Math.max(smallest, Math.min(...all.map(({ height }) => height))),
      };
    },
  };
}

const seenOf = (xml: string, tag: Tag, around: string | undefined): Seen => ({
  name: tag.name,
  kind: tag.kind,
  around,
  number: (name) => Number(attributeOf(xml, tag, name)) || 0,
  word: (name) => attributeOf(xml, tag, name),
});

/** Only what takes from the line: a hanging indent gives its width back. */
const indentsOf = ({ number }: Seen): number =>
  ['w:left', 'w:start', 'w:right', 'w:end', 'w:firstLine'].reduce((sum, name) => sum + Math.max(0, number(name)), 0);

/** Inside a text box, less its usual insets. */
const drawingRoom = ({ number }: Seen): Room => ({
  width: number('cx') / emuInTwip - 288,
  height: number('cy') / emuInTwip - 144,
});

/** The type area of each section of the body, in order. */
export function sectionRooms(xml: string, tags: Iterable<Tag>): SectionRoom[] {
  const found: SectionRoom[] = [];
  let sheet = { width: 11_906, height: 16_838 };
  let at = -1;
  for (const tag of tags) {
    const { number } = seenOf(xml, tag, undefined);
    if (tag.name === 'w:sectPr') at = tag.kind === 'open' ? tag.start : -1;
    if (at < 0 || tag.kind === 'close') continue;
    if (tag.name === 'w:pgSz') sheet = { width: number('w:w') || sheet.width, height: number('w:h') || sheet.height };
    if (tag.name === 'w:pgMar') found.push({ at, room: between(sheet, number) });
  }
  return found;
}

const between = (sheet: Room, margin: (name: string) => number): Room => ({
  width: sheet.width - margin('w:left') - margin('w:right') - margin('w:gutter'),
  height: sheet.height - Math.abs(margin('w:top')) - Math.abs(margin('w:bottom')),
});

/** For a paragraph of the body: the section it stands in is the first whose properties follow. */
export const bodyRoom =
  (sections: readonly SectionRoom[]) =>
  (paragraph: number): Room => {
    const { width, height } = sections.find(({ at }) => at > paragraph)?.room ?? usual;
    return { width, height: height * pageShare };
  };

/** A header's or footer's: as wide as the text, low. */
export const headRoom = (sections: readonly SectionRoom[]) => (): Room => ({
  width: sections.at(-1)?.room.width ?? usual.width,
  height: headHeight,
});
