import type { ArchiveFault, ArchiveObstacle } from '../../model/evidence.ts';
import type { PdfDocument } from '../source/document.ts';
import { isRef, type PdfValue } from '../syntax/values.ts';

/** 普查记录 — what was found so far, and which objects were looked at: each is once, whoever refers to it. */
export interface Looking {
  readonly document: PdfDocument;
  readonly found: Map<ArchiveFault, Set<string>>;
  readonly seen: Set<number>;
}

export const startLooking = (document: PdfDocument): Looking => ({ document, found: new Map(), seen: new Set() });

export function fault({ found }: Looking, what: ArchiveFault, name = ''): void {
  const names = found.get(what) ?? new Set();
  found.set(what, names);
  if (name !== '') names.add(name);
}

/** False when the object was met before. Direct objects are looked at wherever they stand. */
export function isNew({ seen }: Looking, value: PdfValue | undefined): boolean {
  if (!isRef(value)) return true;
  if (seen.has(value.num)) return false;
  seen.add(value.num);
  return true;
}

/** More names than a clerk can use are left out. */
const most = 6;

export const obstaclesIn = ({ found }: Looking): ArchiveObstacle[] =>
  [...found]
    .map(([what, names]) => ({ what, names: [...names].sort().slice(0, most) }))
    .sort((a, b) => (a.what < b.what ? -1 : 1));
