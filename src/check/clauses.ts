import type { Clause, StandardPack } from '../model/pack.ts';

export const clausesOf = (pack: StandardPack): Clause[] => pack.categories.flatMap((c) => c.clauses);

/** 条款“道路保洁” — our own clause ids are never shown as the standard's numbers. */
export const clauseLabel = ({ title }: Clause): string => `条款“${title}”`;

export const clauseNamed = (pack: StandardPack, id: string): Clause | undefined =>
  clausesOf(pack).find((c) => c.id === id);
