import { type Box, readView } from '../../../pdf/source/geometry.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { contentRefs } from '../../../pdf/source/survey.ts';
import { serialize, serializeNumber } from '../../../pdf/syntax/serialize.ts';
import { isRef, type PdfValue } from '../../../pdf/syntax/values.ts';
import type { Stamp, StampedPage } from '../plan.ts';
import { stampContent, stampFontName } from '../stamp/content.ts';
import { grown, inStrips, stripsFor } from '../stamp/strip.ts';
import { type PlannedAnnotation, writeAnnotations } from './annotations.ts';
import { drawAppearances } from './appearance.ts';
import type { PartCopy, Volume } from './part.ts';
import { freeName, resourcesText } from './resources.ts';
import { numberOf, refTo } from './source-copy.ts';

/** Entries of a page (table 30) that are carried over as they are. Scripts, structure, private data and threads are not. */
const carried = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'Group', 'UserUnit', 'OC'];

/** Of a page that grew, whose own boxes are written anew. */
const carriedWithin = carried.slice(2);

/** Writes one page: its own entries, its contents between `q` and `Q`, and what is added on top. */
export function writePage(
  part: PartCopy,
  page: SourcePage,
  index: number,
  planned: readonly PlannedAnnotation[],
): void {
  const { volume, copy, pageNumbers } = part;
  const { writer, tree, font } = volume;
  const num = pageNumbers[index] as number;
  const view = readView(page.dict, copy.document.resolve);
  const { width, height } = view;
  const place: StampedPage = {
    index: index + 1,
    count: pageNumbers.length,
    volumePage: tree.pages.length + 1,
    width,
    height,
  };
  const stamps: readonly Stamp[] = part.part.stamp?.(place) ?? [];
  const strips = stripsFor(stamps, part.reaches.get(index));
  const larger = strips.top + strips.bottom > 0 ? grown(view, strips) : view;
  const drawn = drawAppearances(part, page, planned);
  const face = freeName(copy.document, page.dict.get('Resources'), 'Font', stampFontName);
  const lines = stamps.length > 0 ? stampContent(inStrips(stamps, strips), larger, font, face) : '';
  const added = drawn.content + lines;
  let entries = larger === view ? '' : `/MediaBox${boxText(larger.media)}/CropBox${boxText(larger.box)}`;
  for (const key of larger === view ? carried : carriedWithin) entries += entryText(part, page, key);
  const resources = resourcesText(part, page.dict.get('Resources') ?? null, stamps.length > 0, drawn.resources);
  const before = larger === view ? volume.saveState : clipTo(volume, view.box, larger.box);
  const contents = contentsText(part, page.dict.get('Contents') ?? null, added, index, before);
  const annotations = [...writeAnnotations(part, planned, num, place.volumePage), ...addedLinks(part, place)];
  const annots = annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : '';
  writer.object(
    num,
    `<</Type/Page/Parent ${tree.parent()} 0 R${entries}/Resources ${resources}/Contents ${contents}${annots}>>`,
  );
  tree.add(num);
}

function entryText({ copy }: PartCopy, page: SourcePage, key: string): string {
  const value = page.dict.get(key);
  if (value === undefined || value === null) return key === 'MediaBox' ? '/MediaBox[0 0 595.276 841.89]' : '';
  const given = isRef(value) && key !== 'OC' ? copy.document.resolve(value) : value;
  return `/${key} ${serialize(given, (num) => refTo(copy, num))}`;
}

/** 7.7.3.3: one stream or an array of them; an addition makes it an array that begins with `q`. */
function contentsText(part: PartCopy, given: PdfValue, added: string, index: number, first: number): string {
  const { copy, volume } = part;
  const numbers = contentRefs(copy.document, given).map((item) => numberOf(copy, item.num));
  // An object that is content and something else besides stays behind: a page must not go blank for it unsaid.
  copy.notes.broken += numbers.filter((number) => number === 0).length;
  const refs = numbers.filter((number) => number !== 0).map((number) => `${number} 0 R`);
  if (added === '') return `[${refs.join(' ')}]`;
  const { open, under } = part.balances.get(index) ?? { open: 0, under: 0 };
  const extra = volume.writer.reserve();
  volume.writer.instructions(extra, `\n${'Q '.repeat(open + 1)}\n${added}`);
  return `[${first} 0 R ${`${volume.saveState} 0 R `.repeat(under)}${refs.join(' ')} ${extra} 0 R]`;
}

const boxText = (box: Box): string => `[${box.map(serializeNumber).join(' ')}]`;

/** Beyond an edge that did not grow, where nothing shows and a clip would only blur the last pixel. */
const beyond = 72;

/** `q` and the old edge where the page grew (8.5.4): what lay beyond must not show in a strip. */
export function clipText(old: Box, seen: Box): string {
  const edge = (i: 0 | 1 | 2 | 3): number => (old[i] !== seen[i] ? old[i] : old[i] + (i < 2 ? -beyond : beyond));
  const [left, bottom, right, top] = [edge(0), edge(1), edge(2), edge(3)];
  return `q ${[left, bottom, right - left, top - bottom].map(serializeNumber).join(' ')} re W n`;
}

/** Pages of a size share it. */
function clipTo({ clips, writer }: Volume, old: Box, seen: Box): number {
  const text = clipText(old, seen);
  const known = clips.get(text);
  if (known !== undefined) return known;
  const num = writer.reserve();
  clips.set(text, num);
  writer.instructions(num, text);
  return num;
}

function addedLinks(part: PartCopy, place: StampedPage): string[] {
  return (part.part.links?.(place) ?? []).flatMap(({ rect, uri }) => {
    const { targets, unresolved } = part.volume;
    const from = { part: part.part.id, page: place.volumePage };
    const dest = targets.find(uri.normalize('NFC'), from);
    if (dest === undefined) unresolved.push({ ...from, uri });
    const corners = rect.map(serializeNumber).join(' ');
    return dest === undefined ? [] : [`<</Type/Annot/Subtype/Link/Rect[${corners}]/Border[0 0 0]/F 4/Dest ${dest}>>`];
  });
}
