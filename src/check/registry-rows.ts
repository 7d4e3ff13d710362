import type { Dossier, EvidenceEntry } from '../model/dossier.ts';
import type { EvidencePiece } from '../model/evidence.ts';

/** Row of 佐证登记 that a piece came from, by its number or its file (written with or without 佐证材料/); -1 when it has none. */
export function registryRow({ registry }: Dossier, { number, file }: EvidencePiece): number {
  const { numbers, files } = indexOf(registry);
  return numbers.get(number) ?? first(endingsOf(file.path).map((ending) => files.get(ending)));
}

/** The first row with each number and each file. */
interface Index {
  readonly numbers: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, number>;
}

/** A dozen checks ask it of every piece: going through a thousand rows each time took as long as all of them together. */
const known = new WeakMap<readonly EvidenceEntry[], Index>();

function indexOf(registry: readonly EvidenceEntry[]): Index {
  const made = known.get(registry);
  if (made !== undefined) return made;
  const [numbers, files] = [new Map<string, number>(), new Map<string, number>()];
  for (const [row, entry] of registry.entries()) {
    if (!numbers.has(entry.number)) numbers.set(entry.number, row);
    if (!files.has(entry.file)) files.set(entry.file, row);
  }
  known.set(registry, { numbers, files });
  return { numbers, files };
}

/** `a/b/c`, `b/c` and `c`. */
function endingsOf(path: string): string[] {
  const endings = [path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) endings.push(path.slice(at + 1));
  return endings;
}

const first = (rows: readonly (number | undefined)[]): number => {
  const found = rows.filter((row) => row !== undefined);
  return found.length === 0 ? -1 : Math.min(...found);
};
