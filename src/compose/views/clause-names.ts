import type { Category, Clause } from '../../model/pack.ts';
import type { Scope } from '../scope.ts';

/** Clause ids are ours and never printed; what a document shows is the clause's title. */
export const clauseTitle = (scope: Scope, id: string): string => findClause(scope, id)?.clause.title ?? '';
export const categoryName = (scope: Scope, id: string): string => findClause(scope, id)?.category.name ?? '';

function findClause(scope: Scope, id: string): { clause: Clause; category: Category } | undefined {
  for (const category of scope.book.pack.categories) {
    const clause = category.clauses.find((c) => c.id === id);
    if (clause !== undefined) return { clause, category };
  }
  return undefined;
}
