import type { Clause, StandardPack } from '../model/pack.ts';
import { innerQuotes } from '../text/quotes.ts';

export const clausesOf = (pack: StandardPack): Clause[] => pack.categories.flatMap((c) => c.clauses);

/**
 * `条款“3.1 道路保洁”` — as its folder, its evidence and the workbook name it; never “第3.1条”, for the number is ours and not
 * the standard's.
 */
export const clauseLabel = ({ id, title }: Clause): string => innerQuotes(`条款“${id} ${title}”`);

export const clauseNamed = (pack: StandardPack, id: string): Clause | undefined =>
  clausesOf(pack).find((c) => c.id === id);
