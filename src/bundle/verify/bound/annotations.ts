import type { PdfDocument } from '../../../pdf/source/document.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { isArray, isDict, nameOf, type PdfDict } from '../../../pdf/syntax/values.ts';
import { fatesOf, leftOut } from '../../pdf/copy/annotations.ts';
import { harmOfKey } from '../../pdf/copy/sanitize.ts';
import type { Same } from './same.ts';

interface Sides {
  readonly own: PdfDocument;
  readonly bound: PdfDocument;
  readonly same: Same;
}

/** A page's annotations one by one as they were, and behind them at most links that show nothing. */
export function annotationsAlike({ own, bound, same }: Sides, page: SourcePage, other: SourcePage): boolean {
  const wanted = fatesOf(own, page).filter(({ fate }) => fate === 'keep');
  const given = bound.resolve(other.dict.get('Annots'));
  const found = (isArray(given) ? given : []).map(bound.resolve);
  const kept = wanted.every(({ dict }, i) => {
    const there = found[i];
    return isDict(there) && annotationAlike(dict, there, same);
  });
  return kept && found.slice(wanted.length).every((one) => isDict(one) && isBareLink(bound, one));
}

/** Ties to other annotations lead to what is compared in its own turn. */
const ties: ReadonlySet<string> = new Set(['Popup', 'IRT', 'Parent', 'P', 'Dest', 'A']);

function annotationAlike(own: PdfDict, bound: PdfDict, same: Same): boolean {
  const link = nameOf(own.get('Subtype')) === 'Link';
  const passed = (key: string): boolean => ties.has(key) || (link && key === 'F');
  const added = [...bound].some(([key, value]) => value !== null && !passed(key) && (own.get(key) ?? null) === null);
  return (
    !added &&
    [...own].every(
      ([key, value]) =>
        passed(key) || leftOut.has(key) || harmOfKey(own, key) !== undefined || same(value, bound.get(key)),
    )
  );
}

function isBareLink({ resolve }: PdfDocument, dict: PdfDict): boolean {
  const border = resolve(dict.get('Border'));
  const none = isArray(border) && border.length === 3 && border.every((side) => side === 0);
  return nameOf(dict.get('Subtype')) === 'Link' && none && !['AP', 'BS', 'C'].some((key) => dict.has(key));
}
