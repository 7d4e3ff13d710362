import { safeName } from '../bundle/names.ts';
import type { StandardPack } from '../model/pack.ts';

/** 条款文件夹 — below 佐证材料/, one for every clause inside its category's, by the clause's id. */
export const clauseFolders = (pack: StandardPack): ReadonlyMap<string, string> =>
  new Map(
    pack.categories.flatMap(({ id, name, clauses }) =>
      clauses.map(
        (clause) => [clause.id, `${safeName(`${id} ${name}`)}/${safeName(`${clause.id} ${clause.title}`)}`] as const,
      ),
    ),
  );

/** All folders a new 佐证材料/ has: those of the clauses, and one for each material that is only filed. */
export const evidenceFolders = (pack: StandardPack): string[] => [
  ...pack.materials.flatMap(({ made, folders }) => (made === 'filed' ? folders.slice(0, 1) : [])),
  ...clauseFolders(pack).values(),
];
