import { keepVolumes } from '../bundle/keep.ts';
import { labelsOf, labelText, lateLabels } from '../bundle/labels.ts';
import { cutVolumes, type Part, type PlannedVolume } from '../bundle/parts.ts';
import { printedPage, type Volume } from '../model/bundle.ts';
import { type Previous, type Standing, untouched, volumeBefore } from './previous.ts';

/** What planning looks at: the parts now, and the sequence before when there is one. */
export interface Planning extends Standing {
  readonly previous: Previous | null;
}

/** 定稿分册 — a planned volume whose pages are counted and numbered. */
export interface SettledVolume extends PlannedVolume {
  readonly frontPages: number;
  /** Printed numbers by part, where they are not simply the pages of the file. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Numbers behind a part that no page carries any more: `14—15`. */
  readonly gaps: ReadonlyMap<string, string>;
  /** The volume handed in before, when nothing in it was touched: then it goes in as it was. */
  readonly kept: Volume | null;
}

/** Where a part begins: its volume and the number printed there. */
export interface Place {
  readonly volume: number;
  readonly label: string;
}

export const volumePath = (title: string): string => `合订本/${title}.pdf`;

/** Volumes cut anew, or those of the sequence before with what is late, changed and gone. */
export function planVolumes(parts: readonly Part[], planning: Planning): PlannedVolume[] {
  const { previous, frame } = planning;
  const { volume: limits, sequence } = frame.settings;
  if (previous === null) return cutVolumes(parts, limits);
  const marked = (part: Part): Part =>
    part.from.kind === 'divider' || untouched(previous, part, planning)
      ? part
      : { ...part, change: part.change ?? '替换' };
  return keepVolumes(parts, previous.state.ledger.volumes, limits, sequence).map((volume) => ({
    ...volume,
    parts: volume.parts.map(marked),
  }));
}

/** Counts the pages of the contents and gives every page its number. */
export async function settleVolume(
  volume: PlannedVolume,
  planning: Planning,
  countFront: (volume: PlannedVolume) => Promise<number>,
): Promise<SettledVolume> {
  const path = volumePath(volume.title);
  const { previous } = planning;
  const before = previous?.state.ledger.volumes.find((one) => one.path === path) ?? null;
  const kept = previous === null ? null : volumeBefore(previous, path, volume.parts, planning);
  if (kept !== null) return { ...volume, kept, frontPages: 0, labels: new Map(), gaps: new Map() };
  const frontPages = await countFront(volume);
  const sized = [{ target: `front:${volume.ordinal}`, pages: frontPages }, ...volume.parts];
  const labels = before === null ? [] : lateLabels(before, sized);
  return {
    ...volume,
    kept,
    frontPages,
    labels: new Map(labels.map((own, i) => [sized[i]?.target ?? '', own])),
    gaps: before === null ? new Map() : gapsIn(before, sized, labels),
  };
}

/** Numbers a part had and has no more, or that were lost before; a withdrawn part says so on its own page. */
function gapsIn(
  before: Volume,
  parts: readonly { readonly target: string }[],
  labels: readonly (readonly string[])[],
): Map<string, string> {
  const had = new Map(before.parts.map((part) => [part.target, labelsOf(part)]));
  return new Map(
    parts.flatMap(({ target }, i) => {
      const lost = (had.get(target) ?? []).filter((label) => !labels[i]?.includes(label));
      const empty = lost.length > 0 ? lost : between(labels[i]?.at(-1), labels[i + 1]?.[0]);
      return empty.length === 0 || target.startsWith('withdrawn:') ? [] : [[target, labelText(empty)] as const];
    }),
  );
}

/** Whole numbers between two printed ones. */
function between(last: string | undefined, next: string | undefined): string[] {
  const [from, to] = [last, next].map((label) => Number.parseInt(label ?? '', 10));
  if (from === undefined || to === undefined || Number.isNaN(from + to)) return [];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => String(from + 1 + i));
}

/** Where everything is, before a page is bound. */
export function placesOf(volumes: readonly SettledVolume[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { ordinal, parts, frontPages, labels, kept } of volumes) {
    for (const part of kept?.parts ?? []) places.set(part.target, { volume: ordinal, label: printedPage(part) });
    let page = frontPages + 1;
    for (const { target, pages } of kept === null ? parts : []) {
      places.set(target, { volume: ordinal, label: labels.get(target)?.[0] ?? String(page) });
      page += pages;
    }
  }
  return places;
}
