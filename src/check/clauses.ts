import type { Clause, StandardPack } from '../model/pack.ts';
import { innerQuotes } from '../text/quotes.ts';

export const clausesOf = (pack: StandardPack): Clause[] => pack.categories.flatMap((c) => c.clauses);

/**
 * `条款“3.1 道路保洁”` — as its folder, its evidence and the workbook name it; never “第3.1条”, for the number is ours and not
 * the standard's.
 */
export const clauseLabel = ({ id, title }: Clause): string => innerQuotes(`条款“${id} ${title}”`);

/** Every piece of evidence asks for its clauses: they are looked up once a pack. */
const byId = new WeakMap<StandardPack, ReadonlyMap<string, Clause>>();

export function clauseNamed(pack: StandardPack, id: string): Clause | undefined {
  const known = byId.get(pack) ?? new Map(clausesOf(pack).map((clause) => [clause.id, clause]));
  byId.set(pack, known);
  return known.get(id);
}
