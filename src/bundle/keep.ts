import type { Volume, VolumePart } from '../model/bundle.ts';
import { labelsOf } from './labels.ts';
import { cutVolumes, keepTogether, type Limits, type Part, type PlannedVolume } from './parts.ts';

/** Late pages may make a volume this much thicker than a new one would be; its size in bytes stays under the limit. */
const thicker = 1.2;

interface Room {
  pages: number;
  bytes: number;
}

/**
 * 沿用分册 — the plan of a next sequence: every part stays in its volume and its order, a late part goes in behind the one
 * it follows, one that is gone leaves a page that says so. What no longer fits goes into further volumes at the end.
 */
export function keepVolumes(
  parts: readonly Part[],
  before: readonly Volume[],
  limits: Limits,
  sequence: number,
): PlannedVolume[] {
  const now = new Map(parts.map((part) => [part.target, part]));
  const lists = before.map(({ parts: old }) => old.flatMap((part) => standing(part, now, sequence)));
  const over: Part[] = [];
  const homes = new Map(lists.flatMap((list) => list.map((part) => [part.target, list] as const)));
  const rooms = new Map(lists.map((list) => [list, roomOf(list)]));
  let previous: Part | undefined;
  for (const group of keepTogether(parts)) {
    const late = group.filter(({ target }) => !homes.has(target));
    const near = previous === undefined ? lists[0] : homes.get(previous.target);
    const list = near !== undefined && late.length > 0 && fits(rooms.get(near), roomOf(late), limits) ? near : over;
    for (const part of group) {
      if (!homes.has(part.target)) insert(list, part, previous, homes);
      previous = part;
    }
  }
  const added = over.length === 0 ? [] : cutVolumes(over, limits);
  return [...lists, ...added.map(({ parts: own }) => own)].map((own, i) => ({
    ordinal: i + 1,
    title: before[i]?.title ?? `第${i + 1}册`,
    parts: own,
  }));
}

/** Behind the part it follows, or at the end where that one stands elsewhere. */
function insert(list: Part[], part: Part, previous: Part | undefined, homes: Map<string, Part[]>): void {
  const behind = list.findIndex(({ target }) => target === previous?.target);
  list.splice(behind < 0 && previous !== undefined ? list.length : behind + 1, 0, { ...part, change: '新增' });
  homes.set(part.target, list);
}

const roomOf = (parts: readonly Part[]): Room => ({
  pages: parts.reduce((sum, { pages }) => sum + pages, 0),
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** Takes the room when there is enough; what stands beside the old volumes is cut later. */
function fits(room: Room | undefined, { pages, bytes }: Room, limits: Limits): boolean {
  if (room === undefined) return true;
  if (room.pages + pages > limits.pages * thicker || room.bytes + bytes > limits.megabytes * 1e6) return false;
  room.pages += pages;
  room.bytes += bytes;
  return true;
}

/** What stands now where an old part stood; the front matter is made anew around the others. */
function standing(old: VolumePart, now: ReadonlyMap<string, Part>, sequence: number): Part[] {
  if (old.target.startsWith('front:')) return [];
  const part = now.get(old.target);
  return [part ?? withdrawnPart(old, sequence)];
}

/** 撤下页 — one page in the place of what was taken away, under its first number. */
function withdrawnPart(old: VolumePart, sequence: number): Part {
  const withdrawn = old.withdrawn ?? { sequence, labels: labelsOf(old) };
  return {
    target: old.withdrawn === undefined ? `withdrawn:${old.target}` : old.target,
    title: old.title,
    level: old.target.includes('document:') ? 1 : old.target.includes('clause:') ? 2 : 3,
    pages: 1,
    bytes: 0,
    from: { kind: 'withdrawn', withdrawn },
    ...(old.withdrawn === undefined ? { change: '删除' as const } : {}),
  };
}
