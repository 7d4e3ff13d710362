import type { EvidenceFile } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Move } from '../read/evidence/moved.ts';
import { placer } from '../read/evidence/place.ts';
import { clauseFolders } from './evidence-folders.ts';
import type { Sorting } from './sort.ts';

/** Only what is proposed with high confidence moves: a wrong folder costs more than one still to be chosen. */
export function movesOf({ proposals }: Sorting, files: readonly EvidenceFile[], pack: StandardPack): Move[] {
  const folderOf = folders(files, pack);
  const taken = new Set(files.map(({ path }) => oneName(path)));
  return proposals.flatMap(({ file, clauses: [clause], confidence }) => {
    if (clause === undefined || confidence !== '高') return [];
    const to = free(`${folderOf(clause)}/${file.path.replace(/^.*\//, '').normalize('NFC')}`, taken);
    taken.add(oneName(to));
    return [{ from: file.path, to, digest: file.digest }];
  });
}

/** The clause's folder as the clerk has it, else the one `init` makes. */
function folders(files: readonly EvidenceFile[], pack: StandardPack): (clause: string) => string {
  const placeOf = placer(pack);
  const own = new Map<string, string>();
  for (const { path } of files) {
    for (let folder = path.replace(/\/[^/]*$/, ''); folder.includes('/'); folder = folder.replace(/\/[^/]*$/, '')) {
      const place = placeOf(`${folder}/x`);
      const parent = placeOf(`${folder.replace(/\/[^/]*$/, '')}/x`);
      if (place !== null && 'clause' in place && parent === null && !own.has(place.clause))
        own.set(place.clause, folder);
    }
  }
  const usual = clauseFolders(pack);
  return (clause) => own.get(clause) ?? `佐证材料/${usual.get(clause) ?? clause}`;
}

/** `方案.pdf`, else `方案（2）.pdf` …: names that differ only in case are one name on Windows, in form on a Mac. */
function free(path: string, taken: ReadonlySet<string>): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? [];
  const names = [path, ...Array.from({ length: taken.size + 1 }, (_, i) => `${stem}（${i + 2}）${extension}`)];
  return names.find((name) => !taken.has(oneName(name))) ?? path;
}

const oneName = (path: string): string => path.normalize('NFC').toLowerCase();
