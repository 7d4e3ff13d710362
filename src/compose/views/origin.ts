import type { Origin } from '../../diagnostic.ts';
import type { Scope } from '../scope.ts';
import { viewsByName } from './index.ts';
import { sheetOrigin } from './row.ts';

/** Where the items of lists should stand that are empty: the first list's sheet that is known, or the dossier. */
export function originOfLists(scope: Scope, lists: readonly (readonly unknown[])[]): Origin {
  const sheets = lists.map((list) => viewsByName.get(scope.listed.get(list) ?? '')?.sheet);
  return sheetOrigin(scope, sheets.find((sheet) => sheet !== undefined) ?? '');
}
