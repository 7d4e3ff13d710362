import type { PdfDocument } from '../../../pdf/source/document.ts';
import { decodeStream } from '../../../pdf/source/filters.ts';
import { type PageView, readView } from '../../../pdf/source/geometry.ts';
import type { OpenedSource } from '../../../pdf/source/open.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { contentRefs } from '../../../pdf/source/survey.ts';
import { toLatin1 } from '../../../pdf/syntax/bytes.ts';
import { dictOf, isStream, type PdfDict, type PdfValue, type Ref } from '../../../pdf/syntax/values.ts';
import { fatesOf } from '../../pdf/copy/annotations.ts';
import { formOf } from '../../pdf/copy/appearance.ts';
import { leaveBehind } from '../../pdf/copy/catalog.ts';
import { closingOf, type DrawnForm, growthOf, isOpening } from './added.ts';
import { annotationsAlike } from './annotations.ts';
import { createSame, type Same } from './same.ts';

/** How a bound page differs from the page of the original it is said to be; null where it is that page and our stamps. */
export type Difference = 'contents' | 'added' | 'resources' | 'size' | 'annotations' | null;

/**
 * 装订页对照 — whether pages of a volume are pages of an original and nothing else. What binding may add is part of the format:
 * `q` or a clip to the old edge before the page's own contents; the looks of form fields and stamps at the edges behind them.
 */
export function createComparison(
  own: OpenedSource,
  bound: PdfDocument,
): (page: SourcePage, other: SourcePage) => Difference {
  const same = createSame(own.document, bound, leftBehind(own));
  return (page, other) => {
    const view = readView(page.dict, own.document.resolve);
    const seen = readView(other.dict, bound.resolve);
    const expected = growthOf(view, seen);
    if (expected === null || !carriedAlike(page.dict, other.dict, same)) return 'size';
    const forms = contentsDifference({ own: own.document, bound, same, view, expected }, page, other);
    if (typeof forms === 'string') return forms;
    if (!formsAlike({ own: own.document, bound, same }, page, other, forms)) return 'added';
    if (!resourcesAlike({ own: own.document, bound, same }, page, other)) return 'resources';
    return annotationsAlike({ own: own.document, bound, same }, page, other) ? null : 'annotations';
  };
}

interface Sides {
  readonly own: PdfDocument;
  readonly bound: PdfDocument;
  readonly same: Same;
}

/** What belongs to the original as a whole, and its pages: binding puts nothing, or the bound page, in their place. */
function leftBehind({ document, nodes, pages }: OpenedSource): ReadonlySet<number> {
  const numbers = new Map<number, number>();
  leaveBehind({ document, numbers }, nodes);
  for (const { num } of pages) if (num > 0) numbers.set(num, 0);
  return new Set(numbers.keys());
}

const carriedAlike = (own: PdfDict, bound: PdfDict, same: Same): boolean =>
  ['Group', 'OC'].every((key) => same(own.get(key), bound.get(key)));

/** The forms drawn behind a page's own contents, or what is wrong with the contents. */
function contentsDifference(
  { own, bound, same, view, expected }: Sides & { readonly view: PageView; readonly expected: PageView },
  page: SourcePage,
  other: SourcePage,
): readonly DrawnForm[] | 'contents' | 'added' {
  const wanted = contentRefs(own, page.dict.get('Contents') ?? null);
  const found = contentRefs(bound, other.dict.get('Contents') ?? null);
  const plain = found.length === wanted.length;
  const first = plain ? 0 : found.length - 1 - wanted.length;
  if (first < 0 || !wanted.every((ref, i) => same(ref, found[first + i]))) return 'contents';
  if (plain) return expected === view ? [] : 'added';
  const text = (ref: Ref | undefined): string => instructionsOf(bound, ref);
  const opening = found.slice(0, first).map(text);
  if (!isOpening(opening, view, expected)) return 'added';
  return closingOf(text(found.at(-1)), readView(other.dict, bound.resolve)) ?? 'added';
}

/** What binding adds it writes as it is. */
function instructionsOf({ resolve }: PdfDocument, ref: Ref | undefined): string {
  const stream = resolve(ref);
  const bytes =
    isStream(stream) && stream.data.length < 100_000 ? decodeStream(stream.dict, stream.data, resolve) : null;
  return bytes === null ? '' : toLatin1(bytes);
}

/** Form fields lose their form and keep their looks: each is drawn where it stood, in order, and nothing else is. */
function formsAlike(
  { own, bound, same }: Sides,
  page: SourcePage,
  other: SourcePage,
  forms: readonly DrawnForm[],
): boolean {
  const wanted = fatesOf(own, page).flatMap(({ dict, fate }) => (fate === 'draw' ? (formOf(own, dict) ?? []) : []));
  const objects = entriesOf(bound, other, 'XObject');
  return (
    wanted.length === forms.length &&
    wanted.every(({ ref, matrix }, i) => {
      const form = forms[i];
      const placed = matrix.every((value, k) => Math.abs(value - (form?.matrix[k] ?? Number.NaN)) < 0.001);
      return placed && same(ref, objects.get(form?.name ?? ''));
    })
  );
}

const entriesOf = ({ resolve }: PdfDocument, page: SourcePage, category: string): PdfDict =>
  dictOf(resolve(dictOf(resolve(page.dict.get('Resources')))?.get(category))) ?? new Map();

/** All the page's own resources by their names, and beside them only the stamps' face and the looks of form fields. */
function resourcesAlike(sides: Sides, page: SourcePage, other: SourcePage): boolean {
  const { own, bound, same } = sides;
  const [wanted, found] = [page, other].map(({ dict }, i) => (i === 0 ? own : bound).resolve(dict.get('Resources')));
  const [ours, theirs] = [dictOf(wanted) ?? new Map<string, PdfValue>(), dictOf(found) ?? new Map<string, PdfValue>()];
  const keys = new Set([...ours.keys(), ...theirs.keys(), 'Font', 'XObject']);
  return [...keys].every((key) =>
    key === 'Font' || key === 'XObject'
      ? namedAlike(entriesOf(own, page, key), entriesOf(bound, other, key), same)
      : same(ours.get(key), theirs.get(key)),
  );
}

const addedName = /^Shb(?:Stamp|Form\d+)_*$/;

function namedAlike(own: PdfDict, bound: PdfDict, same: Same): boolean {
  for (const name of bound.keys()) if (!own.has(name) && !addedName.test(name)) return false;
  return [...own].every(([name, value]) => same(value, bound.get(name)));
}
