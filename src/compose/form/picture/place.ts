import { type Tag, tagsOf } from '../scan.ts';
import { applied, type Edit, lineThatGrows } from './line.ts';
import { keepRoom, type Room } from './room.ts';
import { keepStanding, type OpenParagraph, type StandingKeeper } from './standing.ts';

/** A picture's place in the filled text: two private-use characters around its number. */
const PLACE = /\uE000(\d+)\uE001/g;
export const placeMark = (index: number): string => `\uE000${index}\uE001`;

/** What stands in the place: a drawing, or words where there is no picture. Both are XML already. */
export type Filler = (index: number, room: Room) => { readonly drawing: string } | { readonly text: string };

/** The part with every place filled; a run that holds one is divided there and keeps its looks. */
export function placeAll(xml: string, page: (paragraph: number) => Room, filler: Filler): string {
  if (!xml.includes('\uE000')) return xml;
  const edits: Edit[] = [];
  const grown = new Set<OpenParagraph>();
  const keeper = keepRoom(xml, page);
  const standing = keepStanding(xml);
  let text: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    keeper.see(tag);
    standing.see(tag);
    if (tag.name !== 'w:t') continue;
    if (tag.kind === 'close' && text !== null) {
      const made = filled(xml.slice(text.end, tag.start), text.end, (i) => filler(i, keeper.room()), standing);
      edits.push(...made.edits);
      const paragraph = made.drawn ? standing.paragraph() : undefined;
      if (paragraph !== undefined && !grown.has(paragraph)) edits.push(lineThatGrows(xml, paragraph));
      if (paragraph !== undefined) grown.add(paragraph);
    }
    text = tag.kind === 'open' ? tag : null;
  }
  return applied(xml, edits).replace(PLACE, '');
}

function filled(
  inside: string,
  start: number,
  filler: (index: number) => ReturnType<Filler>,
  standing: StandingKeeper,
): { readonly edits: Edit[]; readonly drawn: boolean } {
  let drawn = false;
  const looks = standing.looks();
  const edits = Array.from(inside.matchAll(PLACE), (match): Edit => {
    const made = filler(Number(match[1]));
    const bounds = { start: start + match.index, end: start + match.index + match[0].length };
    if ('text' in made) return { ...bounds, text: made.text };
    drawn = true;
    const text = `</w:t></w:r><w:r>${looks}${made.drawing}</w:r><w:r>${looks}<w:t xml:space="preserve">`;
    return { ...bounds, text };
  });
  return { edits, drawn };
}
