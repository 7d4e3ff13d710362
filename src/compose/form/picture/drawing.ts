import { encoded } from '../scan.ts';
import type { Room } from './room.ts';

const emuInTwip = 635;
const twipsInPixel = 15;
const twipsInMm = 1440 / 25.4;

/** As large as its pixels at 96 to the inch, or as wide as asked in millimetres; never larger than the room. Twips. */
export function fitted(
  pixels: { readonly width: number; readonly height: number },
  asked: number | null,
  room: Room,
): Room {
  const natural = pixels.width * twipsInPixel;
  const width = Math.min(asked === null ? natural : asked * twipsInMm, room.width);
  const scale = Math.min(width / natural, room.height / (pixels.height * twipsInPixel));
  return { width: natural * scale, height: pixels.height * twipsInPixel * scale };
}

export interface Drawn {
  /** Unique in the file. */
  readonly id: number;
  readonly relation: string;
  readonly alt: string;
  readonly size: Room;
}

const main = 'http://schemas.openxmlformats.org/drawingml/2006';

/** An inline picture with its alternative text (ECMA-376 Part 1, 20.4.2.8); it brings its namespaces along. */
export function drawing({ id, relation, alt, size }: Drawn): string {
  const [cx, cy] = [size.width, size.height].map((twips) => Math.max(1, Math.round(twips * emuInTwip)));
  const named = `id="${id}" name="图片${id}" descr="${encoded(alt)}"`;
  return [
    `<w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture"><pic:pic xmlns:pic="${main}/picture">`,
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relation}"/>`,
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  ].join('');
}
