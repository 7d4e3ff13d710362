import { countTerms } from './counts.ts';
import { figureTerms } from './figures.ts';
import { flowTerms } from './flow.ts';
import { listTerms } from './lists.ts';
import { referenceTerms } from './references.ts';
import { rootTerms } from './roots.ts';
import type { Term } from './term.ts';
import { wordingTerms } from './wording.ts';

/** Every word a template may say, in the order of the manual. */
export const terms: readonly Term[] = [
  ...rootTerms,
  ...figureTerms,
  ...listTerms,
  ...countTerms,
  ...flowTerms,
  ...wordingTerms,
  ...referenceTerms,
];
export const termsByName: ReadonlyMap<string, Term> = new Map(terms.map((h) => [h.name, h]));
